import type { Range } from './runs.js';

/** Where the given people are called by `@` and their full or first name, longest first so that `@Anna Kovač` is one mention. */
export function findMentions(text: string, names: readonly string[]): Range[] {
  if (names.length === 0 || !text.includes('@')) return [];
  const called = [...new Set(names.flatMap((name) => [name, name.split(' ', 1)[0] ?? '']))]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const found: Range[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const name = called.find((candidate) => text.startsWith(candidate, at + 1) && !isLetter(text, at + 1 + candidate.length));
    if (name !== undefined && !isLetter(text, at - 1)) found.push([at, at + 1 + name.length]);
  }
  return found;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text.charAt(at));
}
