import type { Batch, Change, Signal } from '../../../model/change.js';
import type { Cursor } from '../../../model/ids.js';
import { Malformed } from '../../shape.js';
import { shapes } from '../../shapes.js';
import type { Transport } from '../../transport.js';
import { ConformanceError, show } from './verdict.js';

/** One stream, and all it told. */
export interface Follower {
  readonly signals: readonly Signal[];
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
  /** Of the last batch that had one. */
  readonly cursor: Cursor | undefined;
  /** Set once it has ended. */
  readonly ended: { error?: unknown } | undefined;
  /** Whether it continued after the cursor it was given. */
  readonly resumed: boolean;
  /** What was wrong with what it told. */
  readonly faults: readonly ConformanceError[];
  /** Hears each change from now on. */
  onChange: (change: Change) => void;
  onSignal: (signal: Signal) => void;
  stop(): void;
}

export function follow(transport: Transport, from: Cursor | undefined): Follower {
  const control = new AbortController();
  const signals: Signal[] = [];
  const batches: Batch[] = [];
  const faults: ConformanceError[] = [];
  const told: Follower & { ended: Follower['ended'] } = {
    signals,
    batches,
    faults,
    ended: undefined,
    get changes() {
      return batches.flatMap(({ changes }) => changes);
    },
    get cursor() {
      return batches.findLast(({ cursor }) => cursor !== undefined)?.cursor;
    },
    get resumed() {
      return signals.some((signal) => signal.type === 'open' && signal.resumed) && !signals.some(({ type }) => type === 'reset');
    },
    onChange: () => undefined,
    onSignal: () => undefined,
    stop: () => control.abort(),
  };
  const sink = {
    signal(signal: Signal) {
      signals.push(signal);
      told.onSignal(signal);
    },
    batch(batch: Batch) {
      if (signals.length === 0)
        faults.push(new ConformanceError('A stream first says that it is open.', 'signal() before batch()', show(batch)));
      batches.push(batch);
      for (const change of batch.changes) {
        const fault = faultOf(change);
        if (fault) faults.push(fault);
        else told.onChange(change);
      }
    },
  };
  transport.events(from, sink, { signal: control.signal }).then(
    () => (told.ended = {}),
    (error: unknown) => (told.ended = { error }),
  );
  return told;
}

function faultOf(change: Change): ConformanceError | undefined {
  try {
    shapes.change(change);
    return undefined;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return new ConformanceError(
      `A change of type '${change.type}' has the shape of the contract.`,
      `at "${error.field}": ${error.message}`,
      show(change),
    );
  }
}
