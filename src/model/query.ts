import type { Customer } from './customer.js';
import type { Dialog } from './dialog.js';
import type { Cursor, Id } from './ids.js';
import type { Message } from './message.js';
import type { Page } from './page.js';

export type FilterOp = 'eq' | 'ne' | 'in' | 'nin' | 'gt' | 'lt' | 'exists' | 'missing' | 'prefix' | 'all';
export type Filter = { field: string; op: FilterOp; value?: unknown } | { and: Filter[] } | { or: Filter[] };
export interface DialogQuery {
  tab?: 'unassigned' | 'mine' | 'closed' | 'all' | 'blacklist' | 'important' | 'unread' | (string & {});
  filter?: Filter;
  sort?: 'processing' | 'activity' | 'created';
  order?: 'asc' | 'desc';
  /** At least `Session.limits.searchMinChars` (3), matched at the start of words. */
  text?: string;
  groupBy?: 'customer';
}
/** Filter fields every backend names alike; others come from `filters.fields`. */
export type KnownField =
  | 'status'
  | 'assigneeId'
  | 'groupId'
  | 'channelId'
  | 'channelType'
  | 'botId'
  | 'lastAuthor'
  | 'customer.id'
  | 'customer.tagIds'
  | 'customer.pinnedTagIds'
  | 'customer.phones'
  | 'customer.emails'
  | 'customer.planId'
  | 'my.unread';
export interface Count {
  total: number;
  unread?: number;
}
export interface Hit {
  messageId?: Id;
  field?: 'name' | 'phone' | 'email' | 'text';
  snippet?: string;
  ranges?: [number, number][];
}
export interface DialogPage extends Page<Dialog> {
  customers?: Customer[];
  hits?: Record<Id, Hit>;
  counts?: Record<string, Count>;
  cursor?: Cursor;
}
export interface MessagePage extends Page<Message> {
  cursor?: Cursor;
}
