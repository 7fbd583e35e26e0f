/** A small key-value store that never throws. When the browser's own is blocked or full, what is set lives in memory. */
export interface KeyValueStorage {
  get(key: string): string | undefined;
  /** Returns whether the value will outlive the page. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Keys that begin with `prefix`. */
  keys(prefix: string): string[];
}

/** `local` outlives the tab, `session` a reload, `memory` neither. */
export type StorageKind = 'memory' | 'session' | 'local';

export function createStorage(kind: StorageKind): KeyValueStorage {
  const memory = new Map<string, string>();
  const native = kind === 'memory' ? undefined : openNative(kind);
  return {
    get(key) {
      if (memory.has(key)) return memory.get(key);
      try {
        return native?.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        if (native) {
          native.setItem(key, value);
          memory.delete(key);
          return true;
        }
      } catch {
        // Quota or a blocked store: memory keeps it for as long as the page lives.
      }
      memory.set(key, value);
      return false;
    },
    remove(key) {
      memory.delete(key);
      try {
        native?.removeItem(key);
      } catch {
        // Nothing to remove where nothing can be stored.
      }
    },
    keys(prefix) {
      const keys = new Set(memory.keys());
      try {
        for (let i = 0; native && i < native.length; i++) keys.add(native.key(i) ?? '');
      } catch {
        // A blocked store has no keys.
      }
      return [...keys].filter((key) => key.startsWith(prefix));
    },
  };
}

/** Reading the property alone throws where storage is blocked. */
function openNative(kind: 'session' | 'local'): Storage | undefined {
  try {
    return kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
