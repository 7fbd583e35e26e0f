import type { EventSink } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';
import type { Clock } from '../../shared/clock.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import { errorOf } from '../plain-error.js';
import type { RecordedEntry } from './recording.js';

/** The streams of a recording, one after the other, to whoever listens. */
export interface ReplayStream {
  /** Whether an entry is told to those who listen. */
  isPart(entry: RecordedEntry): boolean;
  /** Tells an entry; false when it has to wait, because nobody listens. */
  play(entry: RecordedEntry): boolean;
  /** `next`: what will be told next. `onOpen` is called when this one listens. */
  listen(
    from: Cursor | undefined,
    sink: EventSink,
    ctx: CallContext,
    at: { next: RecordedEntry | undefined; onOpen: () => void },
  ): Promise<void>;
}

/** A stream that stands still shows that it lives, ms. */
const BEAT = 4000;

export function createReplayStream(entries: readonly RecordedEntry[], clock: Clock): ReplayStream {
  const streams = new Set<number>();
  for (const entry of entries) if (entry.type === 'call' && entry.method === 'events') streams.add(entry.call);
  const open = new Set<{ sink: EventSink; end(error?: TransportError): void }>();

  /** An end counts unless the recorded client made it himself. */
  const isEnd = (entry: RecordedEntry): boolean =>
    streams.has(entry.call) && (entry.type === 'answer' || (entry.type === 'error' && entry.error.kind !== 'aborted'));
  const isPart = (entry: RecordedEntry): boolean => entry.type === 'signal' || entry.type === 'batch' || isEnd(entry);

  function beats(sink: EventSink): () => void {
    let cancel = clock.after(BEAT, function beat() {
      cancel = clock.after(BEAT, beat);
      sink.batch({ changes: [] });
    });
    return () => cancel();
  }

  return {
    isPart,
    play(entry) {
      if (!isPart(entry)) return true;
      if (open.size === 0) return false;
      for (const { sink, end } of [...open]) {
        if (entry.type === 'signal') sink.signal(entry.signal);
        else if (entry.type === 'batch') sink.batch(entry.batch);
        else end(entry.type === 'error' ? errorOf(entry.error) : undefined);
      }
      return true;
    },
    async listen(from, sink, { signal }, { next, onOpen }) {
      if (signal.aborted) throw new TransportError('aborted', 'Aborted');
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const one = {
        sink,
        end(error?: TransportError) {
          stop();
          open.delete(one);
          if (error) reject(error);
          else resolve();
        },
      };
      const stop = beats(sink);
      open.add(one);
      signal.addEventListener('abort', () => one.end(new TransportError('aborted', 'Aborted')), { once: true });
      // What comes next need not be an opening: who listens may have left by himself, or the beginning was dropped.
      if (next?.type !== 'signal') sink.signal({ type: 'open', resumed: from !== undefined });
      onOpen();
      return promise;
    },
  };
}
