import type { Batch, Signal } from '../../model/change.js';
import { isSecretAnswer } from './fields.js';
import { keepArgs, keepValue, type Masks } from './keep.js';
import type { RecordedEntry, RecordedError } from './recording.js';

/** An entry as it may be kept: a copy in plain JSON, masked. `method` is the one of its call. */
export function keepEntry(entry: RecordedEntry, method: string, masks: Masks): RecordedEntry {
  const keep = (value: unknown): unknown => keepValue(method, value, masks);
  switch (entry.type) {
    case 'call':
      return { ...entry, args: keepArgs(method, entry.args, masks) };
    case 'answer': {
      const { value, ...rest } = entry;
      const kept = isSecretAnswer(method) ? undefined : keep(value);
      return kept === undefined ? rest : { ...rest, value: kept };
    }
    case 'item':
      return { ...entry, value: keep(entry.value) };
    case 'error':
      return { ...entry, error: keepError(entry.error, method, masks) };
    case 'signal':
      return { ...entry, signal: keep(entry.signal) as Signal };
    case 'batch':
      return { ...entry, batch: keep(entry.batch) as Batch };
    case 'progress':
      return entry;
  }
}

function keepError(
  { kind, message, retryAfterMs, code, field, outcome, current }: RecordedError,
  method: string,
  masks: Masks,
): RecordedError {
  return {
    kind,
    message: masks.text ? masks.text(message) : message,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(code !== undefined && { code }),
    ...(field !== undefined && { field }),
    ...(outcome !== undefined && { outcome }),
    ...(current !== undefined && { current: keepValue(method, current, masks) }),
  };
}
