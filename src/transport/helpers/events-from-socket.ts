import type { EventSink } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';
import { createTokens, type Tokens, type TokenSource } from '../http/token.js';
import { TransportError } from '../transport-error.js';
import type { TransportCore } from '../transport.js';
import { errorOfClose } from './close-codes.js';
import { createTeller, type Opening, type Told } from './tell.js';

export interface SocketSource {
  /** `wss:` or `https:`, also relative to the page. Never put a token into it: addresses are logged. */
  url: string;
  /** The first frame, sent as JSON: who we are and where to begin. Default `{ type: 'hello', token, from }`. */
  hello?: (token: string, from: Cursor | undefined) => unknown;
  /** Subprotocols, for a server that wants its token there; then `hello` may send none by giving undefined. */
  protocols?: (token: string) => string[];
  /** What a frame says, which came as JSON; undefined for an answer to a ping. */
  read(frame: unknown): Told;
  opening?: Opening;
  /** Sent as JSON every `pingMs` for the server to answer, because pages do not see the protocol's own pings. Default `{ type: 'ping' }`. */
  ping?: unknown;
  /** Default 10,000. */
  pingMs?: number;
  /** After so many ms without any frame the connection is taken for dead; default 25,000. */
  deadAfterMs?: number;
}

export interface SocketToken {
  /** A token, or where to get one: for the first connection, and again with `refused` when the server closed with 3000 or 4401. */
  token: TokenSource;
}

/**
 * `events` of a transport from a WebSocket. It is open with the first frame the server sends. A clean close ends the stream; others become
 * the TransportError of their code, see `errorOfClose`. A refused token is renewed once; one that expires while the stream runs is renewed
 * for the next connection, and the stream ends with 'offline'.
 */
export function eventsFromSocket(source: SocketSource & SocketToken): TransportCore['events'] {
  return eventsThrough(source, createTokens(source.token));
}

/** The same, with tokens that others use, too. */
export function eventsThrough(source: SocketSource, tokens: Tokens): TransportCore['events'] {
  return async (from, sink, { signal }) => {
    const token = await tokens.current();
    const first = await connect(source, token, from, sink, signal).catch(onlyRefusals);
    if (!first) return;
    const fresh = await tokens.renew(token);
    if (first.begun) throw new TransportError('offline', 'The token expired; the next connection has another.');
    const again = await connect(source, fresh, from, sink, signal).catch(onlyRefusals);
    if (again) throw again.error;
  };
}

class Refused extends Error {
  constructor(
    readonly error: TransportError,
    readonly begun: boolean,
  ) {
    super(error.message);
  }
}
function onlyRefusals(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

/** One socket, until it ends; rejects with Refused where the token was. */
function connect(source: SocketSource, token: string, from: Cursor | undefined, sink: EventSink, signal: AbortSignal): Promise<void> {
  const { url, read, hello = helloOf, opening = 'afresh', ping = { type: 'ping' }, pingMs = 10_000, deadAfterMs = 25_000 } = source;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  if (signal.aborted) throw new TransportError('aborted', 'Aborted');
  const socket = new WebSocket(addressOf(url), source.protocols?.(token) ?? []);
  const teller = createTeller(sink, opening, from);
  let begun = false;
  let silence = setTimeout(dead, deadAfterMs);
  const pings = setInterval(() => socket.readyState === WebSocket.OPEN && say(ping), pingMs);
  const say = (frame: unknown): void => {
    if (frame !== undefined) socket.send(JSON.stringify(frame));
  };

  /** Nothing that comes later counts. */
  function end(error?: TransportError): void {
    clearTimeout(silence);
    clearInterval(pings);
    signal.removeEventListener('abort', aborted);
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    if (!error) resolve();
    else reject(error.kind === 'auth' ? new Refused(error, begun) : error);
  }
  function dead(): void {
    end(new TransportError('timeout', 'The socket fell silent.'));
  }
  function aborted(): void {
    end(new TransportError('aborted', 'Aborted'));
  }
  function heard(data: unknown): void {
    clearTimeout(silence);
    silence = setTimeout(dead, deadAfterMs);
    const told = read(frameOf(data));
    begun = true;
    teller.begin();
    teller.tell(told);
  }

  signal.addEventListener('abort', aborted, { once: true });
  socket.onopen = () => say(hello(token, from));
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    try {
      heard(data);
    } catch (error) {
      end(TransportError.from(error));
    }
  };
  socket.onclose = ({ code, reason }) => end(errorOfClose(code, reason));
  return promise;
}

const helloOf = (token: string, from: Cursor | undefined): unknown => ({ type: 'hello', token, from });

function addressOf(url: string): string {
  const address = new URL(url, globalThis.location?.href);
  address.protocol = address.protocol.replace(/^http/, 'ws');
  return address.href;
}

function frameOf(data: unknown): unknown {
  try {
    if (typeof data === 'string') return JSON.parse(data) as unknown;
  } catch {
    // Told below.
  }
  throw new TransportError('server', 'A frame of the socket is not JSON.');
}
