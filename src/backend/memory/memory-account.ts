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

export interface MemoryAccount {
  readonly tx: StoreTx;
  /** Ends the transaction; returns the log rows it wrote. */
  commit(): LogRow[];
  /** Takes everything back since the last commit. */
  rollback(): void;
  snapshot(): AccountSnapshot;
}

const NAMES = Object.keys(INDEXES) as TableName[];

export function createMemoryAccount(keepLog: number, saved?: AccountSnapshot): MemoryAccount {
  let undo: (() => void)[] = [];
  const journal: Journal = (step) => undo.push(step);
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
      journal(() => {
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
      journal(() => {
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
    commit(): LogRow[] {
      const rows = log.slice(Math.max(0, committed + 1 - (log[0]?.seq ?? 0)));
      undo = [];
      committed = seq;
      trim();
      return rows;
    },
    rollback(): void {
      for (const step of undo.reverse()) step();
      undo = [];
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

function loadTable<K extends TableName>(tables: MemoryTables, name: K, saved: AccountSnapshot['tables']): void {
  tables[name].load(saved[name]);
}
