import type { TransportErrorInfo, TransportErrorKind } from '../transport-error.js';
import { TransportError } from '../transport-error.js';

const KINDS: ReadonlySet<string> = new Set<TransportErrorKind>([
  'rateLimited',
  'server',
  'auth',
  'forbidden',
  'missing',
  'invalid',
  'conflict',
  'tooLarge',
  'windowClosed',
  'blocked',
  'unsupported',
  'timeout',
]);

const BY_STATUS: Readonly<Record<number, TransportErrorKind>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'missing',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  413: 'tooLarge',
  429: 'rateLimited',
  501: 'unsupported',
};

/** What an answer that is no success means. A problem+json body (RFC 9457) says it itself; else its status does. */
export async function errorOf(response: Response): Promise<TransportError> {
  return errorFrom(response.status, await response.text().catch(() => ''), response.headers.get('retry-after'));
}

export function errorFrom(status: number, text: string, retryAfter: string | null): TransportError {
  const body = parse(text);
  const fallback = BY_STATUS[status] ?? (status >= 500 ? 'server' : 'invalid');
  const kind = typeof body['kind'] === 'string' && KINDS.has(body['kind']) ? (body['kind'] as TransportErrorKind) : fallback;
  const title = typeof body['title'] === 'string' ? body['title'] : `The server answered ${status}.`;
  const info: TransportErrorInfo = {};
  if (typeof body['code'] === 'string') info.code = body['code'];
  if (typeof body['field'] === 'string') info.field = body['field'];
  if (body['current'] !== undefined) info.current = body['current'];
  const wait = typeof body['retryAfterMs'] === 'number' ? body['retryAfterMs'] : waitOf(retryAfter);
  if (wait !== undefined) info.retryAfterMs = wait;
  return new TransportError(kind, title, info);
}

/** Retry-After in milliseconds: seconds, or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // No JSON: the status has to do.
  }
  return {};
}
