import type { Id } from '../model/ids.js';
import type { MessagePage } from '../model/query.js';
import { isPublic } from './audience.js';
import { decodeToken, encodeToken } from './page-token.js';
import type { MessageRow } from './rows.js';
import type { Looking } from './views/looking.js';
import { messageView } from './views/message-view.js';

/** Messages of a dialog in their order: the newest page, one older or newer than a token, or the one around a message. */
export async function messagePage(look: Looking, dialogId: Id, page: { token?: string; around?: Id; limit: number }): Promise<MessagePage> {
  const rows = await pick(look, dialogId, page);
  const [first, last] = [rows[0], rows.at(-1)];
  const older = first && (await stretch(look, dialogId, { before: first.sortKey, limit: 1 })).length > 0;
  const newer = last && (await stretch(look, dialogId, { after: last.sortKey, limit: 1 })).length > 0;
  return {
    items: await Promise.all(rows.map((row) => messageView(look, row))),
    ...(older ? { older: encodeToken(['before', first.sortKey]) } : {}),
    ...(newer ? { newer: encodeToken(['after', last.sortKey]) } : {}),
  };
}

async function pick(
  look: Looking,
  dialogId: Id,
  { token, around, limit }: { token?: string; around?: Id; limit: number },
): Promise<MessageRow[]> {
  if (token !== undefined) {
    const [direction, key] = decodeToken<[string, number]>(token);
    return stretch(look, dialogId, direction === 'after' ? { after: key, limit } : { before: key, limit });
  }
  const middle = around === undefined ? undefined : await look.tx.messages.get(around);
  if (middle?.dialogId !== dialogId) return stretch(look, dialogId, { before: Infinity, limit });
  const half = Math.ceil(limit / 2);
  const before = await stretch(look, dialogId, { before: middle.sortKey + 1, limit: half });
  return [...before, ...(await stretch(look, dialogId, { after: middle.sortKey, limit: Math.max(1, limit - half) }))];
}

/** So many messages this viewer may see, next to a key, oldest first. */
async function stretch(
  look: Looking,
  dialogId: Id,
  { before, after, limit }: { before?: number; after?: number; limit: number },
): Promise<MessageRow[]> {
  const found: MessageRow[] = [];
  const descending = after === undefined;
  let edge = after ?? before ?? Infinity;
  while (found.length < limit) {
    const bound = descending ? { before: edge } : { after: edge };
    const rows = await look.tx.messages.by('dialog', dialogId, { ...bound, limit, descending });
    found.push(...rows.filter((row) => look.side === 'team' || isPublic(row)));
    const last = rows.at(-1);
    if (!last || rows.length < limit) break;
    edge = last.sortKey;
  }
  const taken = found.slice(0, limit);
  return descending ? taken.reverse() : taken;
}
