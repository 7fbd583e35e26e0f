import { createBackoff } from '../connection/backoff.js';
import { atom, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import { NEW_DIALOG, type Id, type PageToken, type SortKey } from '../model/ids.js';
import type { Message } from '../model/message.js';
import { compareKeys } from '../model/order.js';
import type { MessagePage } from '../model/query.js';
import { createPulse } from '../shared/pulse.js';
import { SortedList } from '../shared/sorted-list.js';
import { TransportError } from '../transport/transport-error.js';

/** Where a message stands; the message itself is in the entity map. */
export interface Place {
  readonly id: Id;
  readonly sortKey: SortKey;
}

export interface HistoryState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error?: TransportError;
}

/** The messages of one dialog that are known, as ranges with holes: what was never asked for is not pretended to be there. */
export interface History {
  readonly places: SortedList<Place>;
  readonly $state: ReadableAtom<HistoryState>;
  /** Changes once a frame when places or messages did. */
  readonly $version: ReadableAtom<number>;
  /** Whether something is missing right before this message. */
  holeBefore(id: Id): boolean;
  /** Whether there is more before everything that is loaded. */
  readonly hasOlder: boolean;
  /** Loads the newest page, once. */
  load(): Promise<void>;
  /** Loads the page before the first message. */
  loadOlder(): Promise<void>;
  /** Loads what is missing before this message. */
  fillHole(before: Id): Promise<void>;
  /** Loads the surroundings of a message; resolves with whether it is there now. */
  loadAround(id: Id): Promise<boolean>;
  /** Takes a message of this dialog that arrived or was answered. */
  insert(message: Message): void;
  /** Fetches the newest page again after a gap; resolves with how many messages of others were missing. */
  refresh(): Promise<number>;
  /** Tells which message the reader has before them, so that its surroundings are fetched again, too. */
  lookAt(where: (() => Id | undefined) | undefined): void;
  /** Tells of everything that is here: somebody new may wait for one of them. */
  settle(): void;
  /** Forgets everything, for example when the dialog went out of sight. */
  clear(): void;
}

const PAGE = 50;

const byPlace = (a: Place, b: Place) => compareKeys(a.sortKey, b.sortKey) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** `settle` hears of every message that was fetched: one of them may be what somebody waits for. */
export function createHistory(chat: Core, dialogId: Id, settle: (message: Message) => void): History {
  const places = new SortedList<Place>(byPlace);
  /** Pages that lead into what is missing before a message. */
  const holes = new Map<Id, PageToken>();
  // A dialog that does not exist yet has nothing to load.
  const $state = atom<HistoryState>({ status: dialogId === NEW_DIALOG ? 'ready' : 'idle' });
  const pulse = createPulse(chat.clock);
  const loading = new Map<string, Promise<void>>();
  const backoff = createBackoff(chat.random);
  let epoch = 0;
  let asked = 0;
  /** What was asked for before this fetch is behind. */
  let freshFrom = 0;
  let lookedAt: (() => Id | undefined) | undefined;

  const stop = chat.messages.onTouched((ids) => {
    for (const id of ids) {
      if (chat.messages.get(id)?.dialogId === dialogId) return pulse.now();
    }
  });
  chat.signal.addEventListener('abort', () => {
    stop();
    pulse.dispose();
  });

  const placeOf = (message: Message): Place => ({ id: message.id, sortKey: message.sortKey });

  const once = (key: string, load: () => Promise<void>): Promise<void> => {
    const running = loading.get(key);
    if (running) return running;
    const promise = load().finally(() => loading.get(key) === promise && loading.delete(key));
    loading.set(key, promise);
    return promise;
  };

  const fetch = async (page: { token?: PageToken; around?: Id }): Promise<MessagePage> => {
    const mine = epoch;
    const number = ++asked;
    const moment = chat.messages.moment();
    const dialog = chat.dialogs.get(dialogId);
    const answer = await chat.transport.listMessages(dialogId, { ...page, limit: PAGE }, chat.context()).catch((thrown: unknown) => {
      if (mine !== epoch || TransportError.from(thrown).kind !== 'forbidden') throw thrown;
      // It went out of sight and nobody has told, unless more is known of it since it was asked.
      if (dialog !== chat.dialogs.get(dialogId)) return undefined;
      chat.dialogs.gone(dialogId, 'forbidden');
      history.clear();
      throw thrown;
    });
    if (mine !== epoch) throw new TransportError('aborted', 'The history was cleared');
    // A slow answer from before a gap that was closed meanwhile: nobody tells what has changed in it since.
    if (!answer || number < freshFrom) return fetch(page);
    chat.messages.apply(answer.items, moment);
    return answer;
  };

  /** Joins a page to what is known. Inside a page nothing is missing; before it there may be. */
  const join = (page: MessagePage) => {
    const sorted = page.items.map(placeOf).sort(byPlace);
    const first = sorted[0];
    const last = sorted.at(-1);
    if (!first || !last) return;
    const firstKnown = places.search(first) >= 0;
    places.addAll(sorted);
    for (const { id } of sorted.slice(1)) holes.delete(id);
    if (page.older === undefined) holes.delete(first.id);
    else if (!firstKnown) holes.set(first.id, page.older);
    // The newest page ends where the events begin.
    const follower = places.at(places.search(last) + 1);
    if (follower && page.newer === undefined) holes.delete(follower.id);
    for (const message of page.items) settle(message);
    pulse.now();
  };

  /** An old message that was changed while the first page was on its way stands alone: it comes again with its own page. */
  const dropStrays = (page: MessagePage) => {
    if (page.older !== undefined) dropUpTo(page.items.map(placeOf).sort(byPlace)[0]);
  };
  const dropUpTo = (last: Place | undefined) => {
    for (let place = places.at(0); last && place && byPlace(place, last) <= 0; place = places.at(0)) places.remove(place);
  };

  const history: History = {
    places,
    $state,
    $version: pulse.$version,
    holeBefore: (id) => holes.has(id) && places.at(0)?.id !== id,
    get hasOlder() {
      const first = places.at(0);
      return first !== undefined && holes.has(first.id);
    },
    load: () =>
      $state.get().status === 'ready'
        ? Promise.resolve()
        : once('load', async () => {
            const mine = epoch;
            $state.set({ status: 'loading' });
            try {
              await chat.ready();
              const page = await fetch({});
              dropStrays(page);
              join(page);
              $state.set({ status: 'ready' });
            } catch (error) {
              // What was cleared meanwhile has nothing to tell.
              if (mine !== epoch) return;
              const failure = TransportError.from(error);
              $state.set({ status: 'failed', error: failure });
              if (failure.retryable) chat.clock.after(backoff.next(failure.retryAfterMs), () => mine === epoch && void history.load());
            }
          }),
    loadOlder() {
      const first = places.at(0);
      return first ? history.fillHole(first.id) : Promise.resolve();
    },
    fillHole(before) {
      const token = holes.get(before);
      if (token === undefined) return Promise.resolve();
      return once(`hole ${before}`, async () => {
        const page = await fetch({ token });
        // This page ends right before the hole's message, whatever else it says.
        holes.delete(before);
        join({ ...page, newer: page.newer ?? token });
      });
    },
    async loadAround(id) {
      const known = chat.messages.get(id);
      if (known && places.search(placeOf(known)) >= 0) return true;
      await history.load();
      const page = await fetch({ around: id });
      join(page);
      return page.items.some((message) => message.id === id);
    },
    insert(message) {
      if (message.dialogId !== dialogId) return;
      const place = placeOf(message);
      const found = places.search(place);
      if (found < 0) {
        const { status } = $state.get();
        if (status === 'idle' || status === 'failed') return;
        const follower = places.at(-found - 1);
        // It belongs where nothing is loaded: it will be there when that is. Before the first page nothing is known of that.
        if (status === 'ready' && follower && holes.has(follower.id)) return;
        places.add(place);
      }
      pulse.touch();
    },
    async refresh() {
      if ($state.get().status === 'idle' || dialogId === NEW_DIALOG) return 0;
      // A load on its way may have begun before the stream was open, or with an old token: what it brings is only a start.
      const mine = epoch;
      if ($state.get().status === 'loading') await history.load();
      if ($state.get().status !== 'ready' && mine === epoch) await history.load();
      if (mine !== epoch) return 0;
      const { error } = $state.get();
      if (error) throw error;
      const last = places.at(places.length - 1);
      const begun = ++asked;
      const page = await fetch({});
      const looked = lookedAt?.();
      const pages = [page];
      if (looked !== undefined && !page.items.some(({ id }) => id === looked)) pages.push(await fetch({ around: looked }));
      // A later one was quicker.
      if (begun < freshFrom) return 0;
      freshFrom = begun;
      // What is newer than the page came by events since; what is older may have changed unseen and is fetched again when it is scrolled to.
      dropUpTo(page.items.map(placeOf).sort(byPlace).at(-1));
      holes.clear();
      for (const one of pages) join(one);
      pulse.touch();
      return last ? page.items.filter((message) => byPlace(placeOf(message), last) > 0 && !chat.isMe(message.author)).length : 0;
    },
    lookAt(where) {
      lookedAt = where;
    },
    settle() {
      for (let i = 0; i < places.length; i++) {
        const message = chat.messages.get(places.at(i)?.id ?? '');
        if (message) settle(message);
      }
    },
    clear() {
      epoch++;
      places.clear();
      holes.clear();
      loading.clear();
      $state.set({ status: 'idle' });
      pulse.touch();
      // It may come back into sight.
      const stop = chat.dialogs.$one(dialogId).listen((dialog) => {
        if (!dialog) return;
        stop();
        void history.load();
      });
    },
  };
  return history;
}
