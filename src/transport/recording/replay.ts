import { systemClock, type Clock } from '../../shared/clock.js';
import type { Transport } from '../transport.js';
import { createPlayHead } from './play-head.js';
import { checkRecording, type RecordedEntry, type Recording } from './recording.js';
import { renameClientIds } from './rename-client-ids.js';
import { replayCalls } from './replay-calls.js';
import { createReplayStream } from './replay-stream.js';

export interface ReplayOptions {
  /** Times as fast as it was, default 1; Infinity plays all at once. */
  speed?: number;
  clock?: Clock;
  /** Hears each entry when its time has come, the calls of the recorded session too. */
  onEntry?: (entry: RecordedEntry) => void;
}
export interface ReplayTransport extends Transport {
  /** May be changed while it plays. */
  speed: number;
  /** The stream stands still; what is asked is answered nevertheless. */
  pause(): void;
  resume(): void;
  readonly paused: boolean;
  /** Where the recording is, ms since it began; it begins to play with the first call. */
  readonly position: number;
  /** How long it is, ms. */
  readonly duration: number;
}

/**
 * A transport that answers as it was recorded and plays the recorded stream. How calls are matched: see `createAnswers`; one that
 * finds no answer throws TransportError('unsupported') with the code `not-recorded`. An answer takes as long as it took, at the speed
 * of the replay. The stream waits while nobody listens, breaks where it broke, and stays open after its end. Throws
 * TransportError('invalid') when this is no recording.
 */
export function replay(recorded: Recording, { speed = 1, clock = systemClock, onEntry }: ReplayOptions = {}): ReplayTransport {
  const recording = checkRecording(recorded);
  const { entries, duration } = recording;
  const clientIds = renameClientIds();
  const stream = createReplayStream(entries, clock);
  const head = createPlayHead({ entries, duration, speed, clock }, (entry) => {
    if (!stream.play(entry.type === 'batch' ? clientIds.apply(entry) : entry)) return false;
    onEntry?.(entry);
    return true;
  });
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    head.play();
  };
  const calls = replayCalls(recording, { clock, head, clientIds, begin });
  return {
    ...calls,
    events: (from, sink, ctx) =>
      stream.listen(from, sink, ctx, { next: head.next(stream.isPart), onOpen: () => (begin(), head.release()) }),
    pause: head.pause,
    resume: head.play,
    duration,
    get speed() {
      return head.speed;
    },
    set speed(next) {
      head.speed = next;
    },
    get paused() {
      return head.paused;
    },
    get position() {
      return head.position;
    },
  };
}
