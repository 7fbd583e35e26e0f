import type { Millis } from '../model/ids.js';
import type { Session } from '../model/session.js';
import type { OutboxEntry } from './entry.js';

const HOUR = 3_600_000;
/** What is older is not sent without asking, ms: a conversation has moved on by then. */
const STILL_MEANT: Readonly<Record<'operator' | 'visitor', Millis>> = { operator: 24 * HOUR, visitor: HOUR };

/** An entry whose page is gone, as it goes on here. What was on its way may have arrived. */
export function revive(kept: OutboxEntry, session: Session, now: Millis): OutboxEntry {
  const { waits: _, unkept: __, late: ___, ...entry } = kept;
  if (entry.state === 'failed' || entry.state === 'unconfirmed') return entry;
  const unsure = entry.unsure ?? entry.state === 'sending';
  const tried = { ...entry, ...(unsure && { unsure: true as const }) };
  if (unsure && !session.guarantees?.idempotentSend) return { ...tried, state: 'unconfirmed' };
  if (now - entry.at <= STILL_MEANT[session.role === 'visitor' ? 'visitor' : 'operator']) return { ...tried, state: 'queued' };
  return { ...tried, state: unsure ? 'unconfirmed' : 'failed', late: true };
}
