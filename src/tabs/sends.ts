import type { Core } from '../core/feature.js';
import type { SendDraft } from '../model/draft.js';
import type { ClientId } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { CallContext } from '../transport/call-context.js';
import { errorOf, plainError } from '../transport/plain-error.js';
import { TransportError } from '../transport/transport-error.js';
import type { Transport } from '../transport/transport.js';
import type { Reign } from './reign.js';
import type { TabId } from '../connection/silent-tabs.js';
import type { Said, Say } from './said.js';

/** A former leader that has agreed to lead no more answers what it was asked; after this it is gone, ms. */
const PATIENCE = 15_000;

/** Messages of all tabs leave from the leader: one at a time in each dialog, each written down before it leaves. */
export interface Sends {
  readonly send: Transport['send'];
  hear(said: Said): void;
  /** Another tab leads now. `agreed`: the one before lives, and will answer what it was asked. */
  changed(agreed: boolean): void;
}

interface Pending {
  readonly call: number;
  readonly draft: SendDraft;
  readonly ctx: CallContext;
  /** Whom it was given to. */
  to?: TabId;
  done(message: Message): void;
  fail(error: TransportError): void;
}

/** Whoever asked may send it through another tab. */
const NOT_LEADING = 'not-leading';

export function createSends(
  chat: Core,
  { tab, leader, reign, say }: { tab: TabId; leader: () => TabId | undefined; reign: Reign; say: Say },
): Sends {
  const lines = new Map<string, Promise<unknown>>();
  const pending = new Map<number, Pending>();
  let calls = 0;

  const inLine = <T>(draft: SendDraft, run: () => Promise<T>): Promise<T> => {
    const line = JSON.stringify(draft.to);
    const mine = (lines.get(line) ?? Promise.resolve()).then(run, run);
    lines.set(line, mine);
    const end = () => lines.get(line) === mine && lines.delete(line);
    mine.then(end, end);
    return mine;
  };
  const leave = (draft: SendDraft, ctx: CallContext) =>
    inLine(draft, async () => {
      if (!(await reign.claim(draft.clientId)))
        throw new TransportError('offline', 'Another tab leads', { outcome: 'notApplied', code: NOT_LEADING });
      try {
        return await chat.transport.send(draft, ctx);
      } finally {
        reign.settle(draft.clientId);
      }
    });

  /** Gives it to whoever leads; before anybody does it waits. */
  const give = (one: Pending) => {
    const to = leader();
    if (to === undefined) delete one.to;
    else one.to = to;
    if (to === tab) leave(one.draft, one.ctx).then(one.done, (error: unknown) => refused(one, TransportError.from(error)));
    else if (to !== undefined) say({ type: 'send', to, call: one.call, draft: one.draft, key: one.draft.clientId });
  };
  const refused = (one: Pending, error: TransportError) => {
    if (error.code !== NOT_LEADING) one.fail(error);
    else if (one.to !== leader()) give(one);
    // Who leads by now says so in a moment.
    else delete one.to;
  };
  /** The tab that it was given to is gone, or sleeps. */
  const ask = async (one: Pending) => {
    if (await reign.take(one.draft.clientId))
      one.fail(new TransportError('offline', 'The tab that sent it is gone', { outcome: 'unknown' }));
    else give(one);
  };
  const answer = (to: TabId, call: number, draft: SendDraft, key: ClientId) =>
    leave(draft, { ...chat.context(), key }).then(
      (message) => say({ type: 'sent', to, call, message }),
      (error: unknown) => say({ type: 'unsent', to, call, error: plainError(TransportError.from(error)) }),
    );

  return {
    send: (draft, ctx) =>
      new Promise<Message>((resolve, reject) => {
        const call = ++calls;
        const forget = () => pending.delete(call);
        const one: Pending = {
          call,
          draft,
          ctx,
          done: (message) => void (forget(), resolve(message)),
          fail: (error) => void (forget(), reject(error)),
        };
        pending.set(call, one);
        ctx.signal.addEventListener('abort', () => one.fail(new TransportError('aborted', 'Aborted')));
        give(one);
      }),
    hear(said) {
      if (said.type === 'send' && said.to === tab) void answer(said.from, said.call, said.draft, said.key);
      if ((said.type !== 'sent' && said.type !== 'unsent') || said.to !== tab) return;
      const one = pending.get(said.call);
      if (one?.to !== said.from) return;
      if (said.type === 'sent') one.done(said.message);
      else refused(one, errorOf(said.error));
    },
    changed(agreed) {
      for (const one of pending.values()) {
        if (one.to === undefined) give(one);
        // What leaves from here ends here.
        else if (one.to === leader() || one.to === tab) continue;
        else if (agreed) chat.clock.after(PATIENCE, () => pending.has(one.call) && one.to !== leader() && void ask(one));
        else void ask(one);
      }
    },
  };
}
