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
/** Apart from its file, which is not to be copied for every step. */
interface CheckpointRow {
  id: string;
  clientId: ClientId;
  resume: unknown;
}
interface Schema extends DBSchema {
  entries: { key: number; value: Row; indexes: { clientId: ClientId; person: Id } };
  files: { key: [ClientId, string]; value: FileRow; indexes: { clientId: ClientId } };
  checkpoints: { key: [ClientId, string]; value: CheckpointRow; indexes: { clientId: ClientId } };
}
type Db = IDBPDatabase<Schema>;

const ALL = ['entries', 'files', 'checkpoints'] as const;
const OF_FILES = ['files', 'checkpoints'] as const;
/** Names of the locks that tell which chats live. */
const LOCK = 'parleykit.outbox.';

/**
 * Outboxes on the device, in IndexedDB. Every write is one transaction that is on the disk when it resolves, so that lost power loses
 * nothing. Rejects where the browser keeps nothing: blocked, full, or in a private window.
 */
export async function openDeviceStore(name = 'parleykit'): Promise<OutboxStore> {
  const db: Db = await openDB<Schema>(name, 2, {
    upgrade(device, from) {
      if (from < 1) {
        const entries = device.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
        entries.createIndex('clientId', 'clientId', { unique: true });
        entries.createIndex('person', 'person');
        device.createObjectStore('files', { keyPath: ['clientId', 'id'] }).createIndex('clientId', 'clientId');
      }
      device.createObjectStore('checkpoints', { keyPath: ['clientId', 'id'] }).createIndex('clientId', 'clientId');
    },
    // A newer version of this page must not wait for an old one.
    blocking: () => db.close(),
  });
  const change = () => db.transaction(ALL, 'readwrite', { durability: 'strict' });
  const removeIn = async (tx: ReturnType<typeof change>, clientId: ClientId) => {
    const seq = await tx.objectStore('entries').index('clientId').getKey(clientId);
    if (seq !== undefined) await tx.objectStore('entries').delete(seq);
    for (const name of OF_FILES) {
      for (const key of await tx.objectStore(name).index('clientId').getAllKeys(clientId)) await tx.objectStore(name).delete(key);
    }
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
        ...files.map(({ id, file }) => tx.objectStore('files').put({ id, file, clientId })),
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
    async take(clientId, from, to) {
      const tx = change();
      const row = await tx.objectStore('entries').index('clientId').get(clientId);
      const kept = row?.kept.owner === from ? { ...row.kept, owner: to } : undefined;
      if (row && kept) await tx.objectStore('entries').put({ ...row, kept });
      await tx.done;
      return kept;
    },
    async files(clientId) {
      const tx = db.transaction(OF_FILES);
      const [kept, checkpoints] = await Promise.all([
        tx.objectStore('files').index('clientId').getAll(clientId),
        tx.objectStore('checkpoints').index('clientId').getAll(clientId),
      ]);
      return kept.map(({ id, file }) => ({ id, file, resume: checkpoints.find((one) => one.id === id)?.resume }));
    },
    async checkpoint(clientId, id, resume) {
      const tx = change();
      // Not for what is gone meanwhile.
      if (await tx.objectStore('files').getKey([clientId, id])) await tx.objectStore('checkpoints').put({ id, resume, clientId });
      await tx.done;
    },
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
