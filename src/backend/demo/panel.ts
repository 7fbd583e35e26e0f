import type { Actor } from '../../model/actor.js';
import type { Millis } from '../../model/ids.js';
import type { QuickReplyRow } from '../rows.js';
import type { Seed } from './seed.js';
import { before, clock, DAY, HOUR } from './story.js';

const marco: Actor = { kind: 'operator', id: 'marco', name: 'Marco Ricci' };
const anna: Actor = { kind: 'operator', id: 'anna', name: 'Anna Kovač' };

const quickReply = (id: string, topic: string, title: string, text: string, more: Partial<QuickReplyRow> = {}): QuickReplyRow => ({
  id: `qr-${id}`,
  topic,
  title,
  shortcut: id,
  parts: [{ type: 'text', text }],
  scope: 'all',
  ownerId: 'ingrid',
  ...more,
});

/** What stands beside the dialogs: notes, tasks, quick replies and what rang Anna's bell. */
export const panel = (now: Millis): Seed => ({
  notes: [
    {
      id: 'note-elena',
      customerId: 'c-elena',
      text: 'Prefers messages over calls. Deliver to the neighbour at no. 14 if absent.',
      by: marco,
      at: before(now, 17 * DAY),
    },
    { id: 'note-tomas', customerId: 'c-tomas', text: 'Invoices always with the VAT number.', by: anna, at: before(now, 60 * DAY) },
    {
      id: 'note-mallory',
      customerId: 'c-mallory',
      text: '<svg onload="document.title=\'owned\'"> is a note too.',
      by: marco,
      at: before(now, 9 * HOUR),
    },
  ],
  tasks: [
    {
      id: 'task-shade',
      customerId: 'c-elena',
      dialogId: 'elena',
      title: 'Release shade from Rotterdam',
      dueAt: before(now, clock(now, 0, 15, 0)),
      assignee: anna,
      done: false,
    },
    { id: 'task-label', customerId: 'c-elena', dialogId: 'elena', title: 'Send return label', assignee: anna, done: true },
    {
      id: 'task-noor',
      customerId: 'c-noor',
      dialogId: 'noor',
      title: 'Ask whether the replacement arrived',
      dueAt: before(now, -3 * DAY),
      assignee: anna,
      done: false,
    },
  ],
  quickReplies: [
    quickReply('hello', 'Greeting', 'Hello', 'Hello! Thank you for writing to Halden. How can I help?'),
    quickReply('photo', 'Repair', 'Ask for a photo', 'Could you send a photo of the damage? It helps us find the right part.'),
    quickReply(
      'label',
      'Repair',
      'Return label',
      'Here is the return label. Put it over the old address and hand the parcel in at any station.',
    ),
    quickReply(
      'delivery',
      'Delivery',
      'Delivery time',
      'Parcels within the Netherlands arrive in two days, elsewhere in Europe in five to eight.',
    ),
    quickReply('hours', 'Showroom', 'Opening hours', 'The showroom is open from Tuesday to Saturday, 10:00 to 18:00.', {
      scope: 'group',
      groupId: 'showroom',
    }),
    quickReply('bye', 'End of conversation', 'Goodbye', 'Have a lovely evening. We are here whenever you need us.', {
      scope: 'me',
      ownerId: 'anna',
    }),
  ],
  notifications: [
    {
      id: 'bell-elena',
      operatorId: 'anna',
      kind: 'mention',
      dialogId: 'elena',
      messageId: 'elena.6',
      by: marco,
      text: '12 shades left in Rotterdam. Ships today if you release it before 15:00.',
      at: before(now, clock(now, 1, 18, 3)),
      read: false,
    },
    {
      id: 'bell-beatrix',
      operatorId: 'anna',
      kind: 'mention',
      dialogId: 'beatrix',
      messageId: 'beatrix.4',
      by: marco,
      text: 'would you keep the showroom free until noon?',
      at: before(now, 4 * HOUR - 8),
      read: false,
    },
  ],
});
