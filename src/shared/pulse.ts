import { atom, type ReadableAtom } from 'nanostores';
import type { Clock } from './clock.js';

/**
 * A counter for things that are too long to copy: `touch()` as often as you like, followers hear of it once a frame.
 * Whoever follows reads the thing itself, by index or by id.
 */
export interface Pulse {
  readonly $version: ReadableAtom<number>;
  touch(): void;
  /** Tells followers now, for someone who is told once a frame already. */
  now(): void;
  dispose(): void;
}

export function createPulse(clock: Clock): Pulse {
  const $version = atom(0);
  let cancel: (() => void) | undefined;
  const now = () => {
    cancel?.();
    cancel = undefined;
    $version.set($version.get() + 1);
  };
  return {
    $version,
    touch() {
      cancel ??= clock.frame(now);
    },
    now,
    dispose: () => cancel?.(),
  };
}
