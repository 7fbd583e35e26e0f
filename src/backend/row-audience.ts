import type { Id } from '../model/ids.js';
import type { Audience } from './audience.js';
import { audienceOf, EVERYONE, messageAudience, TEAM } from './audience.js';
import type { DialogRow, Rows, TableName } from './rows.js';

interface Lookup {
  dialogs: { get(id: Id): Promise<DialogRow | undefined> };
}
type Audiences = { [K in TableName]: ((row: Rows[K], tx: Lookup) => Audience | undefined | Promise<Audience | undefined>) | undefined };

/** Who sees a row of each kind; undefined: it makes no events. */
const AUDIENCES: Audiences = {
  dialogs: audienceOf,
  async messages(row, tx): Promise<Audience | undefined> {
    const dialog = await tx.dialogs.get(row.dialogId);
    return dialog && messageAudience(dialog, row);
  },
  /** A customer's marks are for all who see the dialog, an operator's for himself and the customer. */
  async marks(row, tx): Promise<Audience | undefined> {
    const dialog = await tx.dialogs.get(row.dialogId);
    if (!dialog || row.person.kind === 'customer') return dialog && audienceOf(dialog);
    return { operators: [row.person.id], ...(dialog.customerId === null ? {} : { customerId: dialog.customerId }) };
  },
  customers: () => TEAM,
  operators: () => TEAM,
  channels: () => EVERYONE,
  groups: () => TEAM,
  tags: () => TEAM,
  notes: () => TEAM,
  tasks: () => TEAM,
  quickReplies: (row) => (row.scope === 'all' ? TEAM : row.scope === 'me' ? { operators: [row.ownerId] } : ofGroup(row.groupId ?? null)),
  savedFilters: (row) => ({ operators: [row.ownerId] }),
  notifications: (row) => ({ operators: [row.operatorId] }),
  bots: undefined,
  files: undefined,
  uploads: undefined,
  accessLog: undefined,
  keys: undefined,
  preferences: undefined,
};

function ofGroup(group: Id | null): Audience {
  return { group, place: group };
}

export async function audienceFor<K extends TableName>(table: K, row: Rows[K], tx: Lookup): Promise<Audience | undefined> {
  return AUDIENCES[table]?.(row, tx);
}

/** What a row belongs to: a message's dialog, a note's customer. */
export function parentOf(row: Rows[TableName]): Id | undefined {
  if ('dialogId' in row && row.dialogId !== undefined) return row.dialogId;
  return 'customerId' in row ? (row.customerId ?? undefined) : undefined;
}
