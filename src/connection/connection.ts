import { atom, type ReadableAtom } from 'nanostores';
import type { Batch, Signal } from '../model/change.js';
import type { Cursor, Millis } from '../model/ids.js';
import type { Clock } from '../shared/clock.js';
import { TransportError } from '../transport/transport-error.js';
import type { Transport } from '../transport/transport.js';
import { createBackoff } from './backoff.js';
import { createHeartbeat, type Heartbeat } from './heartbeat.js';
import { onThaw, onWake } from './wake.js';

/** As people see it. `waiting`: cut, will try again at `retryAt`. `auth`: the token was refused, the host was asked for another. */
export type ConnectionState =
  | { state: 'connecting'; since: Millis }
  | { state: 'open'; since: Millis }
  | { state: 'waiting'; since: Millis; retryAt: Millis; reason: TransportError }
  | { state: 'auth'; since: Millis; reason: TransportError }
  | { state: 'closed'; since: Millis };

/** Without since when: that is known. */
type Lasting<S = ConnectionState> = S extends ConnectionState ? Omit<S, 'since'> : never;

export interface ConnectionHandlers {
  batch(batch: Batch): void;
  /** The stream is open. Unless `resumed`, whatever is held may be behind. */
  open(resumed: boolean): void;
  /** An attempt failed. */
  failed(error: TransportError): void;
}

/** What leads to the server: this page's own transport, or another tab of the same person. */
export type Line = Pick<Transport, 'events' | 'send'> & {
  /** Hears all that the stream tells, after it was applied; not that a stream took the place of another unseen. */
  told?(told: Batch | Signal): void;
};

export interface Connection {
  /** `since` is when the link was lost or won, in epoch milliseconds; it does not move while attempts repeat. */
  readonly $state: ReadableAtom<ConnectionState>;
  /** Opens the stream. Begun again, it goes on from where it was, over the line there is by then: nobody sees it unless it fails. */
  start(): void;
  /** Tries now, for example after a new token or at a person's wish. */
  retry(): void;
  /** A message leaves or was answered, so the stream has to show that it lives, too. */
  expect(): void;
  /** Sends a message over the line. */
  readonly send: Transport['send'];
  /** Leads over another line from the next opening on. */
  through(line: Line): void;
}

/** A connection that lived this long was a good one: the next failure starts from a short wait again. */
const ALIVE = 10_000;

/** An attempt that is younger is not given up for another: several things wake a page at once. */
const FRESH = 1_000;

/** Keeps ONE event stream open: connects, resumes by cursor, finds dead ones, waits between attempts. */
export function createConnection(
  { transport, clock, random, signal }: { transport: Transport; clock: Clock; random: () => number; signal: AbortSignal },
  handlers: ConnectionHandlers,
): Connection {
  const $state = atom<ConnectionState>({ state: 'connecting', since: clock.now() });
  const backoff = createBackoff(random);
  let cursor: Cursor | undefined;
  let attempt: AbortController | undefined;
  let cancelWait: (() => void) | undefined;
  let heartbeat: Heartbeat | undefined;
  let line: Line = transport;
  /** When the last attempt was made; not yet. */
  let begun = Infinity;

  const set = (next: Lasting) => {
    const before = $state.get();
    const lost = before.state !== 'open' && next.state !== 'open';
    $state.set({ since: lost ? before.since : clock.now(), ...next });
  };

  const wait = (reason: TransportError) => {
    const ms = backoff.next(reason.retryAfterMs);
    set({ state: 'waiting', retryAt: clock.now() + ms, reason });
    cancelWait = clock.after(ms, () => void run());
  };

  const run = async () => {
    cancelWait?.();
    attempt?.abort();
    /** It takes the place of a stream that is open. */
    let unseen = $state.get().state === 'open';
    begun = clock.now();
    const mine = (attempt = new AbortController());
    const beat = (heartbeat = createHeartbeat(clock, () => mine.abort()));
    let cancelAlive: (() => void) | undefined;
    if (!unseen) set({ state: 'connecting' });
    const sink = {
      batch(batch: Batch) {
        if (mine.signal.aborted || signal.aborted) return;
        beat.heard(batch.changes.length === 0 && !batch.caughtUp);
        handlers.batch(batch);
        if (batch.cursor !== undefined) cursor = batch.cursor;
        line.told?.(batch);
      },
      signal(told: Signal) {
        if (mine.signal.aborted || signal.aborted) return;
        beat.heard(false);
        if (told.type === 'reset') cursor = undefined;
        set({ state: 'open' });
        cancelAlive ??= clock.after(ALIVE, () => backoff.reset());
        const resumed = told.type === 'open' && told.resumed && cursor !== undefined;
        if (!unseen || !resumed) {
          handlers.open(resumed);
          line.told?.(told);
        }
        unseen = false;
      },
    };
    let reason: TransportError;
    try {
      await untilAborted(line.events(cursor, sink, { signal: AbortSignal.any([mine.signal, signal]) }), mine.signal);
      reason = new TransportError('offline', 'The stream ended');
    } catch (error) {
      reason = mine.signal.aborted ? new TransportError('timeout', 'The stream fell silent') : TransportError.from(error);
    }
    mine.abort();
    beat.stop();
    cancelAlive?.();
    if (signal.aborted || attempt !== mine) return;
    if (reason.kind === 'auth' || reason.kind === 'forbidden') set({ state: 'auth', reason });
    else wait(reason);
    handlers.failed(reason);
  };

  const retry = () => {
    const { state } = $state.get();
    if (signal.aborted || state === 'open' || (state === 'connecting' && clock.now() - begun < FRESH)) return;
    backoff.reset();
    void run();
  };

  onWake(() => {
    const { state } = $state.get();
    if (state === 'open') heartbeat?.expect();
    else if (state !== 'auth') retry();
  }, signal);
  onThaw(() => {
    const { state } = $state.get();
    if (state === 'open') void run();
    else if (state !== 'auth') retry();
  }, signal);

  signal.addEventListener('abort', () => {
    cancelWait?.();
    set({ state: 'closed' });
  });

  return {
    $state,
    start: () => void run(),
    retry,
    expect: () => heartbeat?.expect(),
    send: (...message) => line.send(...message),
    through: (next) => (line = next),
  };
}

/** A transport that does not listen to its signal must not keep a dead stream alive. */
function untilAborted(running: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject, { once: true });
    running.then(resolve, reject);
  });
}
