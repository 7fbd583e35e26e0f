import type { EventSink } from '../../model/change.js';
import { systemClock, type Clock } from '../../shared/clock.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';
import { keepEntry } from './keep-entry.js';
import { keepValue } from './keep.js';
import { createMasks, type MaskOptions } from './mask.js';
import { plainError } from '../plain-error.js';
import type { RecordedEntry, Recording } from './recording.js';
import { createRing } from './ring.js';
import { wrapMethods } from '../wrap-methods.js';

export interface RecordOptions {
  /** What is masked before it is kept; nothing by default. Tokens, keys and the bytes of files are never kept. */
  mask?: MaskOptions;
  /** How much is kept, in characters of JSON, about bytes; default 16,000,000. Beyond that the oldest is dropped. */
  limit?: number;
  clock?: Clock;
  /** Numbers in [0, 1) that masks are drawn with. */
  random?: () => number;
}
export interface RecordedTransport extends Transport {
  /** What has crossed so far. It may be asked for again and again. */
  recording(): Recording;
}

type Progress = (sent: number, total: number) => void;
type Bare = RecordedEntry extends infer E ? (E extends RecordedEntry ? Omit<E, 'at' | 'call'> : never) : never;

/** Wraps a transport and writes down everything that crosses it. Whoever uses it notices nothing. */
export function record(
  transport: Transport,
  { mask = {}, limit = 16_000_000, clock = systemClock, random = Math.random }: RecordOptions = {},
): RecordedTransport {
  const startedAt = clock.now();
  const elapsed = (): number => Math.max(0, Math.round(clock.now() - startedAt));
  const masks = createMasks(mask, random);
  const ring = createRing(limit);
  let calls = 0;

  function call(method: string, run: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
    const number = ++calls;
    const log = (entry: Bare): void => ring.add(keepEntry({ at: elapsed(), call: number, ...entry }, method, masks));
    const fail = (error: unknown): never => {
      log({ type: 'error', error: plainError(TransportError.from(error)) });
      throw error;
    };
    const answer = (value: unknown): unknown => {
      log({ type: 'answer', value });
      return value;
    };
    log({ type: 'call', method, args: method === 'events' ? args.slice(0, 1) : [...args] });
    try {
      const given = run(...heard(method, args, log));
      if (isIterable(given)) return pieces(given, log, fail);
      return given instanceof Promise ? given.then(answer, fail) : answer(given);
    } catch (error) {
      return fail(error);
    }
  }

  const { wrapped, methods, constants } = wrapMethods(transport, call);
  const recording = (): Recording => {
    const dropped = ring.dropped();
    return {
      format: 'parleykit-recording',
      version: 1,
      startedAt,
      duration: elapsed(),
      masked: { texts: mask.texts === true, names: mask.names === true },
      methods,
      constants: keepValue('', constants, masks) as Recording['constants'],
      ...(dropped && { dropped }),
      entries: ring.entries(),
    };
  };
  return { ...wrapped, recording };
}

/** The arguments with listeners of ours in place of the caller's: what a stream or an upload tells goes through them. */
function heard(method: string, args: readonly unknown[], log: (entry: Bare) => void): unknown[] {
  if (method === 'events') {
    const [from, sink, ...rest] = args as [unknown, EventSink, unknown];
    const own: EventSink = {
      signal(signal) {
        log({ type: 'signal', signal });
        sink.signal(signal);
      },
      batch(batch) {
        log({ type: 'batch', batch });
        sink.batch(batch);
      },
    };
    return [from, own, ...rest];
  }
  if (method !== 'files.upload') return [...args];
  const [file, meta, on, ...rest] = args as [unknown, unknown, { progress: Progress }, unknown];
  const progress: Progress = (sent, total) => {
    log({ type: 'progress', sent, total });
    on.progress(sent, total);
  };
  return [file, meta, { ...on, progress }, ...rest];
}

async function* pieces(given: AsyncIterable<unknown>, log: (entry: Bare) => void, fail: (error: unknown) => never): AsyncIterable<unknown> {
  try {
    for await (const value of given) {
      log({ type: 'item', value });
      yield value;
    }
  } catch (error) {
    fail(error);
  }
  log({ type: 'answer' });
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
