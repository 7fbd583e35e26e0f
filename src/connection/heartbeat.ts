import type { Clock } from '../shared/clock.js';

/** After this long without anything, not even a heartbeat, a connection is taken for dead. */
const SILENCE = 25_000;
/** After a send or a wake an answer must come this soon. */
const PROOF = 5_000;

/**
 * Finds half-open connections. It watches only once the transport has shown that it beats (an empty batch), because silence means nothing
 * from one that does not.
 */
export interface Heartbeat {
  /** Something arrived; `beat` tells that it was a heartbeat. */
  heard(beat: boolean): void;
  /** Something must arrive soon. */
  expect(): void;
  stop(): void;
}

export function createHeartbeat(clock: Clock, onDead: () => void): Heartbeat {
  let beats = false;
  let cancelProof: (() => void) | undefined;
  const stop = () => {
    cancelSilence();
    cancelProof?.();
    cancelProof = undefined;
  };
  const dead = () => {
    stop();
    onDead();
  };
  // One that never opens is dead, too.
  let cancelSilence = clock.after(SILENCE, dead);
  return {
    heard(beat) {
      beats ||= beat;
      stop();
      if (beats) cancelSilence = clock.after(SILENCE, dead);
    },
    expect() {
      if (beats) cancelProof ??= clock.after(PROOF, dead);
    },
    stop,
  };
}
