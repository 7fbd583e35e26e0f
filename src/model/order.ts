import type { SortKey } from './ids.js';

/** Compares two sort keys of one list: negative when `a` comes first. Strings compare by UTF-16 code units. */
export function compareKeys(a: SortKey, b: SortKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
