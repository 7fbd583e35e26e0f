import { TransportError, type TransportErrorInfo, type TransportErrorKind } from './transport-error.js';

/** An error as plain data, for a recording or another tab: without what caused it. */
export type PlainError = { kind: TransportErrorKind; message: string } & Omit<TransportErrorInfo, 'cause'>;

export function plainError({ kind, message, outcome, retryAfterMs, code, field, current }: TransportError): PlainError {
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
export const errorOf = ({ kind, message, ...info }: PlainError): TransportError => new TransportError(kind, message, info);
