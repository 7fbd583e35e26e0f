import type { Batch, Signal } from '../model/change.js';
import type { Cursor } from '../model/ids.js';

/** So many batches are kept: who joins has just opened a stream, or was told to change over a moment ago. */
const LIMIT = 200;

/** The last batches of a stream, so that who joins it can go on from where it was. */
export interface Tail {
  add(told: Batch | Signal): void;
  /** What came after this cursor; undefined when that is not known. */
  since(cursor: Cursor | undefined): readonly Batch[] | undefined;
}

export function createTail(): Tail {
  let batches: Batch[] = [];
  return {
    add(told) {
      if ('type' in told) {
        // What was missed is not among them.
        if (told.type === 'reset' || !told.resumed) batches = [];
      } else if (told.cursor !== undefined) {
        batches.push(told);
        if (batches.length > 2 * LIMIT) batches = batches.slice(-LIMIT);
      }
    },
    since(cursor) {
      const place = cursor === undefined ? -1 : batches.findLastIndex((batch) => batch.cursor === cursor);
      return place < 0 ? undefined : batches.slice(place + 1);
    },
  };
}
