import type { Batch, EventSink, Signal } from '../../model/change.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';
import { expired, lost, type Link } from './link.js';

export interface FaultyStreams {
  events: Transport['events'];
  /** Ends the streams that are open now with an error. */
  end(error: TransportError): void;
  /** The next stream to open finds its cursor unusable. */
  forget(): void;
}

/** How long a batch waits to be overtaken before it comes by itself, ms. */
const OVERTAKEN = 1000;

/** `beatMs`: a heartbeat (an empty batch) so often, so that silence can be noticed; 0 for none. */
export function faultyStreams(link: Link, events: Transport['events'], beatMs: number): FaultyStreams {
  const open = new Set<(error: TransportError) => void>();
  let forgotten = false;

  return {
    end(error) {
      for (const end of [...open]) end(error);
    },
    forget: () => void (forgotten = true),
    async events(from, sink, ctx) {
      await link.pause(link.wait(0), ctx.signal);
      await link.pass(ctx.signal);
      link.refuse();
      if (link.chance(link.plan().server)) throw new TransportError('server', 'The server stumbled');
      const forgets = from !== undefined && (forgotten || link.chance(link.plan().forget));
      forgotten = false;
      const abort = new AbortController();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const close = (error?: TransportError): void => {
        open.delete(close);
        abort.abort();
        if (error) reject(error);
        else resolve();
      };
      open.add(close);
      const onAbort = (): void => close(new TransportError('aborted', 'Aborted'));
      ctx.signal.addEventListener('abort', onAbort, { once: true });
      const signal = AbortSignal.any([ctx.signal, abort.signal]);
      const through = throughLink(link, { sink, signal: abort.signal, forgets, beatMs }, close);
      const running = events(forgets ? undefined : from, through, { ...ctx, signal });
      // What is still on its way arrives after a clean end, but nothing beats any more.
      await Promise.race([running.finally(() => through.rest()), promise]).finally(() => {
        ctx.signal.removeEventListener('abort', onAbort);
        open.delete(close);
      });
    },
  };
}

interface Stream {
  sink: EventSink;
  signal: AbortSignal;
  forgets: boolean;
  beatMs: number;
}

/** Keeps the order of what is on its way, whatever its delay. */
function throughLink(
  link: Link,
  { sink, signal: cutSignal, forgets, beatMs }: Stream,
  close: (error?: TransportError) => void,
): EventSink & { rest(): void } {
  let due = link.clock.now();
  let dead = false;
  let waiting: Batch | undefined;

  const deliver = (run: () => void, bytes = 0): void => {
    due = Math.max(due, link.clock.now() + link.wait(bytes));
    link.clock.after(due - link.clock.now(), () => {
      const { offline, halfOpen, late } = link.plan();
      if (offline) return close(lost());
      dead ||= halfOpen === true;
      if (!dead && (!cutSignal.aborted || link.chance(late))) run();
    });
  };
  const hand = (batch: Batch): void => deliver(() => sink.batch(batch), link.plan().slow ? JSON.stringify(batch).length : 0);
  const flush = (): void => {
    if (waiting) hand(waiting);
    waiting = undefined;
  };
  /** What waits comes after this one, with this one's cursor. */
  const overtake = (before: Batch, batch: Batch): void => {
    const { cursor, caughtUp, ...content } = batch;
    const place = cursor ?? before.cursor;
    hand(content);
    hand({ changes: before.changes, ...(place !== undefined && { cursor: place }), ...(caughtUp && { caughtUp }) });
    waiting = undefined;
  };
  let cancelBeat = (): void => undefined;
  const beat = (): void => {
    if (cutSignal.aborted) return;
    deliver(() => sink.batch({ changes: [] }));
    cancelBeat = link.clock.after(beatMs, beat);
  };
  const rest = (): void => cancelBeat();
  cutSignal.addEventListener('abort', rest, { once: true });

  return {
    rest,
    signal(signal: Signal) {
      deliver(() => sink.signal(signal));
      if (signal.type === 'open' && forgets) deliver(() => sink.signal({ type: 'reset', reason: 'The cursor is too old' }));
      if (beatMs > 0) beat();
    },
    batch(given: Batch) {
      const { cut, auth, expired: ranOut, gap, repeat, reorder, close: ends } = link.plan();
      const batch = structuredClone(given);
      if (link.chance(cut)) return deliver(() => close(lost()));
      if (ranOut || link.chance(auth)) return deliver(() => close(expired()));
      if (batch.cursor !== undefined && link.chance(gap)) {
        waiting = undefined;
        return deliver(() => sink.signal({ type: 'reset', reason: 'The log has a gap' }));
      }
      if (waiting) overtake(waiting, batch);
      else if (link.chance(reorder)) {
        waiting = batch;
        link.clock.after(OVERTAKEN, flush);
      } else {
        hand(batch);
        if (link.chance(repeat)) hand(batch);
      }
      if (link.chance(ends)) deliver(() => close());
    },
  };
}
