import { draftsOf } from '../model/draft-key.js';
import type { Id } from '../model/ids.js';
import { createStorage, type KeyValueStorage } from '../shared/storage.js';

/** What this device knows of a site's visitor. Nothing is written before the chat is opened [B008]. */
export interface VisitorMemory {
  /** What an anonymous visitor is known by: read, or made. Where storage is blocked it lives as long as the page. */
  secret(): string;
  /** Whether this visitor was here before. */
  readonly known: boolean;
  /** What was written before it was known who writes; empty when there is nothing. */
  written: string;
  /** How many conversations there were the last time. */
  conversations: number;
  /** Who the backend took the visitor for the last time: drafts are filed under that; empty when it has not said. */
  person: Id;
  /** Takes everything of this visitor off the device, drafts as well. */
  forget(): void;
}

/** Visitors of different sites do not meet, even on one page's storage. */
export function visitorMemory(site: string, storage: KeyValueStorage = createStorage('local')): VisitorMemory {
  const key = `parleykit.visitor.${site}`;
  const writtenKey = `parleykit.written.${site}`;
  const countKey = `parleykit.conversations.${site}`;
  const personKey = `parleykit.person.${site}`;
  const keep = (under: string, value: string) => {
    if (value === '') storage.remove(under);
    else storage.set(under, value);
  };
  return {
    secret() {
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
    get written() {
      return storage.get(writtenKey) ?? '';
    },
    set written(text) {
      keep(writtenKey, text);
    },
    get conversations() {
      return Number(storage.get(countKey)) || 0;
    },
    set conversations(count) {
      keep(countKey, count > 0 ? String(count) : '');
    },
    get person() {
      return storage.get(personKey) ?? '';
    },
    set person(id) {
      keep(personKey, id);
    },
    forget() {
      const drafts = this.person === '' ? [] : storage.keys(draftsOf(this.person));
      for (const each of [key, writtenKey, countKey, personKey, ...drafts]) storage.remove(each);
    },
  };
}
