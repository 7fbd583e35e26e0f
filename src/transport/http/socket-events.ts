import type { Batch, Signal } from '../../model/change.js';
import { eventsThrough } from '../helpers/events-from-socket.js';
import type { Told } from '../helpers/tell.js';
import type { TransportCore } from '../transport.js';
import type { Tokens } from './token.js';

/** A frame of the server: `{ signal }`, `{ batch }`, or the answer to a ping. */
const read = (frame: unknown): Told => {
  const { signal, batch } = frame as { signal?: Signal; batch?: Batch };
  return signal ?? batch;
};

/** The event stream over a WebSocket; the same signals and batches as over Server-Sent Events. */
export function socketEvents(url: string, tokens: Tokens): TransportCore['events'] {
  return eventsThrough({ url, opening: 'told', read }, tokens);
}
