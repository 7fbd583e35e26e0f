import type { Rows, TableName } from './rows.js';

/** The one index key of rows that are listed all together. */
export const ALL = '';

/** How a table is looked up: rows under `key`, ordered by `order` (ties by id). A row whose key is undefined is left out. */
export interface Index<T> {
  key(row: T): string | undefined;
  order(row: T): number;
}

const none = (): number => 0;
const authored = (m: Rows['messages']): string | undefined => (m.clientId ? clientKey(m.author, m.clientId) : undefined);

/** The key of the index `messages.client`: the same author's same clientId is the same message. */
export function clientKey(author: { kind: string; id: string }, clientId: string): string {
  return `${author.kind}:${author.id}:${clientId}`;
}

type Indexes = { [K in TableName]: Record<string, Index<Rows[K]>> };

export const INDEXES = {
  dialogs: {
    customer: { key: (d) => d.customerId ?? undefined, order: (d) => d.createdAt },
    /** Open dialogs of an operator. */
    assignee: { key: (d) => (d.status === 'open' ? (d.assigneeId ?? undefined) : undefined), order: (d) => d.statusAt },
  },
  messages: {
    dialog: { key: (m) => m.dialogId, order: (m) => m.sortKey },
    client: { key: authored, order: none },
  },
  customers: { owner: { key: (c) => c.ownerId, order: none } },
  operators: {},
  channels: {},
  groups: {},
  bots: {},
  tags: { name: { key: (t) => `${t.scope ?? 'dialog'}:${t.name.toLowerCase()}`, order: none } },
  notes: { customer: { key: (n) => n.customerId, order: (n) => n.at } },
  tasks: {
    dialog: { key: (t) => t.dialogId, order: (t) => t.dueAt ?? 0 },
    customer: { key: (t) => t.customerId, order: (t) => t.dueAt ?? 0 },
  },
  quickReplies: {},
  savedFilters: { owner: { key: (f) => f.ownerId, order: none } },
  notifications: { operator: { key: (n) => n.operatorId, order: (n) => n.at } },
  marks: { dialog: { key: (m) => m.dialogId, order: none } },
  files: {
    upload: { key: (f) => f.uploadKey, order: none },
    /** What no message carries. */
    orphan: { key: (f) => (f.messageId === undefined ? ALL : undefined), order: (f) => f.at },
  },
  uploads: { upload: { key: (u) => u.uploadKey, order: none }, age: { key: () => ALL, order: (u) => u.at } },
  accessLog: { dialog: { key: (a) => a.dialogId, order: (a) => a.at }, customer: { key: (a) => a.customerId, order: (a) => a.at } },
  keys: { age: { key: () => ALL, order: (k) => k.at } },
  preferences: {},
} satisfies Indexes;

export type IndexName<K extends TableName> = keyof (typeof INDEXES)[K] & string;
