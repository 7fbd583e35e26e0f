import type { Notification } from '../../model/notification.js';
import type { Tag } from '../../model/tag.js';
import type { Channel } from '../../model/channel.js';
import { hasRight } from '../caller.js';
import type { Caller } from '../caller.js';
import type { ChannelRow, NoteRow, NotificationRow, QuickReplyRow, SavedFilterRow, TagRow, TaskRow } from '../rows.js';

/** Rows without what is the store's own. */
export function tagView({ revision: _revision, ...tag }: TagRow): Tag {
  return tag;
}
export function channelView({ revision: _revision, groupId: _group, ...channel }: ChannelRow): Channel {
  return channel;
}
export function noteView({ revision: _revision, ...note }: NoteRow): NoteRow {
  return note;
}
export function taskView({ revision: _revision, ...task }: TaskRow): TaskRow {
  return task;
}
export function savedFilterView({ revision: _revision, ownerId: _owner, ...filter }: SavedFilterRow): Omit<SavedFilterRow, 'ownerId'> {
  return filter;
}
export function notificationView({ revision: _revision, operatorId: _operator, ...notification }: NotificationRow): Notification {
  return notification;
}
/** Everyone may change his own, those who share what is shared [F129, F130]. */
export function quickReplyView(
  by: Caller,
  { revision: _revision, ownerId, ...reply }: QuickReplyRow,
): Omit<QuickReplyRow, 'ownerId'> & {
  can: { edit: boolean; remove: boolean };
} {
  const mine = ownerId === by.id || (reply.scope !== 'me' && hasRight(by, 'shareQuickReplies'));
  return { ...reply, can: { edit: mine, remove: mine } };
}
