import type { Core } from '../core/feature.js';
import type { Batch, EventSink, Signal } from '../model/change.js';
import { errorOf, plainError } from '../transport/plain-error.js';
import { TransportError } from '../transport/transport-error.js';
import type { Transport } from '../transport/transport.js';
import type { TabId } from '../connection/silent-tabs.js';
import type { Said, Say } from './said.js';
import { createTail } from './tail.js';

/** One stream for all tabs: the leader tells the others what its own tells. */
export interface Relay {
  /** The stream of a tab that follows. */
  readonly events: Transport['events'];
  /** What the stream of this tab has told. */
  told(told: Batch | Signal): void;
  hear(said: Said): void;
}

interface Following {
  readonly call: number;
  readonly sink: EventSink;
  /** The leader has taken this tab along. */
  attached: boolean;
  end(error: TransportError): void;
}

export function createRelay(
  { connection, signal }: Core,
  { tab, leader, say }: { tab: TabId; leader: () => TabId | undefined; say: Say },
  ended: AbortSignal,
): Relay {
  const tail = createTail();
  const followers = new Set<TabId>();
  let calls = 0;
  /** What was missed is still coming. */
  let catchingUp = false;
  let following: Following | undefined;
  const leads = () => leader() === tab && followers.size > 0;

  const cut = () => {
    const now = connection.$state.get();
    return now.state === 'waiting' || now.state === 'auth' ? now.reason : undefined;
  };
  const stop = connection.$state.listen(() => {
    const reason = cut();
    if (reason && leads()) say({ type: 'down', error: plainError(reason) });
  });
  ended.addEventListener('abort', stop);

  const take = (from: TabId, call: number, cursor: string | undefined) => {
    followers.add(from);
    const reason = cut();
    if (reason) say({ type: 'down', error: plainError(reason) });
    else if (connection.$state.get().state === 'open') {
      const missed = tail.since(cursor);
      say({ type: 'followed', to: from, call, resumed: missed !== undefined, missed: missed ?? [], caughtUp: !catchingUp });
    }
    // While it is being opened nobody knows; it tells when it is up.
  };

  return {
    events: (cursor, sink, ctx) =>
      new Promise((_, reject) => {
        const mine: Following = {
          call: ++calls,
          sink,
          attached: false,
          end(error) {
            if (following === mine) following = undefined;
            reject(error);
          },
        };
        following = mine;
        ctx.signal.addEventListener('abort', () => mine.end(new TransportError('aborted', 'Aborted')));
        say({ type: 'follow', call: mine.call, cursor });
      }),
    told(told) {
      tail.add(told);
      if ('type' in told) catchingUp = told.type === 'open' && told.resumed;
      else if (told.caughtUp) catchingUp = false;
      if (!leads()) return;
      say({ type: 'told', told });
      if ('type' in told) say({ type: 'up' });
    },
    hear(said) {
      if (said.type === 'follow' && leader() === tab) take(said.from, said.call, said.cursor);
      else if (said.type === 'bye') followers.delete(said.from);
      // One that led before may not know yet that it leads no more.
      if (said.from !== leader()) return;
      if (said.type === 'followed' && said.to === tab && said.call === following?.call) {
        const { sink } = following;
        following.attached = true;
        sink.signal({ type: 'open', resumed: said.resumed });
        for (const batch of said.missed) sink.batch(batch);
        if (said.caughtUp) sink.batch({ changes: [], caughtUp: true });
      } else if (said.type === 'told' && following?.attached) {
        if ('type' in said.told) following.sink.signal(said.told);
        else following.sink.batch(said.told);
      } else if (said.type === 'down') following?.end(errorOf(said.error));
      else if (said.type === 'up' && !following?.attached && !signal.aborted) connection.start();
    },
  };
}
