import type { Change } from '../../model/change.js';
import type { Cursor } from '../../model/ids.js';
import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { TransportCore } from '../transport.js';

/** What a host's own connection is told through. After the end nothing is passed on. */
export interface Line {
  /** The connection is there; `resumed` promises everything after the cursor it was asked for. */
  open(resumed?: boolean): void;
  /** Something happened: one atomic step, with the cursor after it if there is one. */
  push(changes: Change[], cursor?: Cursor): void;
  /** Nothing happened, but the connection lives. Say it every 10 s, or never. */
  beat(): void;
  /** The connection has ended: cleanly, or with what went wrong. */
  close(error?: unknown): void;
}

/**
 * `events` of a transport from a client library with callbacks of its own. `connect` gets the line and the cursor to begin after, and
 * gives back, now or later, what hangs up; that is called once, however the connection ends. What it throws ends the connection.
 */
export function eventsFromCallbacks(
  connect: (line: Line, from: Cursor | undefined, ctx: CallContext) => (() => void) | Promise<() => void>,
): TransportCore['events'] {
  return async (from, sink, ctx) => {
    if (ctx.signal.aborted) throw new TransportError('aborted', 'Aborted');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let live = true;
    const close = (error?: unknown): void => {
      live = false;
      if (error === undefined) resolve();
      else reject(TransportError.from(error));
    };
    const abort = (): void => close(new TransportError('aborted', 'Aborted'));
    ctx.signal.addEventListener('abort', abort, { once: true });
    const line: Line = {
      open: (resumed = false) => live && sink.signal({ type: 'open', resumed: resumed && from !== undefined }),
      push: (changes, cursor) => live && sink.batch({ changes, ...(cursor !== undefined && { cursor }) }),
      beat: () => live && sink.batch({ changes: [] }),
      close,
    };
    // Who hangs up before the connection was made hangs up when it is.
    const connected = Promise.resolve().then(() => connect(line, from, ctx));
    connected.catch(close);
    try {
      await promise;
    } finally {
      ctx.signal.removeEventListener('abort', abort);
      void connected.then(
        (hangUp) => hangUp(),
        () => undefined,
      );
    }
  };
}
