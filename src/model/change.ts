import type { Actor, Group } from './actor.js';
import type { Channel } from './channel.js';
import type { Customer } from './customer.js';
import type { Dialog } from './dialog.js';
import type { Cursor, Id, Millis, SortKey } from './ids.js';
import type { Message } from './message.js';
import type { Notification } from './notification.js';
import type { Availability, Operator } from './operator.js';
import type { Count } from './query.js';
import type { Session } from './session.js';
import type { Tag } from './tag.js';

export type Change =
  | { type: 'message'; message: Message }
  | { type: 'dialog'; dialog: Dialog }
  | { type: 'dialog.gone'; id: Id; revision?: number; why: 'deleted' | 'forbidden' | 'merged' }
  | { type: 'customer'; customer: Customer }
  | { type: 'operator'; operator: Operator }
  | { type: 'tag'; tag: Tag }
  | { type: 'group'; group: Group }
  | { type: 'channel'; channel: Channel }
  | { type: 'read'; dialogId: Id; actor: Actor; sortKey: SortKey }
  | { type: 'delivered'; dialogId: Id; sortKey: SortKey }
  | { type: 'viewing'; dialogId: Id; actor: Actor; on: boolean; ttlMs?: number }
  | { type: 'typing'; dialogId: Id; actor: Actor; ttlMs?: number; audience?: 'customer' | 'internal' }
  | { type: 'presence'; actor: Actor; availability: Availability }
  | { type: 'notification'; notification: Notification }
  | { type: 'item'; collection: 'notes' | 'tasks' | 'quickReplies' | 'savedFilters'; id: Id; of?: Id; value: unknown | null }
  /** Rights, tabs, limits or routing were changed by an administrator. */
  | { type: 'session'; session: Partial<Session> }
  /** By tab id; `unreadDialogs` is the header's number [F002]. */
  | { type: 'counts'; counts: Record<string, Count>; unreadDialogs?: number }
  /** What you hold may be behind: fetch it again when it is looked at. */
  | { type: 'stale'; scope: 'all' | 'lists' | { dialogId: Id } }
  | { type: 'custom'; name: string; value: unknown };
/** One atomic step. `cursor` only on durable batches; typing and presence come without. */
export interface Batch {
  cursor?: Cursor;
  changes: Change[];
  caughtUp?: boolean;
}
export type Signal =
  | { type: 'open'; resumed: boolean; serverTime?: Millis }
  /** The cursor is too old or the log is lost: fetch again, keep the outbox. */
  | { type: 'reset'; reason?: string };
export interface EventSink {
  batch(batch: Batch): void;
  signal(signal: Signal): void;
}
