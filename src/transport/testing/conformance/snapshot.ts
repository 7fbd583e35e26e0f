import type { Dialog } from '../../../model/dialog.js';
import type { Id, PageToken } from '../../../model/ids.js';
import type { Message } from '../../../model/message.js';
import type { Page } from '../../../model/page.js';
import { Held } from './held.js';
import type { Stage } from './stage.js';
import { must } from './verdict.js';
import type { ConformanceUser } from './world.js';

/** A list that has no end after so many pages is taken for one that goes round. */
const MOST_PAGES = 200;

/** All pages of a list, from the first one on, in the order they came. */
export async function pagesOf<T>(list: (page: { token?: PageToken; limit: number }) => Promise<Page<T>>, limit: number): Promise<T[][]> {
  const pages: T[][] = [];
  let token: PageToken | undefined;
  do {
    must(pages.length < MOST_PAGES, 'A list comes to an end.', 'a last page, without `older`', `${pages.length} pages`);
    const { items, older } = await list({ limit, ...(token !== undefined && { token }) });
    pages.push(items);
    must(older === undefined || older !== token, 'Each page of a list leads on.', 'another `older` token', String(older));
    token = older;
  } while (token !== undefined);
  return pages;
}

export const dialogsOf = async (stage: Stage, user: ConformanceUser, limit = 100): Promise<Dialog[]> =>
  (await pagesOf((page) => stage.transport(user).listDialogs({}, page, stage.ctx()), limit)).flat();

/** The messages of a dialog, oldest first. */
export const messagesOf = async (stage: Stage, user: ConformanceUser, dialogId: Id, limit = 100): Promise<Message[]> =>
  (await pagesOf((page) => stage.transport(user).listMessages(dialogId, page, stage.ctx()), limit)).reverse().flat();

/** What the lists say of the stage's dialogs now. */
export async function snapshotOf(stage: Stage, user: ConformanceUser): Promise<Held> {
  const held = new Held(stage.promises.revisions === true);
  for (const dialog of await dialogsOf(stage, user)) {
    if (stage.dialogIds.has(dialog.id)) held.dialogs.set(dialog.id, dialog);
  }
  for (const id of held.dialogs.keys()) {
    const found = await messagesOf(stage, user, id).catch(outOfSight);
    if (found) held.messages.set(id, new Map(found.map((message) => [message.id, message])));
    else held.dialogs.delete(id);
  }
  return held;
}

/** It went out of sight between the list and its messages. */
function outOfSight(error: Error & { kind?: string }): undefined {
  if (error.kind !== 'missing' && error.kind !== 'forbidden') throw error;
}
