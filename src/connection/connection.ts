import { atom, type ReadableAtom } from 'nanostores';
import type { Batch, Signal } from '../model/change.js';
import type { Cursor, Millis } from '../model/ids.js';
import type { Clock } from '../shared/clock.js';
import { TransportError } from '../transport/transport-error.js';
import type { Transport } from '../transport/transport.js';
import { createBackoff } from './backoff.js';
import { createHeartbeat, type Heartbeat } from './heartbeat.js';
import { onWake } from './wake.js';

/** As people see it. `waiting`: cut, will try again at `retryAt`. `auth`: the token was refused, the host was asked for another. */
export type ConnectionState =
  | { state: 'connecting'; since: Millis }
  | { state: 'open'; since: Millis }
  | { state: 'waiting'; since: Millis; retryAt: Millis; reason: TransportError }
  | { state: 'auth'; since: Millis; reason: TransportError }
  | { state: 'closed'; since: Millis };

export interface ConnectionHandlers {
  batch(batch: Batch): void;
  /** The stream is open. Unless `resumed`, whatever is held may be behind. */
  open(resumed: boolean): void;
  /** An attempt failed. */
  failed(error: TransportError): void;
}

export interface Connection {
  /** `since` is when the link was lost or won, in epoch milliseconds; it does not move while attempts repeat. */
  readonly $state: ReadableAtom<ConnectionState>;
  start(): void;
  /** Tries now, for example after a new token or at a person's wish. */
  retry(): void;
  /** A request was answered, so the stream has to show that it lives, too. */
  expect(): void;
}

/** A connection that lived this long was a good one: the next failure starts from a short wait again. */
const ALIVE = 10_000;

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
  let started = false;

  const set = (next: ConnectionState) => {
    const before = $state.get();
    const lost = before.state !== 'open' && next.state !== 'open';
    $state.set(lost ? { ...next, since: before.since } : next);
  };

  const wait = (reason: TransportError) => {
    const ms = backoff.next(reason.retryAfterMs);
    set({ state: 'waiting', since: clock.now(), retryAt: clock.now() + ms, reason });
    cancelWait = clock.after(ms, () => void run());
  };

  const run = async () => {
    cancelWait?.();
    const mine = (attempt = new AbortController());
    const beat = (heartbeat = createHeartbeat(clock, () => mine.abort()));
    let cancelAlive: (() => void) | undefined;
    set({ state: 'connecting', since: clock.now() });
    const sink = {
      batch(batch: Batch) {
        if (mine.signal.aborted || signal.aborted) return;
        beat.heard(batch.changes.length === 0 && !batch.caughtUp);
        handlers.batch(batch);
        if (batch.cursor !== undefined) cursor = batch.cursor;
      },
      signal(told: Signal) {
        if (mine.signal.aborted || signal.aborted) return;
        beat.heard(false);
        if (told.type === 'reset') cursor = undefined;
        set({ state: 'open', since: clock.now() });
        cancelAlive ??= clock.after(ALIVE, () => backoff.reset());
        handlers.open(told.type === 'open' && told.resumed && cursor !== undefined);
      },
    };
    let reason: TransportError;
    try {
      await untilAborted(transport.events(cursor, sink, { signal: AbortSignal.any([mine.signal, signal]) }), mine.signal);
      reason = new TransportError('offline', 'The stream ended');
    } catch (error) {
      reason = mine.signal.aborted ? new TransportError('timeout', 'The stream fell silent') : TransportError.from(error);
    }
    mine.abort();
    beat.stop();
    cancelAlive?.();
    if (signal.aborted || attempt !== mine) return;
    if (reason.kind === 'auth' || reason.kind === 'forbidden') set({ state: 'auth', since: clock.now(), reason });
    else wait(reason);
    handlers.failed(reason);
  };

  const retry = () => {
    if (!started || signal.aborted) return;
    const { state } = $state.get();
    if (state !== 'waiting' && state !== 'auth') return;
    backoff.reset();
    void run();
  };

  onWake(() => {
    if ($state.get().state === 'open') heartbeat?.expect();
    else if ($state.get().state === 'waiting') retry();
  }, signal);

  signal.addEventListener('abort', () => {
    cancelWait?.();
    $state.set({ state: 'closed', since: clock.now() });
  });

  return {
    $state,
    start() {
      if (started) return;
      started = true;
      void run();
    },
    retry,
    expect: () => heartbeat?.expect(),
  };
}

/** A transport that does not listen to its signal must not keep a dead stream alive. */
function untilAborted(running: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new TransportError('aborted', 'Aborted')), { once: true });
    running.then(resolve, reject);
  });
}
