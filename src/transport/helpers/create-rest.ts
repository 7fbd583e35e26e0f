import { createHttp, type Http } from '../http/request.js';
import { createTokens, type TokenSource } from '../http/token.js';

export interface RestOptions {
  /** Where the server's routes begin, for example `https://desk.example/api`. */
  url: string;
  /** A token, or a function that gets one: for the first request, and again with `refused` after a 401. It is sent as `Bearer` in a header. */
  token: TokenSource;
  /** Instead of the platform's fetch. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Requests with JSON and a token: a refused one is renewed once, however many requests run. Answers that are no success, and whatever fails
 * on the way, become TransportErrors, by their status or their problem+json body. `ctx.key` is sent as Idempotency-Key.
 */
export function createRest({ url, token, fetch: custom }: RestOptions): Http {
  return createHttp(url, createTokens(token), custom ?? ((request) => fetch(request)));
}
