import { withoutBidiControls } from '../text/bidi.js';

let graphemes: Intl.Segmenter | undefined;
/** Before the first combining mark every character is a letter of its own, and most names are written with these alone. */
const COMBINING = '\u0300';

/**
 * One or two letters for an avatar: the first of the first and of the last word, whole as a person sees them. A word
 * that starts with a digit says more than a word before it: `Visitor 8F-2041` is `8F`. Nothing readable gives an empty string.
 */
export function initials(name: string): string {
  const words = withoutBidiControls(name)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean);
  const numbered = words.find((word) => /^\p{N}/u.test(word));
  if (numbered) return letters(numbered, 2);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  return (letters(first, 1) + (words.length > 1 ? letters(last, 1) : '')).toLocaleUpperCase();
}

function letters(word: string, count: number): string {
  if ([...word.slice(0, count + 1)].every((letter) => letter < COMBINING)) return word.slice(0, count);
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let found = '';
  for (const { segment } of graphemes.segment(word)) {
    if (count-- === 0) break;
    found += segment;
  }
  return found;
}
