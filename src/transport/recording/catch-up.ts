import type { Message } from '../../model/message.js';
import { compareKeys } from '../../model/order.js';
import type { MessagePage } from '../../model/query.js';
import type { RecordedCall } from './answers.js';
import type { RecordedEntry } from './recording.js';

/**
 * A list of messages as it stands at `position`: in a replay a dialog may be opened later than it was, and whoever opens it expects what
 * the stream has told since. Other answers are what they were; their entities carry revisions.
 */
export function catchUp(
  { method, args, endedAt }: RecordedCall,
  value: unknown,
  entries: readonly RecordedEntry[],
  position: number,
): unknown {
  const [dialogId, page = {}] = args as [string, { token?: string; around?: string }?];
  if (method !== 'listMessages' || value === undefined || page.token !== undefined || page.around !== undefined) return value;
  const list = value as MessagePage;
  const messages = new Map<string, Message>(list.items.map((message) => [message.id, message]));
  for (const entry of entries) {
    if (entry.type !== 'batch' || entry.at <= endedAt || entry.at > position) continue;
    for (const change of entry.batch.changes) {
      if (change.type === 'message' && change.message.dialogId === dialogId) messages.set(change.message.id, change.message);
    }
  }
  return { ...list, items: [...messages.values()].sort((one, other) => compareKeys(one.sortKey, other.sortKey)) };
}
