import type { Guarantees } from '../../src/model/session.js';
import type { Clock } from '../../src/shared/clock.js';
import type { Transport } from '../../src/transport/transport.js';
import { TransportError } from '../../src/transport/transport-error.js';

/** So many attempts of one thing in so many ms are a storm. */
const STORM = { attempts: 20, ms: 10_000 };

/**
 * Watches how a client behaves towards its server: it goes on from the cursor it has heard last, waits for as long as it was asked to,
 * does not storm, and never takes back how far it has read, where facts have revisions and old ones are known to be old.
 */
export function wellMannered(
  transport: Transport,
  { revisions: knowsRevisions = false }: Guarantees,
  clock: Clock,
  violation: (what: string) => void,
): Transport {
  const attempts = new Map<string, number[]>();
  const earliest = new Map<string, number>();
  let cursor: string | undefined;
  const marks = new Map<string, number>();

  /** @param what of which one attempt follows another @param line of which all wait when the server asks one to */
  const attempt = async <T>(what: string, line: string, run: () => Promise<T>): Promise<T> => {
    const now = clock.now();
    const recent = [...(attempts.get(what) ?? []), now].filter((at) => at > now - STORM.ms);
    attempts.set(what, recent);
    if (recent.length > STORM.attempts) violation(`tried to ${what} ${recent.length} times in ${STORM.ms} ms`);
    const wait = (earliest.get(line) ?? 0) - now;
    if (wait > 0) violation(`was to ${what} no sooner than in ${wait} ms`);
    try {
      return await run();
    } catch (thrown) {
      const { retryAfterMs } = TransportError.from(thrown);
      if (retryAfterMs !== undefined) earliest.set(line, clock.now() + retryAfterMs);
      throw thrown;
    }
  };

  return {
    ...transport,
    send: (draft, ctx) => attempt(`send ${draft.clientId}`, `send ${JSON.stringify(draft.to)}`, () => transport.send(draft, ctx)),
    events(from, sink, ctx) {
      if (from !== cursor) violation(`asked for events from ${from}, though it had heard up to ${cursor}`);
      const heard: typeof sink = {
        signal(told) {
          if (told.type === 'reset' && !ctx.signal.aborted) cursor = undefined;
          sink.signal(told);
        },
        batch(batch) {
          if (!ctx.signal.aborted) cursor = batch.cursor ?? cursor;
          sink.batch(batch);
        },
      };
      return attempt('connect', 'connect', () => transport.events(from, heard, ctx));
    },
    ...(transport.read && {
      read: {
        ...transport.read,
        async mark(dialogId, upTo, ctx) {
          const before = marks.get(dialogId) ?? 0;
          if (knowsRevisions && Number(upTo) < before) violation(`took its read mark in ${dialogId} back from ${before} to ${upTo}`);
          await transport.read?.mark(dialogId, upTo, ctx);
          marks.set(dialogId, Math.max(before, Number(upTo)));
        },
      },
    }),
  };
}
