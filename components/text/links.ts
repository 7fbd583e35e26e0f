import type { FoundLink } from './find-links.js';

/** Every link has one of these inside a word; most messages have none and are not scanned at all. */
const WORTH_SCANNING = /\S[.@:]\S/;

let find: ((text: string) => FoundLink[]) | undefined;
let loading: Promise<unknown> | undefined;

/** Whether a text may hold a link. */
export const mayHaveLinks = (text: string): boolean => WORTH_SCANNING.test(text);

/** Web and e-mail addresses in a text, in order; undefined until the scanner is loaded. */
export const findLinks = (text: string): FoundLink[] | undefined => find?.(text);

/** Loads the scanner with its list of top-level domains, which is larger than all that draws a message. Without it texts stay texts. */
export async function loadLinks(): Promise<void> {
  loading ??= import('./find-links.js').then(
    (scanner) => (find = scanner.findLinks),
    () => (loading = undefined),
  );
  await loading;
}
