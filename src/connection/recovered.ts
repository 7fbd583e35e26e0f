import { atom, type ReadableAtom } from 'nanostores';
import type { Clock } from '../shared/clock.js';

/** Counts what was missed while the link was down, for the line "12 missed messages recovered". */
export interface Recovered {
  /** How many messages of others came with the last recovery; back to 0 after a while. */
  readonly $count: ReadableAtom<number>;
  add(messages: number): void;
}

/** How long the line stays, in milliseconds. */
const SHOWN = 10_000;

export function createRecovered(clock: Clock, signal: AbortSignal): Recovered {
  const $count = atom(0);
  let cancel: (() => void) | undefined;
  signal.addEventListener('abort', () => cancel?.());
  return {
    $count,
    add(messages) {
      if (messages <= 0) return;
      $count.set($count.get() + messages);
      cancel?.();
      cancel = clock.after(SHOWN, () => $count.set(0));
    },
  };
}
