import type { Actor } from './actor.js';
import type { ReplyWindow } from './channel.js';
import type { Id, Millis, SortKey } from './ids.js';
import type { Message } from './message.js';

/** 'mine' is derived: open and assigned to me. Snoozed, pending and the like are a `subStatus`. */
export type DialogStatus = 'unassigned' | 'open' | 'closed';
export type DialogAction =
  | 'send'
  | 'comment'
  | 'attach'
  | 'take'
  | 'assign'
  | 'assignGroup'
  | 'unassign'
  | 'close'
  | 'reopen'
  | 'block'
  | 'unblock'
  | 'delete'
  | 'tag'
  | 'transcript'
  | 'unite'
  | 'pinCustomer'
  | 'unlinkCustomer'
  | 'mention'
  | 'markUnread'
  | 'setAutomation'
  | 'quickReply'
  | 'addTask'
  | 'setAssistant'
  | 'viewHistory'
  | (string & {});
export interface Denied {
  allowed: false;
  reason: string;
  code?: string;
}
export interface Dialog {
  id: Id;
  /**
   * Grows with every change of what THIS viewer sees (`my`, `can` and `lastMessage` differ by viewer);
   * a lower one never overwrites a higher one.
   */
  revision: number;
  /** Grows with every message, whoever wrote it: 'last activity' sorts by it. */
  activityKey: SortKey;
  /** null once the customer was unlinked [F028]; `contact` is what the channel gave and stays. */
  customer: Actor | null;
  contact?: { name?: string; avatarUrl?: string };
  channelId: Id;
  /** Where this dialog came from; goes when the customer is unlinked [F030]. */
  source?: Record<string, string>;
  /** Operators added by a mention: they may read and comment. */
  participants?: Actor[];
  status: DialogStatus;
  subStatus?: string;
  statusAt?: Millis;
  createdAt?: Millis;
  assignee?: Actor | null;
  groupId?: Id | null;
  botId?: Id | null;
  automation?: { tunnel?: boolean; bot?: boolean; assistantId?: Id | null; assistantMode?: 'off' | 'suggest' | 'auto' };
  queue?: { position?: number; waitMs?: number; enqueuedAt?: Millis };
  important?: boolean;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  snoozedUntil?: Millis;
  /** First unanswered customer message since the dialog opened, and when an answer is due. */
  waitingSince?: Millis;
  replyDueAt?: Millis;
  tagIds?: Id[];
  subject?: string;
  replyWindow?: ReplyWindow;
  fields?: Record<string, unknown>;
  lastMessage?: Message;
  /** Per person: unread marks and counts are mine alone. */
  my?: { readKey?: SortKey; unread?: number; mentions?: number; markedUnread?: boolean; muted?: boolean };
  peers?: { actor: Actor; readKey?: SortKey; deliveredKey?: SortKey }[];
  /** What I may do here, and why not. Absent: allowed wherever the transport has the method. */
  can?: Partial<Record<DialogAction, boolean | Denied>>;
}

/** Neither is lifted by being in charge. */
const STAY: ReadonlySet<string | undefined> = new Set(['blocked', 'windowClosed']);

/** A dialog as it looks to who has just made it their own: they may write, until the server says what they may. */
export function inCharge(dialog: Dialog): Dialog {
  const { can } = dialog;
  if (!can || (typeof can['send'] === 'object' && STAY.has(can['send'].code))) return dialog;
  return { ...dialog, can: { ...can, send: true, attach: true, quickReply: true } };
}

/** Whether a dialog waits to be read by this person. */
export const isUnread = (dialog: Dialog): boolean => (dialog.my?.unread ?? 0) > 0 || dialog.my?.markedUnread === true;
