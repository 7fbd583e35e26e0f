import { TransportError } from '../transport-error.js';
import type { RecordedError } from './recording.js';

/** An error as a recording keeps it: without what caused it. */
export function recordedError({ kind, message, outcome, retryAfterMs, code, field, current }: TransportError): RecordedError {
  return {
    kind,
    message,
    outcome,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(code !== undefined && { code }),
    ...(field !== undefined && { field }),
    ...(current !== undefined && { current }),
  };
}

/** The error again. */
export const errorOf = ({ kind, message, ...info }: RecordedError): TransportError => new TransportError(kind, message, info);
