import type { Dialog } from '../model/dialog.js';
import type { Id, SortKey } from '../model/ids.js';
import { compareKeys } from '../model/order.js';
import type { DialogQuery } from '../model/query.js';

/** Where a dialog stands in a list: compared by `key` and then by id, so that every dialog has its own place. */
export interface Place {
  readonly id: Id;
  /** Groups before keys: with processing order those who wait stand above those who were answered. */
  readonly rank: number;
  readonly key: SortKey;
}

/** The place of a dialog for a sort. Processing order: who waits longest first, then by last activity, newest first [F051–F053]. */
export function placeOf(dialog: Dialog, sort: DialogQuery['sort']): Place {
  const { id } = dialog;
  if (sort === 'created') return { id, rank: 0, key: dialog.createdAt ?? 0 };
  if (sort === 'processing' && dialog.waitingSince !== undefined && dialog.status !== 'closed')
    return { id, rank: 0, key: dialog.waitingSince };
  return { id, rank: sort === 'processing' ? 1 : 0, key: dialog.activityKey };
}

export function comparePlaces(sort: DialogQuery['sort'], order: DialogQuery['order'] = 'desc'): (a: Place, b: Place) => number {
  const turn = order === 'asc' ? -1 : 1;
  return (a, b) => {
    if (a.rank !== b.rank) return turn * (a.rank - b.rank);
    // Waiting since: the earliest first; everything else: the newest first.
    const waits = sort === 'processing' && a.rank === 0;
    const byKey = waits ? compareKeys(a.key, b.key) : compareKeys(b.key, a.key);
    return turn * byKey || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  };
}
