import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ClientId } from '../model/ids.js';

/** Who leads, by number, and what has left: a tab that slept through the election of another leader finds out here, before it sends. */
export interface Ledger {
  /** Begins a reign; all before it are over. Resolves with its number. */
  begin(name: string): Promise<number>;
  /** Writes down that a message leaves now; false when that reign is over. */
  claim(name: string, reign: number, clientId: ClientId): Promise<boolean>;
  /** What became of it is known. */
  settle(clientId: ClientId): Promise<void>;
  /** Whether it has left and nobody knows what became of it; asked once. */
  take(clientId: ClientId): Promise<boolean>;
}

interface Schema extends DBSchema {
  reigns: { key: string; value: number };
  claims: { key: ClientId; value: { name: string; reign: number } };
}

/** In IndexedDB, on which all tabs agree. Rejects where the browser keeps nothing. */
export async function openLedger(database = 'parleykit-tabs'): Promise<Ledger> {
  const db: IDBPDatabase<Schema> = await openDB<Schema>(database, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('reigns');
      fresh.createObjectStore('claims');
    },
    blocking: () => db.close(),
  });
  return {
    async begin(name) {
      const tx = db.transaction(['reigns', 'claims'], 'readwrite');
      const reign = ((await tx.objectStore('reigns').get(name)) ?? 0) + 1;
      await tx.objectStore('reigns').put(reign, name);
      // What left in the last reign is still asked for; nobody asks for what is older.
      for (let one = await tx.objectStore('claims').openCursor(); one; one = await one.continue())
        if (one.value.name === name && one.value.reign < reign - 1) await one.delete();
      await tx.done;
      return reign;
    },
    async claim(name, reign, clientId) {
      const tx = db.transaction(['reigns', 'claims'], 'readwrite');
      const rules = (await tx.objectStore('reigns').get(name)) === reign;
      if (rules) await tx.objectStore('claims').put({ name, reign }, clientId);
      await tx.done;
      return rules;
    },
    settle: (clientId) => db.delete('claims', clientId),
    async take(clientId) {
      const tx = db.transaction('claims', 'readwrite');
      const claim = await tx.store.get(clientId);
      await tx.store.delete(clientId);
      await tx.done;
      return claim !== undefined;
    },
  };
}
