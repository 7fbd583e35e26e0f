import { createBackoff } from '../connection/backoff.js';
import { atom, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { Dialog } from '../model/dialog.js';
import type { Id, PageToken } from '../model/ids.js';
import type { DialogQuery, Hit } from '../model/query.js';
import { createPulse } from '../shared/pulse.js';
import { SortedList } from '../shared/sorted-list.js';
import { TransportError } from '../transport/transport-error.js';
import { matches, type MatchContext } from './matches.js';
import { comparePlaces, placeOf, type Place } from './order.js';

export interface DialogListState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: TransportError;
  readonly loadingMore?: boolean;
  /** How many there are in all, when the backend says. */
  readonly total?: number;
}

/** A row of the list; the object stays the same for as long as the dialog does. */
export interface DialogRow {
  readonly key: Id;
  readonly dialog: Dialog;
  /** What a search found in it. */
  readonly hit?: Hit;
}

/** One query as ordered dialogs, read by index, kept in order while things happen. */
export interface DialogList {
  readonly query: DialogQuery;
  readonly length: number;
  at(index: number): DialogRow;
  indexOf(key: Id): number;
  readonly $state: ReadableAtom<DialogListState>;
  /** Changes once a frame when rows or their order did. */
  readonly $version: ReadableAtom<number>;
  readonly hasMore: boolean;
  loadMore(): Promise<void>;
  /** Fetches the first page again, keeping what is shown until it has come; `$state` tells a failure, too. */
  refresh(): Promise<void>;
  /** Stops following; what was loaded is forgotten. */
  dispose(): void;
}

const PAGE = 50;

/** The list's own fetches tell of their failure in `$state`. */
const quietly = (loading: Promise<void>) => void loading.catch(() => undefined);

export function createDialogList(chat: Core, query: DialogQuery): DialogList {
  const places = new SortedList<Place>(comparePlaces(query.sort, query.order));
  const placeById = new Map<Id, Place>();
  const rows = new Map<Id, DialogRow>();
  const hits = new Map<Id, Hit>();
  const $state = atom<DialogListState>({ status: 'loading' });
  const pulse = createPulse(chat.clock);
  const asked = new Set<Id>();
  let older: PageToken | undefined;
  let running: Promise<void> = Promise.resolve();
  let nextRefresh: Promise<void> | undefined;
  let live = true;
  const backoff = createBackoff(chat.random);

  const context = (): MatchContext => ({ me: chat.$session.get()?.me.id, customer: (id) => chat.customers.get(id) });

  const remove = (id: Id) => {
    const place = placeById.get(id);
    if (!place) return;
    places.remove(place);
    placeById.delete(id);
    rows.delete(id);
    pulse.touch();
  };
  const put = (dialog: Dialog) => {
    const next = placeOf(dialog, query.sort);
    const place = placeById.get(dialog.id);
    if (place && places.compare(place, next) === 0) return;
    if (place) places.remove(place);
    places.add(next);
    placeById.set(dialog.id, next);
  };
  /** Beyond the last row that is loaded nothing is known: what belongs there comes with its page. */
  const beyond = (dialog: Dialog) => {
    const last = places.at(places.length - 1);
    return older !== undefined && last !== undefined && places.compare(placeOf(dialog, query.sort), last) > 0;
  };

  /** Asks the backend about a dialog of which only it can say whether it belongs here. */
  const ask = (id: Id) => {
    if (query.text || asked.has(id)) return;
    asked.add(id);
    chat.clock.after(300, () => {
      asked.delete(id);
      if (live && !chat.signal.aborted) quietly(list.refresh());
    });
  };

  const follow = (ids: ReadonlySet<Id>) => {
    if ($state.get().status !== 'ready') return;
    for (const id of ids) {
      const dialog = chat.dialogs.get(id);
      const listed = placeById.has(id);
      if (!dialog) {
        remove(id);
        continue;
      }
      const match = matches(dialog, query, context());
      if (match === false) remove(id);
      else if (listed) put(dialog);
      else if (match === true && !beyond(dialog)) put(dialog);
      else if (match === undefined) ask(id);
    }
    pulse.now();
  };
  const stops = [chat.dialogs.onTouched(follow), chat.onResync(() => list.refresh())];

  const fetch = async (token?: PageToken) => {
    const moment = { dialogs: chat.dialogs.moment(), customers: chat.customers.moment() };
    const page = await chat.transport.listDialogs(query, { limit: PAGE, ...(token !== undefined && { token }) }, chat.context());
    chat.dialogs.apply(page.items, moment.dialogs);
    chat.customers.apply(page.customers ?? [], moment.customers);
    for (const [id, hit] of Object.entries(page.hits ?? {})) hits.set(id, hit);
    return page;
  };
  const add = (items: readonly Dialog[]) => {
    const fresh: Place[] = [];
    for (const { id } of items) {
      const dialog = chat.dialogs.get(id);
      if (!dialog) continue;
      if (placeById.has(id)) {
        put(dialog);
        continue;
      }
      const place = placeOf(dialog, query.sort);
      placeById.set(id, place);
      fresh.push(place);
    }
    places.addAll(fresh);
    pulse.now();
  };
  /** One fetch at a time. */
  const run = (load: () => Promise<void>): Promise<void> => {
    const after = running.then(load).catch((error: unknown) => {
      const failure = TransportError.from(error);
      if (live && failure.kind !== 'aborted')
        $state.set({ ...$state.get(), status: places.length > 0 ? 'ready' : 'failed', loadingMore: false, error: failure });
      if (live && failure.retryable && $state.get().status === 'failed')
        chat.clock.after(backoff.next(failure.retryAfterMs), () => live && quietly(list.refresh()));
      throw failure;
    });
    running = after.catch(() => undefined);
    return after;
  };

  const list: DialogList = {
    query,
    $state,
    $version: pulse.$version,
    get length() {
      return places.length;
    },
    at(index) {
      const place = places.at(index);
      const dialog = place && chat.dialogs.get(place.id);
      if (!dialog) {
        const known = place && rows.get(place.id);
        if (known) return known;
        throw new RangeError(`No dialog ${index}`);
      }
      const row = rows.get(dialog.id);
      const hit = hits.get(dialog.id);
      if (row?.dialog === dialog && row.hit === hit) return row;
      const next: DialogRow = { key: dialog.id, dialog, ...(hit && { hit }) };
      rows.set(dialog.id, next);
      return next;
    },
    indexOf(key) {
      const place = placeById.get(key);
      return place ? places.search(place) : -1;
    },
    get hasMore() {
      return older !== undefined;
    },
    loadMore() {
      const token = older;
      if (token === undefined || $state.get().loadingMore) return Promise.resolve();
      $state.set({ ...$state.get(), loadingMore: true });
      return run(async () => {
        const page = await fetch(token);
        older = page.older;
        add(page.items);
        $state.set(state(page.total));
      });
    },
    // A fetch on its way may have begun before the stream was open, so this one begins after it; those who wait share it.
    refresh: () =>
      (nextRefresh ??= run(async () => {
        nextRefresh = undefined;
        await chat.ready();
        const page = await fetch();
        if (!live) return;
        const answered = new Set(page.items.map(({ id }) => id));
        if (page.older === undefined) {
          for (const id of [...placeById.keys()]) if (!answered.has(id)) remove(id);
          older = undefined;
        } else {
          for (const id of staleAmong(page.items)) remove(id);
          older = places.length > page.items.length ? (older ?? page.older) : page.older;
        }
        add(page.items);
        $state.set(state(page.total));
      })),
    dispose() {
      live = false;
      for (const stop of stops) stop();
      pulse.dispose();
    },
  };
  const state = (total: number | undefined): DialogListState => ({ status: 'ready', ...(total !== undefined && { total }) });

  /** Rows that stand among the answered ones and were not answered have left the list. */
  const staleAmong = (items: readonly Dialog[]): Id[] => {
    const answered = new Set(items.map(({ id }) => id));
    const last = items.at(-1);
    if (!last) return [];
    const end = placeOf(last, query.sort);
    const stale: Id[] = [];
    for (let i = 0; i < places.length; i++) {
      const place = places.at(i);
      if (!place || places.compare(place, end) > 0) break;
      if (!answered.has(place.id)) stale.push(place.id);
    }
    return stale;
  };

  quietly(list.refresh());
  return list;
}
