import type { Batch, Signal } from '../../model/change.js';
import type { Millis } from '../../model/ids.js';
import { byType, flag, list, Malformed, number, one, optional, record, text } from '../shape.js';
import type { PlainError } from '../plain-error.js';
import { TransportError } from '../transport-error.js';

export type RecordedError = PlainError;

/**
 * One thing that crossed the transport: `at` in ms since the recording began; `call` is the number of the call it belongs to, from 1.
 * A stream is a call like others, of the method `events` with the cursor it began at; so is an upload, with its progress in bytes.
 */
export type RecordedEntry = { at: number; call: number } & (
  | { type: 'call'; method: string; args: unknown[] }
  | { type: 'answer'; value?: unknown }
  | { type: 'error'; error: RecordedError }
  /** A piece of an answer that is given bit by bit. */
  | { type: 'item'; value: unknown }
  | { type: 'progress'; sent: number; total: number }
  | { type: 'signal'; signal: Signal }
  | { type: 'batch'; batch: Batch }
);

/** Everything that crossed a transport, as plain JSON. */
export interface Recording {
  format: 'parleykit-recording';
  version: 1;
  /** When it began, epoch ms. */
  startedAt: Millis;
  /** How long it lasted, ms. */
  duration: number;
  masked: { texts: boolean; names: boolean };
  /** What the transport could do, such as `send` and `dialogs.take`. */
  methods: string[];
  /** What it said without being asked, such as `typing.ttlMs`. */
  constants: Record<string, unknown>;
  /** How many entries were left out for want of room, and until when, ms since the beginning; what was still current then was kept. */
  dropped?: { entries: number; until: number };
  /** In the order in which they happened. */
  entries: RecordedEntry[];
}

const at = { at: number, call: number };
const method = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\w+(\.\w+)*$/.test(value)) throw new Malformed('the name of a method was expected');
  return value;
};
const unknownEntry = (): never => {
  throw new Malformed('a kind of entry that is known was expected');
};
const shape = record({
  format: one('parleykit-recording'),
  version: one(1),
  startedAt: number,
  duration: number,
  masked: record({ texts: flag, names: flag }),
  methods: list(method),
  constants: record(),
  dropped: optional(record({ entries: number, until: number })),
  entries: list(
    byType(
      {
        call: record({ ...at, method, args: list((value) => value) }),
        answer: record(at),
        error: record({ ...at, error: record({ kind: text, message: text }) }),
        item: record(at),
        progress: record({ ...at, sent: number, total: number }),
        signal: record({ ...at, signal: record({ type: one('open', 'reset') }) }),
        batch: record({ ...at, batch: record({ changes: list(record({ type: text })) }) }),
      },
      unknownEntry,
    ),
  ),
});

/** Reads a recording from the text of a file. Throws TransportError('invalid') that says what is wrong and, in `field`, where. */
export function readRecording(json: string): Recording {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new TransportError('invalid', 'This is not a recording: it is not JSON.', { cause });
  }
  return checkRecording(value);
}

/** The value as a recording, or TransportError('invalid'). */
export function checkRecording(value: unknown): Recording {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'parleykit-recording') throw new TransportError('invalid', 'This is not a recording.', { field: 'format' });
  if (version !== 1)
    throw new TransportError('invalid', `This recording is of version ${String(version)}; 1 was expected.`, { field: 'version' });
  try {
    return shape(value) as unknown as Recording;
  } catch (thrown) {
    if (!(thrown instanceof Malformed)) throw thrown;
    const { field, message } = thrown;
    throw new TransportError('invalid', `This recording is damaged at "${field}": ${message}.`, { field });
  }
}
