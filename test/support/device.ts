import type { KeptEntry, KeptFile, OutboxStore } from '../../src/outbox/store.js';

/** What the device of one person keeps while pages come and go. */
export interface Device {
  readonly store: OutboxStore;
  /** The page of now is gone, without a word; whatever it still writes comes to nothing. */
  kill(): void;
  readonly kept: ReadonlyMap<string, KeptEntry>;
}

/** A device in memory: it copies what it is given, as a disk does, and one page after another uses it. */
export function createDevice(): Device {
  const entries = new Map<string, KeptEntry>();
  const files = new Map<string, readonly KeptFile[]>();
  let holders = new Set<string>();
  let life = 0;
  let store = open();
  function open(): OutboxStore {
    const mine = life;
    const living = async <T>(run: () => T): Promise<T> => {
      await Promise.resolve();
      if (mine !== life) return new Promise(() => undefined);
      return run();
    };
    return {
      all: (person) => living(() => structuredClone([...entries.values()].filter((one) => one.person === person))),
      add: (kept, added) =>
        living(() => {
          entries.set(kept.entry.clientId, structuredClone(kept));
          files.set(kept.entry.clientId, added);
        }),
      update: (kept, owner) =>
        living(() => {
          const { clientId } = kept.entry;
          if (entries.get(clientId)?.owner !== owner) return false;
          entries.set(clientId, structuredClone(kept));
          return true;
        }),
      checkpoint: (clientId, id, resume) =>
        living(() => {
          const kept = files.get(clientId) ?? [];
          files.set(
            clientId,
            kept.map((one) => (one.id === id ? { ...one, resume: structuredClone(resume) } : one)),
          );
        }),
      take: (clientId, from, to) =>
        living(() => {
          const one = entries.get(clientId);
          if (one?.owner !== from) return undefined;
          entries.set(clientId, { ...one, owner: to });
          return structuredClone({ ...one, owner: to });
        }),
      files: (clientId) => living(() => files.get(clientId) ?? []),
      remove: (clientId) =>
        living(() => {
          entries.delete(clientId);
          files.delete(clientId);
        }),
      clear: (person) =>
        living(() => {
          for (const [id, one] of entries) if (one.person === person) entries.delete(id);
        }),
      hold: (owner) =>
        living(() => {
          holders.add(owner);
          return () => void holders.delete(owner);
        }),
      // One page at a time: nobody waits for another.
      gone: () => new Promise(() => undefined),
      held: () => living(() => new Set(holders)),
    };
  }
  return {
    get store() {
      return store;
    },
    kill() {
      life++;
      holders = new Set();
      store = open();
    },
    kept: entries,
  };
}
