import type { Feature } from '../core/feature.js';
import type { DialogQuery } from '../model/query.js';
import { createDialogList, type DialogList } from './dialog-list.js';

/** The lists that are looked at, shared by everyone who looks at the same query. */
export interface DialogLists {
  /** The list of a query. Call the result's `release` when it is no longer looked at. */
  open(query: DialogQuery): { list: DialogList; release(): void };
}

/** Lists that nobody looks at are kept for the way back: switching tabs must not load again. */
const KEPT = 4;

export const dialogLists: Feature<DialogLists> = {
  name: 'dialogLists',
  create(chat) {
    const lists = new Map<string, { list: DialogList; users: number }>();
    const trim = () => {
      const idle = [...lists].filter(([, { users }]) => users === 0);
      for (const [key, { list }] of idle.slice(0, Math.max(0, idle.length - KEPT))) {
        list.dispose();
        lists.delete(key);
      }
    };
    chat.signal.addEventListener('abort', () => {
      for (const { list } of lists.values()) list.dispose();
      lists.clear();
    });
    return {
      open(query) {
        const key = JSON.stringify(query);
        const entry = lists.get(key) ?? { list: createDialogList(chat, query), users: 0 };
        entry.users++;
        // Moved to the end: the longest unused goes first.
        lists.delete(key);
        lists.set(key, entry);
        let released = false;
        return {
          list: entry.list,
          release() {
            if (released) return;
            released = true;
            entry.users--;
            trim();
          },
        };
      },
    };
  },
};
