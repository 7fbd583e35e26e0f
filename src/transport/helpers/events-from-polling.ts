import type { Change } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';
import { systemClock, type Clock } from '../../shared/clock.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { TransportCore } from '../transport.js';
import { pause } from '../pause.js';

export interface PollingSource {
  /**
   * What happened after the cursor, and the cursor after that; without one, nothing but where we are now. `reset` says that the cursor is
   * not known, or too old: begin again from the one that is given. `more`: there is more already.
   */
  poll(after: Cursor | undefined, ctx: CallContext): Promise<{ cursor?: Cursor; changes: Change[]; reset?: boolean; more?: boolean }>;
  /** Between an answer and the next question, ms; default 3000. Not waited for while `more` is said, so long polling takes 0. */
  intervalMs?: number;
  /** So many questions in a row may fail for a while before the connection counts as lost; default 2. */
  patience?: number;
  clock?: Clock;
}

/** Only questions as frequent as this show that the connection lives, ms. */
const BEAT = 4000;
/** Questions are never further apart for a failure than this, ms. */
const CEILING = 30_000;

/**
 * `events` of a transport by asking again and again. It is open when the first question was answered, and promises everything after
 * the cursor it began at. After a failure that may pass it waits longer each time, or as long as the error says (`retryAfterMs`); then,
 * and at once for any other, it rejects with the error and the SDK takes over.
 */
export function eventsFromPolling({ poll, intervalMs = 3000, patience = 2, clock = systemClock }: PollingSource): TransportCore['events'] {
  return async (from, sink, ctx) => {
    let cursor = from;
    let failures = 0;
    let open = false;
    for (;;) {
      if (ctx.signal.aborted) throw new TransportError('aborted', 'Aborted');
      let wait = intervalMs;
      try {
        const { changes, cursor: next = cursor, reset = false, more = false } = await poll(cursor, ctx);
        if (!open) sink.signal({ type: 'open', resumed: from !== undefined && !reset });
        else if (reset) sink.signal({ type: 'reset' });
        open = true;
        failures = 0;
        if (changes.length > 0 || intervalMs <= BEAT) sink.batch({ changes, ...(next !== undefined && { cursor: next }) });
        cursor = next;
        if (more) wait = 0;
      } catch (thrown) {
        const error = TransportError.from(thrown);
        if (!open || !error.retryable || ++failures > patience) throw error;
        wait = error.retryAfterMs ?? Math.min(CEILING, Math.max(intervalMs, 500) * 2 ** failures);
      }
      await pause(wait, clock, ctx.signal);
    }
  };
}
