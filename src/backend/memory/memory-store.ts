import type { Id } from '../../model/ids.js';
import type { LogRow, Store, StoreTx } from '../store.js';
import type { MemoryAccount, AccountSnapshot } from './memory-account.js';
import { createMemoryAccount } from './memory-account.js';

/** Everything a memory store holds, as a value that `structuredClone` and IndexedDB take. */
export interface MemorySnapshot {
  /** Bumped when the rows change shape: an older snapshot is not restored. */
  version: typeof VERSION;
  epoch: string;
  accounts: Record<Id, AccountSnapshot>;
}

export interface MemoryStore extends Store {
  /** The state after the last committed transaction. Rows are shared, not copied: they never change in place. */
  snapshot(): MemorySnapshot;
}

export interface MemoryStoreOptions {
  /** A snapshot to go on from, with its epoch, so that cursors given out before stay usable. */
  restore?: MemorySnapshot;
  /** How many log rows are kept at least. Default 20,000. */
  keepLog?: number;
}

const VERSION = 1;

/** Whether a saved value can be restored by this version. */
export function isMemorySnapshot(value: unknown): value is MemorySnapshot {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}

/** The store port in memory: one transaction at a time, undone when it throws. */
export function memoryStore({ restore, keepLog = 20_000 }: MemoryStoreOptions = {}): MemoryStore {
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

  /** A transaction waits for the one before it: readers never see half of a write. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    epoch,
    write<R>(id: Id, work: (tx: StoreTx) => Promise<R>): Promise<R> {
      return inTurn(async () => {
        const home = account(id);
        try {
          const result = await work(home.tx);
          const rows = home.commit();
          if (rows.length > 0) for (const hear of listeners) hear(id, rows);
          return result;
        } catch (error) {
          home.rollback();
          throw error;
        }
      });
    },
    read<R>(id: Id, work: (tx: StoreTx) => Promise<R>): Promise<R> {
      return inTurn(() => work(account(id).tx));
    },
    onCommit(hear): () => void {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    snapshot(): MemorySnapshot {
      return { version: VERSION, epoch, accounts: Object.fromEntries([...accounts].map(([id, home]) => [id, home.snapshot()])) };
    },
  };
}
