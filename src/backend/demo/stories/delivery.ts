import type { Story } from '../story.js';
import { asks, DAY, HOUR, logs, replies } from '../story.js';

/** What can become of a message: every status, each reason of a failure, a closed window, a blocked customer. */
export const delivery = (now: number): Story[] => [
  {
    id: 'mateo',
    customer: {
      id: 'c-mateo',
      revision: 1,
      name: 'Mateo Fuentes',
      identities: [{ channelId: 'web', isDefault: true, dialogId: 'mateo' }],
      tagIds: ['delivery'],
    },
    channelId: 'web',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(9 * HOUR, 'Is the shade washable?'),
      logs(9 * HOUR - 2, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(9 * HOUR - 3, 'anna', 'With a soft brush, yes. Water leaves rings on linen.'),
      replies(9 * HOUR - 4, 'anna', 'A spare one is € 24.00.', { delivery: 'delivered' }),
      replies(9 * HOUR - 5, 'anna', 'Shall I add one to your order?', { delivery: 'sent' }),
      replies(9 * HOUR - 20, 'anna', 'I can hold the price until tonight.', {
        delivery: 'failed',
        deliveryError: { code: 'visitorLeft', message: 'The visitor left the site before the message arrived.', retryable: true },
      }),
      replies(9 * HOUR - 24, 'anna', 'Here is the link: https://halden.example/shades/linen', {
        delivery: 'failed',
        deliveryError: { code: 'module', message: 'The integration module did not answer.', retryable: true },
      }),
      replies(9 * HOUR - 25, 'marco', 'Mateo, this is Marco from the workshop.', {
        delivery: 'failed',
        deliveryError: { code: 'rights', message: 'The dialog is not assigned to Marco Ricci.', retryable: false },
      }),
      replies(9 * HOUR - 40, 'anna', 'I will write to you by e-mail as well.', { delivery: 'queued' }),
    ],
  },
  {
    id: 'yusuf',
    customer: {
      id: 'c-yusuf',
      revision: 1,
      name: 'Yusuf Demir',
      phones: ['+90 555 555 01 90'],
      identities: [{ channelId: 'wa', isDefault: true, dialogId: 'yusuf' }],
    },
    channelId: 'wa',
    assignee: 'anna',
    groupId: 'front',
    replyWindow: {
      state: 'closed',
      expiresAt: now - 2 * DAY * 60_000,
      then: 'template',
      reason: 'WhatsApp lets you answer within 24 hours of the customer’s last message.',
    },
    lines: [
      asks(3 * DAY + 40, 'Do you deliver to İzmir?'),
      logs(3 * DAY + 30, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(3 * DAY + 28, 'anna', 'We do, it takes eight days. I’ll send you the exact price.'),
      asks(3 * DAY, 'Thank you, I’ll wait.'),
    ],
  },
  {
    id: 'rex',
    customer: {
      id: 'c-rex',
      revision: 1,
      name: 'Rex Holloway',
      emails: ['rex@example.com'],
      identities: [{ channelId: 'web', isDefault: true, dialogId: 'rex' }],
      blocked: {
        reason: 'Spam',
        message: 'This conversation is closed. Write to care@halden.example if you think this is a mistake.',
        policy: 'mute',
        by: { kind: 'operator', id: 'ingrid', name: 'Ingrid Solberg' },
      },
    },
    channelId: 'web',
    status: 'closed',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(2 * DAY + 90, 'CHEAP LAMPS SEE MY SHOP'),
      asks(2 * DAY + 89, 'CHEAP LAMPS SEE MY SHOP'),
      asks(2 * DAY + 88, 'CHEAP LAMPS SEE MY SHOP'),
      logs(2 * DAY + 80, 'ingrid', 'customer.blocked', 'Ingrid Solberg blocked the customer: Spam', { reason: 'Spam' }),
      logs(2 * DAY + 80, 'ingrid', 'dialog.closed', 'Ingrid Solberg closed the dialog'),
    ],
  },
];
