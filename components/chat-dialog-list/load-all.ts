import type { DialogList } from '../../src/dialogs/dialog-list.js';

/** Loads page after page for as long as somebody waits and each brings something. */
export async function loadAll(list: DialogList, isWanted: () => boolean): Promise<void> {
  for (let before = -1; list.hasMore && list.length > before && isWanted();) {
    before = list.length;
    await list.loadMore();
  }
}
