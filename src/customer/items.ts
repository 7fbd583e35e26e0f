import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import { newClientId } from '../model/client-id.js';
import type { Id } from '../model/ids.js';
import { TransportError } from '../transport/transport-error.js';
import type { Collection } from '../transport/groups/collection.js';

/** What belongs to a customer: loaded when it is looked at, kept up to date by events. */
export interface ItemList<T> {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly items: readonly T[];
  readonly error?: TransportError;
}

/** Notes or tasks of customers. Every change rejects with a TransportError when it was not saved. */
export interface CustomerItems<T extends { id: Id }> {
  /** Loads the list once somebody follows it. */
  $of(customerId: Id): ReadableAtom<ItemList<T>>;
  /** Fetches it again, for example after a failure. */
  reload(customerId: Id): Promise<void>;
  add(customerId: Id, value: Omit<T, 'id'>): Promise<void>;
  /** Shows the change at once and takes it back when it was not saved. */
  update(customerId: Id, id: Id, change: Partial<T>): Promise<void>;
  remove(customerId: Id, id: Id): Promise<void>;
}

/** At most this many of a customer's notes or tasks are shown. */
const MOST = 100;

interface Options<T> {
  collection: Collection<T & { id: Id }> | undefined;
  /** As events name it. */
  name: 'notes' | 'tasks';
  order(a: T, b: T): number;
}

export function createCustomerItems<T extends { id: Id }>(chat: Core, { collection, name, order }: Options<T>): CustomerItems<T> {
  const lists = new Map<Id, ReturnType<typeof atom<ItemList<T>>>>();
  const list = (customerId: Id) => {
    let $list = lists.get(customerId);
    if (!$list) {
      lists.set(customerId, ($list = atom<ItemList<T>>({ status: 'loading', items: [] })));
      onMount($list, () => void (list(customerId).get().status !== 'ready' && reload(customerId)));
    }
    return $list;
  };
  const set = (customerId: Id, items: readonly T[]) => list(customerId).set({ status: 'ready', items: [...items].sort(order) });
  const put = (customerId: Id, item: T) =>
    set(customerId, [
      ...list(customerId)
        .get()
        .items.filter(({ id }) => id !== item.id),
      item,
    ]);
  const drop = (customerId: Id, id: Id) =>
    set(
      customerId,
      list(customerId)
        .get()
        .items.filter((item) => item.id !== id),
    );

  const reload = async (customerId: Id) => {
    const $list = list(customerId);
    if ($list.get().status === 'failed') $list.set({ status: 'loading', items: [] });
    try {
      await chat.ready();
      const page = await collection?.list({ of: customerId, limit: MOST }, chat.context());
      set(customerId, page?.items ?? []);
    } catch (error) {
      $list.set({ status: 'failed', items: $list.get().items, error: TransportError.from(error) });
    }
  };

  chat.onChange((change) => {
    if (change.type !== 'item' || change.collection !== name || change.of === undefined || !lists.has(change.of)) return;
    // What an event carries came through the transport's check like an answer.
    if (change.value === null) drop(change.of, change.id);
    else put(change.of, change.value as T);
  });
  chat.onResync(() => Promise.all([...lists.keys()].map(reload)));

  return {
    $of: list,
    reload,
    async add(customerId, value) {
      const made = await collection?.create?.(value, { ...chat.context(), key: newClientId() });
      if (made) put(customerId, made);
    },
    async update(customerId, id, change) {
      const before = list(customerId)
        .get()
        .items.find((item) => item.id === id);
      if (!before) return;
      const shown = { ...before, ...change };
      put(customerId, shown);
      try {
        const saved = await collection?.update?.(id, change, { ...chat.context(), key: newClientId() });
        if (saved) put(customerId, saved);
      } catch (error) {
        // What was told meanwhile stays.
        if (list(customerId).get().items.includes(shown)) put(customerId, before);
        throw TransportError.from(error);
      }
    },
    async remove(customerId, id) {
      await collection?.remove?.(id, { ...chat.context(), key: newClientId() });
      drop(customerId, id);
    },
  };
}
