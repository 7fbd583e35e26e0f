import { messageAudience, sees } from '../audience.js';
import { textOf } from '../message-text.js';
import type { MessageRow } from '../rows.js';
import type { MessageSearch } from '../store.js';
import type { MemoryTables } from './memory-account.js';
import { wordFinder } from './words.js';

/** Messages with every word, newest first. A token is how many were passed. */
export function searchMessages(
  tables: MemoryTables,
  { seenBy, words, dialogId }: MessageSearch,
  { limit, token }: { limit: number; token?: string },
): { items: MessageRow[]; next?: string } {
  const find = wordFinder(words);
  const rows = dialogId === undefined ? [...tables.messages.rows.values()] : tables.messages.under('dialog', dialogId);
  const found = rows.filter((message) => {
    if (message.deleted || message.kind === 'event' || !find(textOf(message.parts))) return false;
    const dialog = tables.dialogs.rows.get(message.dialogId);
    return dialog !== undefined && sees(seenBy, messageAudience(dialog, message));
  });
  found.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const start = Number(token ?? 0);
  const items = found.slice(start, start + limit);
  return { items, ...(start + limit < found.length ? { next: String(start + limit) } : {}) };
}
