import type { Clock } from '../shared/clock.js';
import { TransportError } from '../transport/transport-error.js';
import { createBackoff } from './backoff.js';

/** Fetches again what may be behind. A fetch that fails for a while is repeated, until it succeeds or the next round begins. */
export interface Resync {
  run(jobs: Iterable<() => Promise<unknown>>): Promise<void>;
}

export function createResync(clock: Clock, random: () => number, signal: AbortSignal): Resync {
  let round = 0;
  const waits = new Set<() => void>();
  signal.addEventListener('abort', () => {
    for (const cancel of waits) cancel();
  });

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, () => {
        waits.delete(cancel);
        resolve();
      });
      waits.add(cancel);
    });

  const persist = async (job: () => Promise<unknown>, mine: number) => {
    const backoff = createBackoff(random);
    while (mine === round && !signal.aborted) {
      try {
        await job();
        return;
      } catch (thrown) {
        const error = TransportError.from(thrown);
        if (!error.retryable) return;
        await pause(backoff.next(error.retryAfterMs));
      }
    }
  };

  return {
    async run(jobs) {
      const mine = ++round;
      await Promise.all([...jobs].map((job) => persist(job, mine)));
    },
  };
}
