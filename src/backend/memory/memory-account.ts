import type { Id } from '../../model/ids.js';
import type { Rows, TableName } from '../rows.js';
import { INDEXES } from '../indexes.js';
import type { LogRow, StoreTx } from '../store.js';
import type { Journal } from './memory-table.js';
import { MemoryTable } from './memory-table.js';
import { countDialogs, searchDialogs } from './search-dialogs.js';
import { searchMessages } from './search-messages.js';

/** The tables, each of its own kind of row. */
export type MemoryTables = { [K in TableName]: MemoryTable<K> };

export interface AccountSnapshot {
  seq: number;
  /** Log rows after this seq are kept. */
  floor: number;
  log: LogRow[];
  tables: { [K in TableName]: Rows[K][] };
}

/** What one transaction changed: enough to do it again over the state before it. */
export interface AccountCommit {
  seq: number;
  floor: number;
  log: LogRow[];
  /** Each row as it is now; absent when it was removed. */
  rows: { [K in TableName]: { table: K; id: Id; row?: Rows[K] } }[TableName][];
}

export interface MemoryAccount {
  readonly tx: StoreTx;
  /** Ends the transaction; returns what it changed. */
  commit(): AccountCommit;
  /** Does again what a transaction of an earlier life did, in order; those that are in the state already change nothing. */
  redo(commit: AccountCommit): void;
  /** Takes everything back since the last commit. */
  rollback(): void;
  snapshot(): AccountSnapshot;
}

const NAMES = Object.keys(INDEXES) as TableName[];

export function createMemoryAccount(keepLog: number, saved?: AccountSnapshot): MemoryAccount {
  let undo: (() => void)[] = [];
  const touched = new Map<TableName, Set<Id>>();
  const journal: Journal = (step, table, id) => {
    undo.push(step);
    const ids = touched.get(table);
    if (ids) ids.add(id);
    else touched.set(table, new Set([id]));
  };
  const tables = createTables(journal);
  let log = saved?.log.slice() ?? [];
  let seq = saved?.seq ?? 0;
  let floor = saved?.floor ?? 0;
  let committed = seq;
  if (saved) for (const name of NAMES) loadTable(tables, name, saved.tables);

  const tx: StoreTx = {
    ...tables,
    findDialogs: async (search, page) => searchDialogs(tables, search, page),
    countDialogs: async (search) => countDialogs(tables, search),
    findMessages: async (search, page) => searchMessages(tables, search, page),
    seq: async () => seq,
    async append(rows): Promise<void> {
      const before = { seq, length: log.length };
      undo.push(() => {
        seq = before.seq;
        log.length = before.length;
      });
      for (const row of rows) log.push(row);
      seq = rows.at(-1)?.seq ?? seq;
    },
    async since(from, limit): Promise<LogRow[] | undefined> {
      if (from < floor || from > seq) return undefined;
      // Without gaps, the place of a seq is its distance to the first one kept.
      const start = from - (log[0]?.seq ?? from + 1) + 1;
      let end = Math.min(log.length, start + limit);
      while (end < log.length && log[end]?.commit === log[end - 1]?.commit) end++;
      return log.slice(start, end);
    },
    async skipTo(to): Promise<void> {
      const before = { seq, floor, log };
      undo.push(() => {
        ({ seq, floor, log } = before);
      });
      [seq, floor, log] = [to, to, []];
    },
  };

  function trim(): void {
    if (log.length < keepLog * 2) return;
    log = log.slice(-keepLog);
    floor = (log[0]?.seq ?? 1) - 1;
  }

  return {
    tx,
    commit(): AccountCommit {
      const written = log.slice(Math.max(0, committed + 1 - (log[0]?.seq ?? 0)));
      const rows = [...touched].flatMap(([table, ids]) => [...ids].map((id) => current(tables, table, id)));
      undo = [];
      touched.clear();
      committed = seq;
      trim();
      return { seq, floor, log: written, rows };
    },
    redo(commit): void {
      for (const change of commit.rows) redoRow(tables, change);
      if (commit.floor > floor) log = log.filter((row) => row.seq > commit.floor);
      for (const row of commit.log) if (row.seq > seq) log.push(row);
      seq = committed = Math.max(seq, commit.seq);
      floor = Math.max(floor, commit.floor);
      trim();
    },
    rollback(): void {
      for (const step of undo.reverse()) step();
      undo = [];
      touched.clear();
    },
    snapshot(): AccountSnapshot {
      const all = Object.fromEntries(NAMES.map((name) => [name, [...tables[name].rows.values()]]));
      return { seq, floor, log: log.slice(), tables: all as AccountSnapshot['tables'] };
    },
  };
}

function createTables(journal: Journal): MemoryTables {
  const make = <K extends TableName>(name: K): MemoryTable<K> => new MemoryTable(name, journal);
  return Object.fromEntries(NAMES.map((name) => [name, make(name)])) as unknown as MemoryTables;
}

function current<K extends TableName>(tables: MemoryTables, table: K, id: Id): AccountCommit['rows'][number] {
  const row = tables[table].rows.get(id);
  return { table, id, ...(row && { row }) } as AccountCommit['rows'][number];
}

function redoRow<K extends TableName>(tables: MemoryTables, { table, id, row }: { table: K; id: Id; row?: Rows[K] }): void {
  if (row) tables[table].load([row]);
  else tables[table].drop(id);
}

function loadTable<K extends TableName>(tables: MemoryTables, name: K, saved: AccountSnapshot['tables']): void {
  tables[name].load(saved[name]);
}
