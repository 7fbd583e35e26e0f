import { createStorage, type KeyValueStorage } from '../shared/storage.js';

/** The secret an anonymous visitor is known by. It is made when the visitor opens the chat, not before [B008]. */
export interface VisitorSecret {
  /** Reads the secret, or makes one. Where storage is blocked it lives as long as the page. */
  get(): string;
  /** Whether this visitor was here before. */
  readonly known: boolean;
  forget(): void;
}

export function visitorSecret(site: string, storage: KeyValueStorage = createStorage('local')): VisitorSecret {
  const key = `parleykit.visitor.${site}`;
  return {
    get() {
      const known = storage.get(key);
      if (known) return known;
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      const made = `visitor-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
      storage.set(key, made);
      return made;
    },
    get known() {
      return storage.get(key) !== undefined;
    },
    forget: () => storage.remove(key),
  };
}
