import type { FilePort } from '../files.js';
import { memoryFiles } from '../memory/memory-files.js';
import type { MemoryCommit, MemoryStore } from '../memory/memory-store.js';
import { memoryStore } from '../memory/memory-store.js';
import type { Journal, JournalDb } from './journal.js';
import { createJournal, openJournalDb, readJournal } from './journal.js';

export interface SavedWorld {
  store: MemoryStore;
  files: FilePort;
  /** Whether the store holds a world from before. */
  restored: boolean;
  /** Forgets everything; the next start begins afresh. */
  forget(): Promise<void>;
}

const NAME = 'parleykit-demo';
/** Dialogs that were minutes old should not be found days old: an old world is not restored. */
const KEEP_MS = 20 * 3_600_000;

/**
 * A store in memory whose every write is in IndexedDB before it is answered, so that a reload of the only tab loses nothing:
 * the epoch is kept too, and cursors stay usable. Where IndexedDB is not allowed it is a plain store in memory.
 */
export async function openSavedWorld(edition: string): Promise<SavedWorld> {
  const db = await openJournalDb(NAME);
  const kept = db && (await readJournal(db, edition));
  const saved = kept && Date.now() - kept.at < KEEP_MS ? kept : undefined;
  if (db && !saved) await clear(db);
  let journal: Journal | undefined;
  const store = memoryStore({
    ...(saved && { restore: saved.snapshot, redo: saved.redo }),
    keep: async (commit: MemoryCommit) => journal?.keep(commit),
  });
  if (db) journal = createJournal(db, edition, () => store.snapshot(), saved?.entries);
  return {
    store,
    files: await savedFiles(db),
    restored: saved !== undefined,
    async forget(): Promise<void> {
      await journal?.stop();
      if (db) await clear(db);
    },
  };
}

async function clear(db: JournalDb): Promise<void> {
  await Promise.all([db.clear('base'), db.clear('journal'), db.clear('files')]);
}

/** Uploads are kept; links to them are `blob:` URLs of whoever holds the world, good for every page of the site. */
async function savedFiles(db: JournalDb | undefined): Promise<FilePort> {
  const inMemory = memoryFiles({ blobUrls: true });
  for (const id of (await db?.getAllKeys('files')) ?? []) {
    const saved = await db?.get('files', id);
    if (saved) await inMemory.put(id, new Blob([saved.bytes], { type: saved.type }));
  }
  const save = async (id: string): Promise<void> => {
    const blob = await inMemory.get(id);
    if (blob) await db?.put('files', { type: blob.type, bytes: await blob.arrayBuffer() }, id).catch(() => undefined);
  };
  return {
    ...inMemory,
    async put(id, blob): Promise<void> {
      await inMemory.put(id, blob);
      await save(id);
    },
    async write(id, at, part): Promise<void> {
      await inMemory.write(id, at, part);
      await save(id);
    },
    async remove(id): Promise<void> {
      await inMemory.remove(id);
      await db?.delete('files', id);
    },
  };
}
