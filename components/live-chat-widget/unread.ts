import type { DialogList } from '../../src/dialogs/dialog-list.js';
import { isUnread } from '../../src/model/dialog.js';

/** How many messages wait to be read in a visitor's conversations; one that is only marked counts as one. */
export function unreadIn(list: DialogList | undefined): number {
  let count = 0;
  for (let i = 0; list && i < list.length; i++) {
    const { dialog } = list.at(i);
    if (isUnread(dialog)) count += Math.max(1, dialog.my?.unread ?? 0);
  }
  return count;
}
