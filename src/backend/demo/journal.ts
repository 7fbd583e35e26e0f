import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { MemoryCommit, MemorySnapshot } from '../memory/memory-store.js';
import { isMemorySnapshot } from '../memory/memory-store.js';

interface Base {
  /** Epoch ms UTC. */
  at: number;
  edition: string;
  snapshot: MemorySnapshot;
}
export interface JournalSchema extends DBSchema {
  base: { key: 'base'; value: Base };
  /** What was committed after the base, in order; several that came close together lie in one. */
  journal: { key: number; value: { at: number; commits: MemoryCommit[] } };
  /** As bytes: Safari stores no blobs in private windows. */
  files: { key: string; value: { type: string; bytes: ArrayBuffer } };
}
export type JournalDb = IDBPDatabase<JournalSchema>;

/** So many entries are read quickly at the next start; then a new base takes their place. */
const ENTRIES = 2_000;

/** Where IndexedDB is not allowed there is no database. */
export async function openJournalDb(name: string): Promise<JournalDb | undefined> {
  try {
    return await openDB<JournalSchema>(name, 3, {
      upgrade(db): void {
        for (const old of Array.from(db.objectStoreNames)) db.deleteObjectStore(old);
        db.createObjectStore('base');
        db.createObjectStore('journal', { autoIncrement: true });
        db.createObjectStore('files');
      },
    });
  } catch {
    return undefined;
  }
}

export interface Kept extends Base {
  redo: MemoryCommit[];
  /** How many entries the journal has after its base. */
  entries: number;
}

/** The world as it was last written; undefined when there is none, or none of this edition and format. */
export async function readJournal(db: JournalDb, edition: string): Promise<Kept | undefined> {
  const tx = db.transaction(['base', 'journal']);
  const [base, entries] = await Promise.all([tx.objectStore('base').get('base'), tx.objectStore('journal').getAll()]);
  if (base?.edition !== edition || !isMemorySnapshot(base.snapshot)) return undefined;
  return { ...base, at: entries.at(-1)?.at ?? base.at, redo: entries.flatMap(({ commits }) => commits), entries: entries.length };
}

export interface Journal {
  /** Resolves when the commit is written, or cannot be: on a full disk the world lives on in memory. */
  keep(commit: MemoryCommit): Promise<void>;
  /** Resolves when nothing is being written any more; from then on nothing is kept. */
  stop(): Promise<void>;
}

/**
 * Writes what is committed, one transaction of the database at a time; what comes meanwhile is written together.
 * @param written how many entries are there already; undefined when there is no base yet
 */
export function createJournal(
  db: JournalDb,
  edition: string,
  snapshot: () => Promise<MemorySnapshot>,
  written: number | undefined,
): Journal {
  let waiting: MemoryCommit[] = [];
  let entries = written;
  let stopped = false;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  /** The snapshot holds all that waits, too. */
  async function writeBase(): Promise<void> {
    const now = await snapshot();
    const tx = db.transaction(['base', 'journal'], 'readwrite');
    await Promise.all([
      tx.objectStore('base').put({ at: Date.now(), edition, snapshot: now }, 'base'),
      tx.objectStore('journal').clear(),
      tx.done,
    ]);
    entries = 0;
  }

  async function write(): Promise<void> {
    const commits = waiting;
    [waiting, next] = [[], undefined];
    if (stopped) return;
    if (entries === undefined || entries >= ENTRIES) return writeBase();
    await db.add('journal', { at: Date.now(), commits });
    entries++;
  }

  return {
    keep(commit): Promise<void> {
      waiting.push(commit);
      next ??= last = last.then(write).catch(() => undefined);
      return next;
    },
    async stop(): Promise<void> {
      stopped = true;
      await last;
    },
  };
}
