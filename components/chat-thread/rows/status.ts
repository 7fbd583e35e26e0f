import type { ThreadRow } from '../../../src/thread/timeline.js';
import type { ThreadView } from '../view.js';

/** What is known of a message's way, as it is drawn. */
export type Status = 'queued' | 'sent' | 'delivered' | 'read' | 'failed';

/** From the most that can be known to the least. */
const RECEIPTS = ['read', 'delivered', 'sent'] as const;

/** Our own steps are always shown; those of the other side only as far as the channel tells them [F093]. */
export function statusOf({ entry, message, own }: ThreadRow, { receipts, visitor }: ThreadView): Status | undefined {
  if (entry) return entry.state === 'failed' ? 'failed' : 'queued';
  const { delivery } = message;
  const outgoing = visitor ? own : message.author.kind !== 'customer';
  if (message.kind !== 'message' || !outgoing || delivery === undefined || message.deleted) return undefined;
  if (delivery === 'failed') return 'failed';
  if (delivery === 'queued') return receipts.size > 0 ? 'queued' : undefined;
  return RECEIPTS.slice(RECEIPTS.indexOf(delivery)).find((receipt) => receipts.has(receipt));
}
