import type { FoundLink } from './find-links.js';

/** A stretch of characters, UTF-16 offsets, end not included. */
export type Range = readonly [start: number, end: number];

/** A piece of a text with what it is; `hit` pieces are marked. Pieces follow one another and cover the text once. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}
export type Stretch =
  { readonly kind: 'plain' | 'mention'; readonly runs: Run[] } | { readonly kind: 'link'; readonly link: FoundLink; readonly runs: Run[] };

/** Cuts a text at its links and mentions, and each of these pieces at the search hits, which may cross them. */
export function stretches(text: string, links: readonly FoundLink[], mentions: readonly Range[], hits: readonly Range[]): Stretch[] {
  const inLink = ([start, end]: Range) => links.some((link) => start < link.end && link.start < end);
  const pieces = [
    ...links.map((link) => ({ start: link.start, end: link.end, link })),
    ...mentions.filter((range) => !inLink(range)).map(([start, end]) => ({ start, end, link: undefined })),
  ].sort((a, b) => a.start - b.start);

  const found: Stretch[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) found.push({ kind: 'plain', runs: cut(text, at, end, hits) });
  };
  for (const { start, end, link } of pieces) {
    if (start < at) continue;
    plain(start);
    const runs = cut(text, start, end, hits);
    found.push(link ? { kind: 'link', link, runs } : { kind: 'mention', runs });
    at = end;
  }
  plain(text.length);
  return found;
}

function cut(text: string, start: number, end: number, hits: readonly Range[]): Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const [from, to] of hits) {
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (first >= last) continue;
    if (first > at) runs.push({ text: text.slice(at, first), hit: false });
    runs.push({ text: text.slice(first, last), hit: true });
    at = last;
  }
  if (at < end) runs.push({ text: text.slice(at, end), hit: false });
  return runs;
}
