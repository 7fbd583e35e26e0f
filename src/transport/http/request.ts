import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import { errorOf } from './problem.js';
import type { Tokens } from './token.js';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** Query parameters; an undefined one is left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

export interface RequestOptions {
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** How all of the transport reaches the server. */
export interface Http {
  /** The answer's JSON; undefined when it has none. Throws TransportError. */
  call<T>(method: Method, path: string, ctx: CallContext, options?: RequestOptions): Promise<T>;
  /** The answer as it is, for streams. Throws TransportError unless it is a success. */
  fetch(method: Method, path: string, ctx: CallContext, options?: RequestOptions): Promise<Response>;
  /** Runs a request with a token, and once more with another when that was refused. */
  authorized<T>(send: (token: string) => Promise<T>): Promise<T>;
  address(path: string, query?: Query): string;
}

/** @param timeoutMs after which a call without an answer is given up; streams and uploads take their time */
export function createHttp(base: string, tokens: Tokens, fetcher: (request: Request) => Promise<Response>, timeoutMs = 30_000): Http {
  const root = base.replace(/\/+$/, '');

  function address(path: string, query: Query = {}): string {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
    const url = `${root}${path}${params.size > 0 ? `?${params.toString()}` : ''}`;
    // A Request wants an absolute address outside of pages.
    return new URL(url, globalThis.location?.href ?? 'http://localhost').href;
  }

  async function authorized<T>(send: (token: string) => Promise<T>): Promise<T> {
    const token = await tokens.current();
    try {
      return await send(token);
    } catch (error) {
      if (!(error instanceof TransportError) || error.kind !== 'auth') throw error;
      return send(await tokens.renew(token));
    }
  }

  function request(method: Method, path: string, ctx: CallContext, { query, body, headers = {} }: RequestOptions = {}): Promise<Response> {
    return authorized(async (token) => {
      const all = new Headers({ ...headers, authorization: `Bearer ${token}` });
      if (body !== undefined) all.set('content-type', 'application/json');
      if (ctx.key !== undefined && method !== 'GET') all.set('idempotency-key', ctx.key);
      const init = { method, headers: all, signal: ctx.signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await reach(() => fetcher(new Request(address(path, query), init)), ctx.signal);
      if (!response.ok) throw await errorOf(response);
      return response;
    });
  }

  return {
    address,
    authorized,
    fetch: request,
    async call<T>(method: Method, path: string, ctx: CallContext, options?: RequestOptions): Promise<T> {
      const late = AbortSignal.timeout(timeoutMs);
      const signal = AbortSignal.any([ctx.signal, late]);
      const read = async () => {
        const response = await request(method, path, { ...ctx, signal }, options);
        return reach(() => response.text(), signal);
      };
      const text = await read().catch((error: unknown) => {
        throw late.aborted && !ctx.signal.aborted ? new TransportError('timeout', 'The server does not answer.') : error;
      });
      try {
        return (text === '' ? undefined : JSON.parse(text)) as T;
      } catch (cause) {
        throw new TransportError('server', 'The server answered with something that is not JSON.', { cause });
      }
    },
  };
}

/** What fails on the way is 'offline', what the caller called off is 'aborted'. */
export async function reach<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new TransportError('aborted', 'Aborted');
  try {
    return await work();
  } catch (cause) {
    if (signal.aborted) throw new TransportError('aborted', 'Aborted', { cause });
    if (cause instanceof TransportError) throw cause;
    throw new TransportError('offline', 'The server cannot be reached.', { cause });
  }
}

/** One segment of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
