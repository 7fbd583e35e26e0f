import type { Batch, EventSink, Signal } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';
import type { CallContext } from '../call-context.js';
import { readSse } from '../from-sse.js';
import { TransportError } from '../transport-error.js';
import type { Http } from './request.js';

/** One connection of the event stream. Heartbeats are passed on as empty batches, so that the SDK sees that it lives. */
export async function readEvents(http: Http, from: Cursor | undefined, sink: EventSink, ctx: CallContext): Promise<void> {
  const headers = { accept: 'text/event-stream', ...(from === undefined ? {} : { 'last-event-id': from }) };
  const response = await http.fetch('GET', '/events', ctx, { headers });
  if (!response.body) throw new TransportError('server', 'The stream of events is empty.');
  await readSse(
    response.body,
    ({ event, data, comment }) => {
      if (event === 'batch') sink.batch(parse<Batch>(data));
      else if (event === 'signal') sink.signal(parse<Signal>(data));
      else if (comment === 'beat') sink.batch({ changes: [] });
    },
    { signal: ctx.signal },
  );
}

function parse<T>(data: string): T {
  try {
    return JSON.parse(data) as T;
  } catch (cause) {
    throw new TransportError('server', 'An event of the stream is not JSON.', { cause });
  }
}
