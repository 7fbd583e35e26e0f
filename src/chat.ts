import { atom, type ReadableAtom } from 'nanostores';
import { createActions } from './actions/registry.js';
import { drafts } from './composer/drafts.js';
import { createConnection } from './connection/connection.js';
import { createResync } from './connection/resync.js';
import { createRecovered, type Recovered } from './connection/recovered.js';
import type { ChatEvent, Core, Feature } from './core/feature.js';
import { keptOutbox, outbox, sessions, type DialogSession } from './dialog-session.js';
import { createEntityMap, type Entity } from './entities/entity-map.js';
import { createDayNumber } from './i18n/day-number.js';
import { pageLocale } from './i18n/page-locale.js';
import { createWords, type Translation } from './i18n/words.js';
import type { Batch, Change } from './model/change.js';
import type { Customer } from './model/customer.js';
import type { Dialog } from './model/dialog.js';
import type { Id } from './model/ids.js';
import type { Message } from './model/message.js';
import type { Operator } from './model/operator.js';
import type { Session } from './model/session.js';
import type { Keep } from './outbox/keeping.js';
import { createCan } from './permission/can.js';
import { routeChange } from './route-change.js';
import { systemClock, type Clock } from './shared/clock.js';
import { createPulse } from './shared/pulse.js';
import { createStorage, type StorageKind } from './shared/storage.js';
import { messageActions } from './thread/message-actions.js';
import { checked } from './transport/check.js';
import { TransportError } from './transport/transport-error.js';
import type { Transport } from './transport/transport.js';

export interface ChatOptions {
  /** Your backend. */
  transport: Transport;
  /** BCP 47 tag; default: the page's `lang`, else the browser's. */
  locale?: string;
  /** IANA name; default: the device's. */
  timeZone?: string;
  /** Loads the phrases of a language other than English. */
  translations?: (locale: string) => Promise<Translation>;
  /** Phrases of your own, over every language. */
  words?: Translation;
  /** Where drafts are kept: `local` (default) outlives the tab, `session` a reload, `memory` neither [F042]. */
  draftStorage?: StorageKind;
  /**
   * Where messages that wait to be sent outlive the page: `device` in IndexedDB, `memory` nowhere, or what brings a keeper of your own.
   * The default is `device` where drafts are `local`, and `memory` where they are not.
   */
  outboxStorage?: 'device' | 'memory' | Keep;
  /** Time and timers; tests pass their own. */
  clock?: Clock;
  /** Numbers in [0, 1) for waits between attempts; tests pass their own. */
  random?: () => number;
}

/** The client engine: one connection, one truth. Elements take it as their `chat`. */
export interface Chat extends Core {
  /** How many missed messages the last recovery brought. */
  readonly recovered: Recovered;
  /** What was said, is on its way and is being written in one dialog. */
  dialog(id: Id): DialogSession;
  setLocale(locale: string): void;
  /** Hears of things that belong to no element; the result stops it. */
  on(hear: (event: ChatEvent) => void): () => void;
  /** Tries to connect now, for example with a new token after `chat-auth-required`. */
  reconnect(): void;
  /** Takes drafts and unsent messages of this person off the device, before somebody else signs in. */
  forget(): Promise<void>;
  /** Ends the connection and forgets everything that is in memory. */
  dispose(): void;
}

/** What every chat can do; other features are added by whoever uses them first. */
const standard = messageActions({
  outbox: (chat) => chat.use(outbox),
  quote: (chat, dialogId, messageId) => chat.use(sessions).get(dialogId).composer.quote(messageId),
});

/** Creates a chat and connects it. */
export function createChat(options: ChatOptions): Chat {
  const { clock = systemClock, random = Math.random } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const $session = atom<Session | undefined>();
  const hearers = new Set<(change: Change) => void>();
  const listeners = new Set<(event: ChatEvent) => void>();
  const resyncs = new Set<() => Promise<unknown>>();
  const built = new Map<string, unknown>();
  const features: Feature<unknown>[] = [];
  const ready = Promise.withResolvers<void>();

  const emit = (event: ChatEvent) => {
    for (const hear of [...listeners]) hear(event);
  };
  const transport = checked(options.transport, (error) => emit({ type: 'chat-error', error }));
  const entities = <T extends Entity>() => createEntityMap<T>({ clock, signal });
  const dialogs = entities<Dialog>();
  const locale = options.locale ?? pageLocale();
  const words = createWords({
    locale,
    ...(options.translations && { load: options.translations }),
    ...(options.words && { overrides: options.words }),
  });
  const actionPulse = createPulse(clock);
  const recovered = createRecovered(clock, signal);
  /** The stream was opened or has failed: from here on things are fetched, and may be behind at the next opening. */
  let begun = false;
  /** A token was refused: what was asked for meanwhile has failed, whatever the stream resumes. */
  let refused = false;
  let catchingUp = false;
  /** How far the server's clock is ahead of ours, ms. */
  let ahead = 0;

  const context = (also?: AbortSignal) => ({ signal: also ? AbortSignal.any([signal, also]) : signal });
  const loadSession = async () => {
    try {
      const asked = clock.now();
      const session = await transport.session(context());
      // Between question and answer the server looked at its clock.
      if (session.serverTime !== undefined) ahead = session.serverTime - Math.round((asked + clock.now()) / 2);
      core.operators.apply(session.operators ?? []);
      $session.set(session);
    } catch (thrown) {
      const error = TransportError.from(thrown);
      if (error.kind === 'auth') emit({ type: 'chat-auth-required', reason: error.message });
      else if (!error.retryable && error.kind !== 'aborted') emit({ type: 'chat-error', error });
      throw error;
    }
  };
  const rounds = createResync(clock, random, signal);
  const resync = () => {
    const threads = [...core.use(sessions).all()].map(
      ({ history }) =>
        async () =>
          recovered.add(await history.refresh()),
    );
    return rounds.run([loadSession, ...resyncs, ...threads]);
  };

  const connection = createConnection(
    { transport, clock, random, signal },
    {
      batch(batch: Batch) {
        let missed = 0;
        for (const change of batch.changes) {
          if (catchingUp && change.type === 'message' && !core.isMe(change.message.author) && change.message.kind === 'message') missed++;
          routeChange(core, { update: (next) => updateSession(next) }, change);
          for (const hear of [...hearers]) hear(change);
          if (change.type === 'stale') void stale(change.scope);
        }
        if (batch.caughtUp) catchingUp = false;
        recovered.add(missed);
        actionPulse.touch();
      },
      open(resumed) {
        catchingUp = resumed;
        const first = !begun;
        begun = true;
        const trusted = resumed && $session.get()?.guarantees?.revisions === true;
        // What loads for the first time waited for this moment and loads by itself.
        if (first) void rounds.run($session.get() ? [] : [loadSession]);
        else if (!trusted || refused) void resync();
        refused = false;
        ready.resolve();
      },
      failed(error) {
        const refusal = error.kind === 'auth' || error.kind === 'forbidden';
        refused ||= refusal;
        if (refusal) emit({ type: 'chat-auth-required', reason: error.message });
        // Without a stream there is still something to show; it is fetched again when the stream opens.
        else if (!$session.get()) void rounds.run([loadSession]);
        begun = true;
        ready.resolve();
      },
    },
  );
  const updateSession = (change: (session: Session) => Session) => {
    const session = $session.get();
    if (session) $session.set(change(session));
  };
  const stale = (scope: Extract<Change, { type: 'stale' }>['scope']) =>
    typeof scope === 'object'
      ? core
          .use(sessions)
          .peek(scope.dialogId)
          ?.history.refresh()
          .catch(() => 0)
      : resync();

  const myKind = () => ($session.get()?.role === 'visitor' ? 'customer' : 'operator');
  const core: Chat = {
    transport,
    $session,
    dialogs,
    messages: entities<Message>(),
    customers: entities<Customer>(),
    operators: entities<Operator>(),
    connection,
    recovered,
    can: createCan({ transport, $session, dialogs, words }),
    actions: createActions(() => core, actionPulse, clock),
    words,
    timeZone: options.timeZone,
    dayNumber: createDayNumber(options.timeZone),
    clock,
    serverNow: () => clock.now() + ahead,
    random,
    storage: createStorage(options.draftStorage ?? 'local'),
    signal,
    say: (catalogue) => words.say(catalogue),
    context,
    ready: () => ready.promise,
    onResync: (run) => subscribe(resyncs, run),
    onChange: (hear) => subscribe(hearers, hear),
    on: (hear) => subscribe(listeners, hear),
    use<S>(feature: Feature<S>): S {
      if (built.has(feature.name)) return built.get(feature.name) as S;
      const state = feature.create(core);
      built.set(feature.name, state);
      features.push(feature);
      if (feature.actions) core.actions.register(feature.actions, feature.actionWords);
      return state;
    },
    emit,
    me() {
      const { id = '', name } = $session.get()?.me ?? {};
      return { kind: myKind(), id, ...(name !== undefined && { name }) };
    },
    isMe: (actor) => actor != null && actor.id === $session.get()?.me.id && actor.kind === myKind(),
    channel: (id) => $session.get()?.channels.find((channel) => channel.id === id),
    async beforeSend(draft) {
      for (const feature of features) {
        const refusal = await feature.beforeSend?.(draft, core);
        if (refusal) return refusal;
      }
      return undefined;
    },
    dialog: (id) => core.use(sessions).get(id),
    setLocale: (next) => words.setLocale(next),
    reconnect() {
      connection.retry();
      // The stream may live while the session was refused.
      if (!$session.get()) void rounds.run([loadSession]);
    },
    async forget() {
      core.use(drafts).forget();
      await core.use(outbox).forget();
    },
    dispose() {
      abort.abort();
      actionPulse.dispose();
    },
  };

  const touched: ReadableAtom<unknown>[] = [$session, words.$version];
  for (const $store of touched) $store.listen(() => actionPulse.touch());
  for (const map of [dialogs, core.messages, core.customers, core.operators]) map.onTouched(() => actionPulse.now());
  const keep = keepOf(options);
  core.use(keptOutbox(keep));
  core.use(standard);
  const { address } = options.transport;
  // Nobody waits for the other tabs: until they are found this one has a connection of its own.
  const share = async (backend: string) => {
    await ready.promise;
    const { shareTabs } = await import('./tabs/tabs.js');
    shareTabs(core, { drafts: core.use(drafts), address: backend, keeps: keep !== undefined });
  };
  if (address !== undefined) share(address).catch(() => undefined);
  connection.start();
  return core;
}

/** What lets unsent messages outlive the page, if anything does. */
function keepOf({ draftStorage = 'local', outboxStorage = draftStorage === 'local' ? 'device' : 'memory' }: ChatOptions): Keep | undefined {
  if (typeof outboxStorage === 'function') return outboxStorage;
  return outboxStorage === 'memory' ? undefined : async (...keeper) => (await import('./outbox/device.js')).keepOnDevice(...keeper);
}

function subscribe<T>(set: Set<T>, one: T): () => void {
  set.add(one);
  return () => set.delete(one);
}
