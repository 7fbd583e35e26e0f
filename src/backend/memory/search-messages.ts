import { messageAudience, sees } from '../audience.js';
import { textOf } from '../message-text.js';
import type { MessageSearch, MessageSearchPage } from '../store.js';
import type { MemoryTables } from './memory-account.js';
import { wordFinder } from './words.js';

/** Messages with every word, newest first. A token is how many were passed. */
export function searchMessages(
  tables: MemoryTables,
  { seenBy, words, dialogId }: MessageSearch,
  { limit, token }: { limit: number; token?: string },
): MessageSearchPage {
  const find = wordFinder(words);
  const rows = dialogId === undefined ? [...tables.messages.rows.values()] : tables.messages.under('dialog', dialogId);
  const found: MessageSearchPage['items'] = [];
  for (const message of rows) {
    const ranges = message.deleted || message.kind === 'event' ? undefined : find(textOf(message.parts));
    const dialog = ranges && tables.dialogs.rows.get(message.dialogId);
    if (ranges && dialog && sees(seenBy, messageAudience(dialog, message))) found.push({ message, ranges });
  }
  found.sort((a, b) => b.message.at - a.message.at || (a.message.id < b.message.id ? 1 : -1));
  const start = Number(token ?? 0) || 0;
  return { items: found.slice(start, start + limit), ...(start + limit < found.length ? { next: String(start + limit) } : {}) };
}
