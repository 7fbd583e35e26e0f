import type { Id, SortKey } from '../../model/ids.js';
import type { World } from '../seed.js';

/** How far an operator has read a dialog. */
export interface SeedMark {
  dialogId: Id;
  operatorId: Id;
  readKey: SortKey;
}
/** A world to begin with, and who has read what of it. */
export interface Seed extends World {
  marks?: readonly SeedMark[];
}

/** One seed of several; where two have rows of the same kind, the later ones follow. */
export function together(...seeds: readonly Seed[]): Seed {
  const all: Record<string, unknown[]> = {};
  for (const seed of seeds) {
    for (const [kind, rows] of Object.entries(seed) as [string, readonly unknown[]][]) all[kind] = [...(all[kind] ?? []), ...rows];
  }
  return all;
}
