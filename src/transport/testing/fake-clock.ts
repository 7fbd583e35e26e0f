import type { Clock } from '../../shared/clock.js';

/** A clock that stands still until it is turned: hours pass in no time, in the same order every time. */
export interface FakeClock extends Clock {
  /** Lets this many milliseconds pass: everything due runs in order, and what it started runs to its end before the next. */
  advance(ms: number): Promise<void>;
  /** Lets promises that are ready run, without time passing. */
  settle(): Promise<void>;
  /** Timers that have not run and were not cancelled. */
  readonly pending: number;
}

/** A frame lasts this many milliseconds. */
const FRAME = 16;

export function fakeClock(start = 1_700_000_000_000): FakeClock {
  let now = start;
  let order = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const after = (ms: number, run: () => void) => {
    const id = order++;
    timers.set(id, { at: now + Math.max(0, ms), run });
    return () => void timers.delete(id);
  };
  const next = (until: number) => {
    let found: number | undefined;
    for (const [id, { at }] of timers) if (at <= until && (found === undefined || at < (timers.get(found)?.at ?? 0))) found = id;
    return found;
  };
  return {
    now: () => now,
    after,
    frame: (run) => after(FRAME - (now % FRAME), run),
    async settle() {
      const loop = eventLoop();
      await loop.turn();
      loop.end();
    },
    get pending() {
      return timers.size;
    },
    async advance(ms) {
      const until = now + ms;
      const loop = eventLoop();
      await loop.turn();
      for (let id = next(until); id !== undefined; id = next(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        if (!timer) continue;
        now = Math.max(now, timer.at);
        timer.run();
        await loop.turn();
      }
      loop.end();
      now = until;
    },
  };
}

/** Turns of the event loop, which let every promise that is ready run; unlike `setTimeout` they are not held back to 4 ms. */
function eventLoop(): { turn(): Promise<void>; end(): void } {
  const { port1, port2 } = new MessageChannel();
  return {
    turn: () =>
      new Promise((resolve) => {
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    end: () => port1.close(),
  };
}
