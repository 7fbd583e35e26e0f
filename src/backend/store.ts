import type { Filter, Hit } from '../model/query.js';
import type { Id, Millis } from '../model/ids.js';
import type { Settings } from './settings.js';
import type { IndexName } from './indexes.js';
import type { Audience, Viewer } from './audience.js';
import type { DialogRow, MessageRow, Rows, TableName } from './rows.js';

/** A stretch of an index, in its own order. Bounds are exclusive. */
export interface Range {
  after?: number;
  before?: number;
  limit?: number;
  /** Newest first. */
  descending?: boolean;
}

/** One kind of row within a transaction. What it returns is never changed in place. */
export interface Table<K extends TableName> {
  get(id: Id): Promise<Rows[K] | undefined>;
  /** Inserts or replaces. Within a rule it also stamps the revision and writes the log row, so no rule can forget (tx.ts). */
  put(row: Rows[K]): Promise<Rows[K]>;
  remove(id: Id): Promise<void>;
  /** Rows under one key of an index, in the index's order. */
  by(index: IndexName<K>, key: string, range?: Range): Promise<Rows[K][]>;
  count(index: IndexName<K>, key: string): Promise<number>;
  /** Every row; for the small tables only. */
  all(): Promise<Rows[K][]>;
}
export type Tables = { [K in TableName]: Table<K> };

/** What a list of dialogs asks, as data, so that a SQL store can compile it. */
export interface DialogSearch {
  /** Only what this viewer may see. */
  seenBy: Viewer;
  where?: Filter;
  /** Words that must each start a word of the customer's name, phone, e-mail or of a message. */
  words?: readonly string[];
  sort: 'processing' | 'activity' | 'created';
  reversed?: boolean;
  /** Of each customer's dialogs only the first in this order [F204]. */
  onePerCustomer?: boolean;
}
export interface DialogSearchPage {
  items: DialogRow[];
  /** With `words`: what was found, by dialog. */
  hits?: Record<Id, Hit>;
  /** Where the next page starts. */
  next?: string;
  total: number;
}

/** Messages with every word, newest first. */
export interface MessageSearch {
  seenBy: Viewer;
  words: readonly string[];
  dialogId?: Id;
}

export interface MessageSearchPage {
  /** `ranges`: where the words are in the message's text (message-text.ts), as [start, end). */
  items: { message: MessageRow; ranges: [number, number][] }[];
  next?: string;
}

/** One change in an account's log. `of`: the dialog a message or mark belongs to. */
export interface LogRow {
  seq: number;
  /** The last seq of the transaction: a reader never stops within one. */
  commit: number;
  entity: TableName;
  id: Id;
  of?: Id;
  /** Who saw it before and who sees it after; absent when there was nothing before, or is nothing after. */
  before?: Audience;
  after?: Audience;
}

/** What rules work with. */
export interface Tx extends Tables {
  readonly settings: Settings;
  now(): Millis;
  findDialogs(search: DialogSearch, page: { limit: number; token?: string }): Promise<DialogSearchPage>;
  countDialogs(search: DialogSearch): Promise<number>;
  findMessages(search: MessageSearch, page: { limit: number; token?: string }): Promise<MessageSearchPage>;
}

/** What a store offers below that: plain tables and the account's log. */
export interface StoreTx extends Omit<Tx, 'now' | 'settings'> {
  /** The account's last seq. While writing it also holds the account until commit, which makes the log gapless. */
  seq(): Promise<number>;
  /** Adds log rows whose seqs follow the last one without a gap; the account's seq becomes the last of them. */
  append(rows: readonly LogRow[]): Promise<void>;
  /** Log rows after `seq`, whole transactions, at least one when there is one; undefined when they are no longer kept. */
  since(seq: number, limit: number): Promise<LogRow[] | undefined>;
  /** Moves the account to `seq` and declares everything up to there unreadable: readers start afresh. */
  skipTo(seq: number): Promise<void>;
}

/**
 * The store port. A transaction sees its own writes, commits as a whole, leaves nothing when it throws, and is alone on its
 * account while it writes. `work` does no I/O of its own: only the transaction is awaited in it.
 */
export interface Store {
  /** Names this life of the log: a cursor of another epoch is unusable. */
  readonly epoch: string;
  write<R>(account: Id, work: (tx: StoreTx) => Promise<R>): Promise<R>;
  read<R>(account: Id, work: (tx: StoreTx) => Promise<R>): Promise<R>;
  /** Called after each commit that wrote log rows: wakes the streams. Returns the unsubscription. */
  onCommit(hear: (account: Id, rows: readonly LogRow[]) => void): () => void;
}
