import type { SendDraft } from '../../model/draft.js';
import type { Message } from '../../model/message.js';
import { keepArgs } from './keep.js';
import { outline } from './scramble.js';
import type { RecordedEntry, RecordedError, Recording } from './recording.js';

/** A call as it was recorded, with what came of it; times in ms since the recording began. */
export interface RecordedCall {
  method: string;
  args: unknown[];
  askedAt: number;
  endedAt: number;
  /** Pieces of the answer and the progress of an upload, in order. */
  pieces: Extract<RecordedEntry, { type: 'item' | 'progress' }>[];
  end: { value: unknown } | { error: RecordedError };
}

/** What a recording answers to whom. */
export interface Answers {
  /** The next answer to this question; undefined when there is none. */
  take(method: string, args: readonly unknown[]): RecordedCall | undefined;
}

/**
 * Calls are matched by method and arguments, in order: the first time a question gets the answer it got first, then the second, and
 * after the last one the last that was a success, again and again. Two questions are the same when they differ only in the ids that
 * each client draws for itself, or, where the recording is masked, in the letters of masked words. What was called off, or had no
 * answer before the recording ended, counts for nothing; but a message whose echo came first has that for an answer.
 */
export function createAnswers({ entries, masked }: Recording): Answers {
  const questions = new Map<string, { calls: RecordedCall[]; used: number }>();
  const masks = { ...(masked.texts && { text: outline }), ...(masked.names && { name: outline }) };
  const question = (method: string, args: readonly unknown[]): string =>
    JSON.stringify([method, keepArgs(method, args, masks)], (key, value: unknown) => (key === 'clientId' ? undefined : sorted(value)));

  for (const call of callsOf(entries)) {
    const key = question(call.method, call.args);
    const known = questions.get(key);
    if (known) known.calls.push(call);
    else questions.set(key, { calls: [call], used: 0 });
  }
  return {
    take(method, args) {
      const found = questions.get(question(method, args));
      return found && (found.calls[found.used++] ?? found.calls.findLast(({ end }) => 'value' in end) ?? found.calls.at(-1));
    },
  };
}

function* callsOf(entries: readonly RecordedEntry[]): Iterable<RecordedCall> {
  const calls = new Map<number, RecordedCall>();
  const done: RecordedCall[] = [];
  for (const entry of entries) {
    const { at } = entry;
    if (entry.type === 'call' && entry.method !== 'events')
      calls.set(entry.call, { method: entry.method, args: entry.args, askedAt: at, endedAt: at, pieces: [], end: { value: undefined } });
    const call = calls.get(entry.call);
    if (!call) continue;
    if (entry.type === 'item' || entry.type === 'progress') call.pieces.push(entry);
    if (entry.type === 'answer') done.push(Object.assign(call, { endedAt: at, end: { value: entry.value } }));
    if (entry.type === 'error' && entry.error.kind !== 'aborted')
      done.push(Object.assign(call, { endedAt: at, end: { error: entry.error } }));
  }
  const ended = new Set(done);
  for (const call of calls.values()) {
    const echo = call.method === 'send' && !ended.has(call) && echoOf(call, entries);
    if (echo) done.push(Object.assign(call, { endedAt: echo.at, end: { value: echo.message } }));
  }
  yield* done.sort((one, other) => one.askedAt - other.askedAt);
}

/** A message whose echo was quicker than its answer: nobody waited for that any more, or it came when nothing was recorded. */
function echoOf({ args: [draft] }: RecordedCall, entries: readonly RecordedEntry[]): { at: number; message: Message } | undefined {
  const { clientId } = draft as SendDraft;
  for (const entry of entries) {
    for (const change of entry.type === 'batch' ? entry.batch.changes : [])
      if (change.type === 'message' && change.message.clientId === clientId) return { at: entry.at, message: change.message };
  }
  return undefined;
}

/** Objects with their fields in one order, so that the same make the same text. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
