import type { Batch, Change, EventSink } from '../../src/model/change.js';
import type { Message } from '../../src/model/message.js';
import type { Level } from '../../src/transport/testing/conformance/check.js';
import type { ConformanceUser, ConformanceWorld } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { modelWorld, referenceWorld } from './conformance-worlds.js';
import { textOf, type ModelServer } from './model-server.js';

/** A mistake that a vendor might make, and where it has to be found. */
export interface Mistake {
  mistake: string;
  level: Level;
  /** What the failure says. */
  says: RegExp;
  world(): ConformanceWorld | Promise<ConformanceWorld>;
}

const ALL = { idempotentSend: true, echo: true, resume: true, revisions: true };
type Wrap = (transport: Transport, user: ConformanceUser, server: ModelServer) => Partial<Transport>;
const model =
  (wrap: Wrap, promises = ALL) =>
  (): ConformanceWorld =>
    modelWorld(promises, (transport, user, server) => ({ ...transport, ...wrap(transport, user, server) }));

/** A stream whose batches go through a filter. */
const filtered =
  (keep: (change: Change, user: ConformanceUser) => boolean): Wrap =>
  (transport, user) => ({
    events: (from, sink, ctx) =>
      transport.events(
        from,
        {
          ...sink,
          signal: (signal) => sink.signal(signal),
          batch: (batch) => sink.batch({ ...batch, changes: batch.changes.filter((change) => keep(change, user)) }),
        },
        ctx,
      ),
  });
/** A stream whose sink is another one. */
const through =
  (
    change: (sink: EventSink, from: string | undefined) => EventSink,
    start: (from: string | undefined) => string | undefined = (from) => from,
  ): Wrap =>
  (transport) => ({ events: (from, sink, ctx) => transport.events(start(from), change(sink, from), ctx) });
const mapped =
  (change: (message: Message) => Message): Wrap =>
  ({ listMessages }) => ({
    listMessages: async (id, page, ctx) => {
      const answer = await listMessages(id, page, ctx);
      return { ...answer, items: answer.items.map(change) };
    },
  });
/** Says that it promises everything, and keeps the rest. */
const claiming = (kept: Partial<typeof ALL>) => (): ConformanceWorld =>
  modelWorld({ ...ALL, ...kept }, (transport) => ({
    ...transport,
    session: async (ctx) => ({ ...(await transport.session(ctx)), guarantees: ALL }),
  }));

export const MISTAKES: readonly Mistake[] = [
  {
    mistake: 'times are in seconds',
    level: 'shapes',
    says: /milliseconds/,
    world: model(mapped((message) => ({ ...message, at: Math.trunc(message.at / 1000) }))),
  },
  {
    mistake: 'the newest message comes first',
    level: 'shapes',
    says: /sorted by `sortKey`/,
    world: model(({ listMessages }) => ({
      listMessages: async (...asked) => {
        const page = await listMessages(...asked);
        return { ...page, items: page.items.toReversed() };
      },
    })),
  },
  {
    mistake: 'a plain Error is thrown',
    level: 'shapes',
    says: /nothing but TransportError/,
    world: model(({ send }) => ({ send: (draft, ctx) => send(draft, ctx).catch(() => Promise.reject(new Error('404'))) })),
  },
  {
    mistake: 'a message has no author',
    level: 'shapes',
    says: /shape of the contract.\n.*at "items.0.author"/,
    world: model(mapped(({ author: _author, ...message }) => message as Message)),
  },
  {
    mistake: 'pages are counted from the newest message on',
    level: 'lists',
    says: /cover what was there once/,
    world: model((_transport, _user, server) => ({
      listMessages: async (id, { token = '0', limit }) => {
        const { messages } = server.rows.get(id) ?? { messages: [] };
        const end = messages.length - Number(token);
        return { items: messages.slice(Math.max(0, end - limit), end), ...(end > limit && { older: `${Number(token) + limit}` }) };
      },
    })),
  },
  {
    mistake: 'a page skips the message at its edge',
    level: 'lists',
    says: /is in no page/,
    world: model(({ listMessages }) => ({
      listMessages: async (id, page, ctx) => {
        const answer = await listMessages(id, page, ctx);
        return page.token === undefined ? answer : { ...answer, items: answer.items.slice(0, -1) };
      },
    })),
  },
  {
    mistake: 'no event tells of a new status',
    level: 'convergence',
    says: /After dialogs.setStatus to 'closed'.*\n.*\n.*status is closed in the list and open by the events/,
    world: model(filtered((change) => change.type !== 'dialog' || change.dialog.status !== 'closed')),
  },
  {
    mistake: 'revisions do not grow',
    level: 'convergence',
    says: /revision of an entity grows/,
    world: claiming({ revisions: false }),
  },
  {
    mistake: 'no event tells that a dialog is gone',
    level: 'convergence',
    says: /no 'dialog.gone' told of it/,
    world: model(filtered((change) => change.type !== 'dialog.gone')),
  },
  {
    mistake: 'comments reach the visitor',
    level: 'convergence',
    says: /Comments never reach visitors/,
    world: model((_transport, user, server) => {
      if (user !== 'visitor') return {};
      const { listMessages, listDialogs, events } = server.transportFor('anna');
      return { listMessages, listDialogs, events };
    }),
  },
  {
    mistake: 'a mutation answers with what was before',
    level: 'convergence',
    says: /The answer of dialogs.setStatus to 'closed' is the entity with the change/,
    world: model(({ dialogs, listDialogs }) => ({
      dialogs: {
        setStatus: async (id, status, ctx) => {
          const before = (await listDialogs({}, { limit: 100 }, ctx)).items.find((dialog) => dialog.id === id);
          const after = await dialogs?.setStatus?.(id, status, ctx);
          return before ?? after ?? Promise.reject(new Error('no dialog'));
        },
      },
    })),
  },
  {
    mistake: 'the same clientId makes two messages',
    level: 'send',
    says: /The same clientId is the same message/,
    world: claiming({ idempotentSend: false }),
  },
  { mistake: 'the clientId does not come back', level: 'send', says: /comes back to its author/, world: claiming({ echo: false }) },
  {
    mistake: 'texts are tidied up',
    level: 'send',
    says: /stays as it was written/,
    world: model(({ send }) => ({
      send: (draft, ctx) =>
        send(
          { ...draft, parts: draft.parts.map((part) => (part.type === 'text' ? { ...part, text: part.text.replace(/\s+/g, ' ') } : part)) },
          ctx,
        ),
    })),
  },
  {
    mistake: 'a stream is resumed with a gap',
    level: 'stream',
    says: /promises everything after the cursor/,
    world: model(
      through(
        (sink, from) => ({
          batch: (batch) => sink.batch(batch),
          signal: (signal) => sink.signal(from !== undefined && signal.type === 'open' ? { ...signal, resumed: true } : signal),
        }),
        () => undefined,
      ),
    ),
  },
  {
    mistake: 'a cursor that it does not know is resumed from',
    level: 'stream',
    says: /begins anew and says so/,
    world: model(through((sink) => ({ batch: (batch) => sink.batch(batch), signal: () => sink.signal({ type: 'open', resumed: true }) }))),
  },
  {
    mistake: 'the cursor of an answer is later than the answer',
    level: 'stream',
    says: /never later than the state in it/,
    world: model(({ listMessages, events }) => ({
      listMessages: async (id, page, ctx) => {
        const answer = await listMessages(id, page, ctx);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const control = new AbortController();
        const cursor = new Promise<string | undefined>((resolve) => {
          void events(undefined, { signal: () => undefined, batch: (batch) => resolve(batch.cursor) }, { signal: control.signal });
        });
        const now = await cursor;
        control.abort();
        return { ...answer, ...(now !== undefined && { cursor: now }) };
      },
    })),
  },
  {
    mistake: 'a stream does not end when it is called off',
    level: 'stream',
    says: /when its signal is aborted/,
    world: model((transport) => ({ events: (from, sink) => transport.events(from, sink, { signal: new AbortController().signal }) })),
  },
  {
    mistake: 'batches come before the stream says that it is open',
    level: 'stream',
    says: /first says that it is open/,
    world: model(
      through((sink) => {
        const early: Batch = { changes: [] };
        return { batch: (batch) => sink.batch(batch), signal: (signal) => [sink.batch(early), sink.signal(signal)] };
      }),
    ),
  },
  {
    mistake: 'a stream stays open though its token has run out',
    level: 'auth and load',
    says: /ends when its token runs out/,
    world: () => referenceWorld(undefined, { heartbeatMs: 1e6 }),
  },
  {
    mistake: 'an event is dropped under load',
    level: 'auth and load',
    says: /Under load nothing is missed/,
    world: model(filtered((change) => change.type !== 'message' || textOf(change.message) !== 'burst 50')),
  },
  {
    mistake: 'a read mark goes back',
    level: 'groups',
    says: /A read mark never goes back/,
    world: model((_transport, _user, server) => ({
      read: { mark: async (id, upTo) => void server.rows.get(id)?.read.set('anna', Number(upTo)) },
    })),
  },
  {
    mistake: 'now and then an event is lost',
    level: 'soak',
    says: /Seed: +7\n.*Steps:/,
    world: model((transport) => {
      let told = 0;
      return filtered((change) => change.type !== 'message' || ++told % 5 !== 0)(transport, 'operator', {} as ModelServer);
    }),
  },
];
