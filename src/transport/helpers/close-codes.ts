import { errorFrom } from '../http/problem.js';
import { TransportError, type TransportErrorKind } from '../transport-error.js';

/** https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number */
const KINDS: Readonly<Record<number, TransportErrorKind>> = {
  1003: 'unsupported',
  1007: 'invalid',
  1008: 'forbidden',
  1009: 'tooLarge',
  1010: 'unsupported',
  1011: 'server',
  1012: 'server',
  1013: 'rateLimited',
  1014: 'server',
  3000: 'auth',
  3003: 'forbidden',
  3008: 'timeout',
};
/** The server has nothing against us: it has finished, or goes away. */
const CLEAN: ReadonlySet<number> = new Set([1000, 1001, 1005]);

/**
 * What the close of a WebSocket means; undefined when it ended cleanly. 4400 to 4599 mean what HTTP means by 400 to 599, for example 4401;
 * the reason may be a problem as in problem+json, with `kind`, `title`, `retryAfterMs`.
 */
export function errorOfClose(code: number, reason: string): TransportError | undefined {
  if (CLEAN.has(code)) return undefined;
  if (code >= 4400 && code <= 4599) return errorFrom(code - 4000, reason, null);
  return new TransportError(KINDS[code] ?? 'offline', `The socket closed with ${code}.`);
}
