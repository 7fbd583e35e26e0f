import type { Id } from '../model/ids.js';
import type { Audience } from './audience.js';
import { audienceFor, parentOf } from './row-audience.js';
import type { LogRow, StoreTx, Table, Tables, Tx } from './store.js';
import type { Rows, TableName } from './rows.js';
import type { Settings } from './settings.js';
import { INDEXES } from './indexes.js';

export interface UnitOptions {
  now: number;
  settings: Settings;
}

export interface Unit {
  tx: Tx;
  /** Writes the log rows of what was put and removed: once a transaction, each row once. */
  finish(): Promise<void>;
}

const NAMES = Object.keys(INDEXES) as TableName[];

/**
 * A transaction as rules see it: `put` gives the row the account's next number as its revision and notes who saw it before
 * and who sees it after, so that no rule can forget to.
 */
export function openUnit(raw: StoreTx, { now, settings }: UnitOptions): Unit {
  const log = new Map<string, LogRow>();
  let last: number | undefined;
  const rawTables: Tables = raw;

  async function note(entity: TableName, id: Id, before: Audience | undefined, of: Id | undefined): Promise<LogRow> {
    const key = `${entity}|${id}`;
    const known = log.get(key);
    if (known) return known;
    last = (last ?? (await raw.seq())) + 1;
    const row: LogRow = { seq: last, commit: 0, entity, id, ...(of === undefined ? {} : { of }), ...(before ? { before } : {}) };
    log.set(key, row);
    return row;
  }

  function logged<K extends TableName>(name: K): Table<K> {
    const table = rawTables[name];
    return {
      get: (id) => table.get(id),
      by: (index, key, range) => table.by(index, key, range),
      count: (index, key) => table.count(index, key),
      all: () => table.all(),
      async put(row): Promise<Rows[K]> {
        const before = await table.get(row.id);
        const seenBefore = before && (await audienceFor(name, before, raw));
        const seenAfter = await audienceFor(name, row, raw);
        if (!seenAfter) return table.put(row);
        const entry = await note(name, row.id, seenBefore, parentOf(row));
        entry.after = seenAfter;
        return table.put({ ...row, revision: entry.seq });
      },
      async remove(id): Promise<void> {
        const before = await table.get(id);
        const seenBefore = before && (await audienceFor(name, before, raw));
        if (before && seenBefore) delete (await note(name, id, seenBefore, parentOf(before))).after;
        await table.remove(id);
      },
    };
  }

  const tables = Object.fromEntries(NAMES.map((name) => [name, logged(name)])) as unknown as Tables;
  return {
    tx: {
      ...tables,
      findDialogs: (search, page) => raw.findDialogs(search, page),
      countDialogs: (search) => raw.countDialogs(search),
      findMessages: (search, page) => raw.findMessages(search, page),
      now: () => now,
      settings,
    },
    async finish(): Promise<void> {
      if (last === undefined) return;
      const commit = last;
      await raw.append([...log.values()].map((row) => ({ ...row, commit })));
    },
  };
}
