import type { KnownField } from '../model/query.js';

/** What dialogs can be filtered by here: every known field and a few of our own. */
export type DialogField =
  | KnownField
  | 'id'
  | 'subStatus'
  | 'priority'
  | 'tagIds'
  | 'participantIds'
  | 'subject'
  | 'createdAt'
  | 'statusAt'
  | 'waitingSince'
  | 'snoozedUntil'
  | 'important'
  | 'blocked'
  | 'customer.language';

export const DIALOG_FIELDS: readonly DialogField[] = [
  'id',
  'status',
  'subStatus',
  'priority',
  'assigneeId',
  'groupId',
  'botId',
  'channelId',
  'channelType',
  'lastAuthor',
  'tagIds',
  'participantIds',
  'subject',
  'createdAt',
  'statusAt',
  'waitingSince',
  'snoozedUntil',
  'important',
  'blocked',
  'customer.id',
  'customer.tagIds',
  'customer.pinnedTagIds',
  'customer.phones',
  'customer.emails',
  'customer.language',
  'customer.planId',
  'my.unread',
];
