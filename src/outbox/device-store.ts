import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ClientId, Id } from '../model/ids.js';
import type { KeptEntry, KeptFile, OutboxStore } from './store.js';

interface Row {
  /** The order in which rows were written. */
  seq?: number;
  clientId: ClientId;
  person: Id;
  kept: KeptEntry;
}
interface FileRow extends KeptFile {
  clientId: ClientId;
}
interface Schema extends DBSchema {
  entries: { key: number; value: Row; indexes: { clientId: ClientId; person: Id } };
  files: { key: [ClientId, string]; value: FileRow; indexes: { clientId: ClientId } };
}
type Db = IDBPDatabase<Schema>;

const BOTH = ['entries', 'files'] as const;
/** Names of the locks that tell which chats live. */
const LOCK = 'parleykit.outbox.';

/**
 * Outboxes on the device, in IndexedDB. Every write is one transaction that is on the disk when it resolves, so that lost power loses
 * nothing. Rejects where the browser keeps nothing: blocked, full, or in a private window.
 */
export async function openDeviceStore(name = 'parleykit'): Promise<OutboxStore> {
  const db: Db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const entries = fresh.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
      entries.createIndex('clientId', 'clientId', { unique: true });
      entries.createIndex('person', 'person');
      fresh.createObjectStore('files', { keyPath: ['clientId', 'id'] }).createIndex('clientId', 'clientId');
    },
    // A newer version of this page must not wait for an old one.
    blocking: () => db.close(),
  });
  const change = () => db.transaction(BOTH, 'readwrite', { durability: 'strict' });
  const removeIn = async (tx: ReturnType<typeof change>, clientId: ClientId) => {
    const seq = await tx.objectStore('entries').index('clientId').getKey(clientId);
    if (seq !== undefined) await tx.objectStore('entries').delete(seq);
    for (const key of await tx.objectStore('files').index('clientId').getAllKeys(clientId)) await tx.objectStore('files').delete(key);
  };

  return {
    async all(person) {
      const rows: unknown[] = await db.getAllFromIndex('entries', 'person', person);
      return rows.flatMap((row) => (isRow(row) ? row.kept : []));
    },
    async add(kept, files) {
      const { clientId } = kept.entry;
      const tx = change();
      await Promise.all([
        tx.objectStore('entries').add({ clientId, person: kept.person, kept }),
        ...files.map((file) => tx.objectStore('files').put({ ...file, clientId })),
        tx.done,
      ]);
    },
    async update(kept, owner) {
      const tx = change();
      const { clientId } = kept.entry;
      const row = await tx.objectStore('entries').index('clientId').get(clientId);
      const isTheirs = row?.kept.owner === owner;
      if (isTheirs) await tx.objectStore('entries').put({ ...row, kept });
      await tx.done;
      return isTheirs;
    },
    files: (clientId) => db.getAllFromIndex('files', 'clientId', clientId),
    async remove(clientId) {
      const tx = change();
      await removeIn(tx, clientId);
      await tx.done;
    },
    async clear(person) {
      const tx = change();
      for (const { clientId } of await tx.objectStore('entries').index('person').getAll(person)) await removeIn(tx, clientId);
      await tx.done;
    },
    hold: holdLock,
    async held() {
      const { held = [] } = (await locks()?.query()) ?? {};
      return new Set(held.flatMap(({ name: one = '' }) => (one.startsWith(LOCK) ? one.slice(LOCK.length) : [])));
    },
    gone: async (owner, signal) => void (await locks()?.request(LOCK + owner, { signal }, () => undefined)),
  };
}

/** Browsers without locks take over from each other; what is sent is claimed, so nothing is sent twice. */
const locks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks;

function holdLock(owner: string): Promise<() => void> {
  const all = locks();
  if (!all) return Promise.resolve(() => undefined);
  return new Promise((granted, refused) => {
    all
      .request(LOCK + owner, () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        granted(() => resolve());
        return promise;
      })
      .catch(refused);
  });
}

/** What lies there may be of another version, or not ours at all. */
function isRow(row: unknown): row is Row {
  const { kept } = (row ?? {}) as Partial<Row>;
  const { entry } = (kept ?? {}) as Partial<KeptEntry>;
  return (
    typeof entry?.clientId === 'string' &&
    typeof entry.dialogId === 'string' &&
    Array.isArray(entry.draft?.parts) &&
    Array.isArray(entry.files)
  );
}
