import type { Id } from '../../model/ids.js';
import type { LogRow, Store, StoreTx } from '../store.js';
import type { AccountCommit, AccountSnapshot, MemoryAccount } from './memory-account.js';
import { createMemoryAccount } from './memory-account.js';

/** Everything a memory store holds, as a value that `structuredClone` and IndexedDB take. */
export interface MemorySnapshot {
  /** Bumped when the rows change shape: an older snapshot is not restored. */
  version: typeof VERSION;
  epoch: string;
  accounts: Record<Id, AccountSnapshot>;
}

/** What one transaction changed. */
export interface MemoryCommit extends AccountCommit {
  account: Id;
}

export interface MemoryStore extends Store {
  /** The state between two transactions. Rows are shared, not copied: they never change in place. */
  snapshot(): Promise<MemorySnapshot>;
}

export interface MemoryStoreOptions {
  /** A snapshot to go on from, with its epoch, so that cursors given out before stay usable. */
  restore?: MemorySnapshot;
  /** What was committed after that snapshot, in order; some of it may be in the snapshot already. */
  redo?: readonly MemoryCommit[];
  /** Keeps what was committed: a write is answered, and told to others, only when this has resolved. */
  keep?(commit: MemoryCommit): Promise<void>;
  /** How many log rows are kept at least. Default 20,000. */
  keepLog?: number;
}

const VERSION = 2;

/** Whether a saved value can be restored by this version. */
export function isMemorySnapshot(value: unknown): value is MemorySnapshot {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}

/** The store port in memory: one transaction at a time, undone when it throws. */
export function memoryStore({ restore, redo = [], keep, keepLog = 20_000 }: MemoryStoreOptions = {}): MemoryStore {
  const epoch = restore?.epoch ?? crypto.randomUUID();
  const accounts = new Map<Id, MemoryAccount>();
  for (const [id, saved] of Object.entries(restore?.accounts ?? {})) accounts.set(id, createMemoryAccount(keepLog, saved));
  const listeners = new Set<(account: Id, rows: readonly LogRow[]) => void>();
  let last: Promise<unknown> = Promise.resolve();

  function account(id: Id): MemoryAccount {
    const known = accounts.get(id) ?? createMemoryAccount(keepLog);
    accounts.set(id, known);
    return known;
  }
  for (const commit of redo) account(commit.account).redo(commit);

  /** A transaction waits for the one before it: readers never see half of a write. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    epoch,
    async write<R>(id: Id, work: (tx: StoreTx) => Promise<R>): Promise<R> {
      const { result, commit } = await inTurn(async () => {
        const home = account(id);
        try {
          return { result: await work(home.tx), commit: home.commit() };
        } catch (error) {
          home.rollback();
          throw error;
        }
      });
      // Outside the turn: while one is being kept, the next may be made.
      if (keep && commit.rows.length > 0) await keep({ account: id, ...commit });
      if (commit.log.length > 0) for (const hear of listeners) hear(id, commit.log);
      return result;
    },
    read<R>(id: Id, work: (tx: StoreTx) => Promise<R>): Promise<R> {
      return inTurn(() => work(account(id).tx));
    },
    onCommit(hear): () => void {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    snapshot(): Promise<MemorySnapshot> {
      return inTurn(async () => ({
        version: VERSION,
        epoch,
        accounts: Object.fromEntries([...accounts].map(([id, home]) => [id, home.snapshot()])),
      }));
    },
  };
}
