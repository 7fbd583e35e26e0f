import type { Story } from '../story.js';
import { asks, comments, DAY, HOUR, logs, replies } from '../story.js';

/** Who holds a dialog: waiting ones, a colleague's, one handed over, a pinned customer, two cards of one person. */
export const hands = (): Story[] => [
  ...(
    [
      ['visitor-3c', 'Visitor 3C-1187', 6, 'Hi, is anybody there?', 'front'],
      ['visitor-a1', 'Visitor A1-0933', 11, 'Can I pay in two parts?', 'front'],
      ['visitor-d7', 'Visitor D7-5520', 19, 'The page says “sold out”, but my friend ordered one this morning.', 'showroom'],
    ] as const
  ).map(([id, name, ago, text, groupId]): Story => ({
    id,
    customer: {
      id: `c-${id}`,
      revision: 1,
      name,
      online: true,
      identities: [{ channelId: 'web', isDefault: true, dialogId: id }],
      source: { firstPage: '/', referrer: 'google.com' },
    },
    channelId: 'web',
    groupId,
    waiting: ago,
    lines: [logs(ago, 'system', 'dialog.created', 'Dialog opened', { channelId: 'web' }), asks(ago, text)],
  })),
  {
    id: 'beatrix',
    customer: {
      id: 'c-beatrix',
      revision: 1,
      name: 'Beatrix van Dam',
      owner: { kind: 'operator', id: 'marco', name: 'Marco Ricci' },
      identities: [{ channelId: 'tg', isDefault: true, dialogId: 'beatrix' }],
      tagIds: ['vip', 'press'],
      pinnedTagIds: ['press'],
    },
    channelId: 'tg',
    assignee: 'marco',
    groupId: 'workshop',
    participants: ['anna'],
    waiting: 22,
    unread: 1,
    lines: [
      asks(4 * HOUR, 'Could we film in the workshop on the 20th?'),
      logs(4 * HOUR - 3, 'marco', 'dialog.taken', 'Marco Ricci started the dialog'),
      replies(4 * HOUR - 5, 'marco', 'Gladly, Beatrix. The kiln is opened that morning.'),
      comments(4 * HOUR - 8, 'marco', '@Anna would you keep the showroom free until noon?', { mentions: ['anna'] }),
      comments(3 * HOUR, 'anna', 'Free until one.'),
      asks(22, 'Perfect. We are three, with one light.'),
    ],
  },
  {
    id: 'hugo',
    customer: { id: 'c-hugo', revision: 1, name: 'Hugo Ferreira', identities: [{ channelId: 'ig', isDefault: true, dialogId: 'hugo' }] },
    channelId: 'ig',
    assignee: 'marco',
    groupId: 'front',
    participants: ['anna'],
    lines: [
      asks(DAY + 6 * HOUR, 'My pendant hums when it is dimmed.'),
      logs(DAY + 6 * HOUR - 4, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(DAY + 6 * HOUR - 6, 'anna', 'That is the transformer. Marco from the workshop knows it best, I hand you over.'),
      logs(DAY + 6 * HOUR - 7, 'anna', 'dialog.assigned', 'Anna Kovač reassigned the dialog to Marco Ricci', {
        operatorId: 'marco',
        operator: 'Marco Ricci',
      }),
      replies(DAY + 5 * HOUR, 'marco', 'Hello Hugo, which dimmer is it on?'),
      asks(DAY + 4 * HOUR, 'A rotary one from 2004.'),
      replies(DAY + 4 * HOUR - 5, 'marco', 'That explains it. A trailing-edge dimmer makes it silent, I’ll send you two that fit.'),
    ],
  },
  {
    id: 'tomas-2',
    customer: {
      id: 'c-tomas-2',
      revision: 1,
      name: 'Tomas Beltran',
      emails: ['t.beltran@estudio-luz.example'],
      duplicateIds: ['c-tomas'],
      identities: [{ channelId: 'wa', isDefault: true, dialogId: 'tomas-2' }],
    },
    channelId: 'wa',
    status: 'closed',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(20 * DAY + 60, 'Hi, do you make the Arc in black as well?'),
      logs(20 * DAY + 50, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(20 * DAY + 48, 'anna', 'From next spring, Tomas. I’ll write to you.'),
      logs(20 * DAY, 'anna', 'dialog.closed', 'Anna Kovač closed the dialog'),
    ],
  },
];
