import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { FilePort } from '../files.js';
import { memoryFiles } from '../memory/memory-files.js';
import type { MemorySnapshot, MemoryStore } from '../memory/memory-store.js';
import { isMemorySnapshot, memoryStore } from '../memory/memory-store.js';

interface Schema extends DBSchema {
  world: { key: 'saved'; value: { at: number; edition: string; snapshot: unknown } };
  files: { key: string; value: Blob };
}
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
const SAVE_AFTER_MS = 100;

/**
 * A store in memory that is kept in IndexedDB, so that a reload of the only tab loses nothing: the epoch is kept too, and
 * cursors stay usable. Where IndexedDB is not allowed it is a plain store in memory.
 */
export async function openSavedWorld(edition: string): Promise<SavedWorld> {
  const db = await open();
  const saved = await db?.get('world', 'saved');
  const fresh = saved?.edition === edition && Date.now() - saved.at < KEEP_MS && isMemorySnapshot(saved.snapshot);
  if (!fresh) await clear(db);
  const store = memoryStore(fresh ? { restore: saved.snapshot as MemorySnapshot } : {});
  const stop = db ? keepSaved(db, store, edition) : undefined;
  return {
    store,
    files: await savedFiles(db),
    restored: fresh,
    async forget(): Promise<void> {
      await stop?.();
      await clear(db);
    },
  };
}

async function open(): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(NAME, 1, {
      upgrade(db): void {
        db.createObjectStore('world');
        db.createObjectStore('files');
      },
    });
  } catch {
    return undefined;
  }
}

async function clear(db: IDBPDatabase<Schema> | undefined): Promise<void> {
  await Promise.all([db?.clear('world'), db?.clear('files')]);
}

/** Saves a moment after each change, one write at a time; what happens while it is written is written next. */
function keepSaved(db: IDBPDatabase<Schema>, store: MemoryStore, edition: string): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const save = (): void => {
    // From here on a change asks for the next write: this one's snapshot may already be taken.
    timer = undefined;
    writing = writing.then(() => db.put('world', { at: Date.now(), edition, snapshot: store.snapshot() }, 'saved')).catch(() => undefined); // a full disk: the world lives on in memory
  };
  const unhear = store.onCommit(() => (timer ??= setTimeout(save, SAVE_AFTER_MS)));
  return async () => {
    unhear();
    clearTimeout(timer);
    await writing;
  };
}

/** Uploads are kept as blobs; links to them are `blob:` URLs of whoever holds the world, good for every page of the site. */
async function savedFiles(db: IDBPDatabase<Schema> | undefined): Promise<FilePort> {
  const inMemory = memoryFiles({ blobUrls: true });
  for (const id of (await db?.getAllKeys('files')) ?? []) {
    const blob = await db?.get('files', id);
    if (blob) await inMemory.put(id, blob);
  }
  return {
    ...inMemory,
    async put(id, blob): Promise<void> {
      await inMemory.put(id, blob);
      await db?.put('files', blob, id).catch(() => undefined);
    },
    async remove(id): Promise<void> {
      await inMemory.remove(id);
      await db?.delete('files', id);
    },
  };
}
