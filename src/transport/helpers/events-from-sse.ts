import type { Cursor } from '../../model/ids.js';
import type { CallContext } from '../call-context.js';
import { readSse, type SseFrame } from '../from-sse.js';
import { errorOf } from '../http/problem.js';
import { reach } from '../http/request.js';
import { TransportError } from '../transport-error.js';
import type { TransportCore } from '../transport.js';
import { createTeller, type Opening, type Told } from './tell.js';

export interface SseSource {
  /** Asks for the stream, with the cursor to begin after and the token in headers: `fetch(url, { headers, signal })`. */
  open(from: Cursor | undefined, ctx: CallContext): Promise<Response>;
  /** What an event says. Comments, which servers send as heartbeats, are not asked about. */
  read(frame: SseFrame): Told;
  opening?: Opening;
  /** After so many ms without anything, not even a comment, the stream is taken for dead; default 25,000. Servers should comment every 10 s. */
  deadAfterMs?: number;
}

/**
 * `events` of a transport from Server-Sent Events over fetch. An answer that is no success becomes the TransportError that its status,
 * or its problem+json body, says; 'offline' when the stream breaks, 'timeout' when it falls silent.
 */
export function eventsFromSse({ open, read, opening = 'afresh', deadAfterMs = 25_000 }: SseSource): TransportCore['events'] {
  return async (from, sink, ctx) => {
    const response = await reach(() => open(from, ctx), ctx.signal);
    if (!response.ok) throw await errorOf(response);
    if (!response.body) throw new TransportError('server', 'The stream of events is empty.');
    const { begin, tell } = createTeller(sink, opening, from);
    begin();
    const hear = (frame: SseFrame): void => tell(frame.comment === undefined ? read(frame) : undefined);
    await readSse(response.body, hear, { signal: ctx.signal, deadAfterMs });
  };
}
