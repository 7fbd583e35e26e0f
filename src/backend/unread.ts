import type { DialogRow, MarkRow } from './rows.js';

/** The id of one person's mark in one dialog. */
export function markId(personId: string, dialogId: string): string {
  return `${personId}|${dialogId}`;
}

/**
 * How much of the other side one has not read. For the team an answer by a colleague counts as read, until one marks the
 * dialog unread oneself [F015].
 */
export function unreadOf(dialog: DialogRow, mark: MarkRow | undefined, side: 'team' | 'visitor'): number {
  if (side === 'visitor') return Math.max(0, dialog.outgoing - (mark?.seen ?? 0));
  return Math.max(0, dialog.incoming - readUpTo(mark?.seen ?? 0, dialog.answered, mark));
}

/** The sort key up to which one has read. */
export function readKeyOf(dialog: DialogRow, mark: MarkRow | undefined, side: 'team' | 'visitor'): number {
  return side === 'visitor' ? (mark?.readKey ?? 0) : readUpTo(mark?.readKey ?? 0, dialog.answeredKey, mark);
}

function readUpTo(own: number, answered: number, mark: MarkRow | undefined): number {
  return mark?.markedUnread ? own : Math.max(own, answered);
}

/** How far a person has read, as others see it: marking a dialog unread is nobody else's business. */
export function shownReadKey(mark: MarkRow): number {
  return mark.person.kind === 'customer' ? mark.readKey : mark.deliveredKey;
}
