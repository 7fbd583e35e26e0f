import type { Clock } from '../../shared/clock.js';
import type { RecordedEntry } from './recording.js';

/** Goes through a recording in its time, or in another. */
export interface PlayHead {
  /** Times as fast as it was; Infinity: at once. May be changed while it plays. */
  speed: number;
  readonly paused: boolean;
  /** Where it is, ms since the recording began. */
  readonly position: number;
  pause(): void;
  play(): void;
  /** Goes on, if it waited for somebody to listen. */
  release(): void;
  /** Whether what is still to come has an entry like this. */
  next(fits: (entry: RecordedEntry) => boolean): RecordedEntry | undefined;
}

/** @param meet is given each entry when its time has come; when it says false nobody listens, and the head waits with it */
export function createPlayHead(
  { entries, duration, speed, clock }: { entries: readonly RecordedEntry[]; duration: number; speed: number; clock: Clock },
  meet: (entry: RecordedEntry) => boolean,
): PlayHead {
  let rate = speed;
  let base = 0;
  let since = 0;
  let at = 0;
  let paused = true;
  let held = false;
  let busy = false;
  let cancel = (): void => undefined;

  const moves = (): boolean => !paused && !held;
  function position(): number {
    if (!moves()) return base;
    return Math.min(duration, rate === Infinity ? duration : base + (clock.now() - since) * rate);
  }
  /** From here on it goes otherwise. */
  function turn(change: () => void): void {
    base = position();
    since = clock.now();
    change();
    run();
  }
  function run(): void {
    if (busy) return;
    busy = true;
    cancel();
    for (let entry = entries[at]; entry && moves(); entry = entries[at]) {
      const ahead = entry.at - position();
      if (ahead > 0) {
        cancel = clock.after(ahead / rate, run);
        break;
      }
      if (meet(entry)) at++;
      else {
        base = entry.at;
        held = true;
      }
    }
    busy = false;
  }

  return {
    get speed() {
      return rate;
    },
    set speed(next) {
      turn(() => (rate = next));
    },
    get paused() {
      return paused;
    },
    get position() {
      return position();
    },
    pause: () => turn(() => (paused = true)),
    play: () => turn(() => (paused = false)),
    release: () => turn(() => (held = false)),
    next: (fits) => entries.slice(at).find(fits),
  };
}
