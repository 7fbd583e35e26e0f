import type { Clock } from '../shared/clock.js';
import { TransportError } from './transport-error.js';

/** Waits, and rejects with 'aborted' when that is called off. */
export function pause(ms: number, clock: Clock, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(new TransportError('aborted', 'Aborted'));
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
