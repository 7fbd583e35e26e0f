import { inOrder, type Drawn } from './drawn-rows.js';
import type { Keyed, Rows } from './rows.js';

/** A drawn row that stayed: where it stood among those drawn, and its index in the new rows. */
export interface Stayed {
  at: number;
  index: number;
}

/**
 * Finds the drawn row whose place can be kept in other rows: the one at `at`, else the
 * nearest below, else above it, that neither went nor moved among its neighbours.
 */
export function findStayed<R extends Keyed>(drawn: readonly Drawn<R>[], rows: Rows<R>, at: number): Stayed | undefined {
  const anchor = drawn[at];
  const index = anchor ? rows.indexOf(anchor.key) : -1;
  if (index >= 0 && drawn.every((item, i) => rows.length > index + i - at && index + i >= at && rows.at(index + i - at).key === item.key)) {
    return { at, index };
  }
  const found = drawn.map((item, i) => ({ at: i, index: rows.indexOf(item.key) })).filter((row) => row.index >= 0);
  const still = inOrder(found.map((row) => row.index));
  const shift = (row: Stayed): number => row.index - (drawn[row.at]?.index ?? 0);
  const usual = found.map(shift).sort((a, b) => a - b)[found.length >> 1] ?? 0;
  const stayed = found.filter((row, i) => still.has(i) && Math.abs(shift(row) - usual) <= drawn.length);
  return stayed.find((row) => row.at >= at) ?? stayed.at(-1);
}

/** The drawn row to keep still: the first that begins in what is seen, else the one that covers it; -1 when nothing is seen. */
export function findAnchor(edges: readonly number[], height: number): number {
  const last = edges.length - 1;
  for (let at = 0; at < last; at++) {
    const start = edges[at] ?? 0;
    if (start >= height) break;
    if (start >= -0.5) return at;
  }
  return edges.findIndex((start, at) => at < last && start < height && (edges[at + 1] ?? 0) > 0);
}
