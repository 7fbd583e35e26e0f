import { atom, type ReadableAtom } from 'nanostores';
import { createBackoff } from '../connection/backoff.js';
import type { Feature } from '../core/feature.js';
import type { Id, PageToken } from '../model/ids.js';
import { TransportError } from '../transport/transport-error.js';

/** Dialogs asked for by id: from a deep link, a notification, a host. */
export interface LoadDialog {
  /** Fetches the dialog unless it is known. */
  load(id: Id): Promise<void>;
  /** Why a dialog could not be had; undefined while it is known or on its way. */
  $error(id: Id): ReadableAtom<TransportError | undefined>;
}

/** How far a dialog is looked for in the list, where the backend cannot be asked for one. */
const PAGES = 20;
const PAGE = 100;

export const loadDialog: Feature<LoadDialog> = {
  name: 'loadDialog',
  create(chat) {
    const errors = new Map<Id, ReturnType<typeof atom<TransportError | undefined>>>();
    const running = new Map<Id, Promise<void>>();
    const backoff = createBackoff(chat.random);
    const $error = (id: Id) => {
      let $one = errors.get(id);
      if (!$one) errors.set(id, ($one = atom()));
      return $one;
    };
    const search = async (id: Id) => {
      let token: PageToken | undefined;
      for (let count = 0; count < PAGES; count++) {
        const moment = chat.dialogs.moment();
        const page = await chat.transport.listDialogs({}, { limit: PAGE, ...(token !== undefined && { token }) }, chat.context());
        chat.dialogs.apply(page.items, moment);
        token = page.older;
        if (chat.dialogs.get(id) || token === undefined) return;
      }
    };
    const find = async (id: Id) => {
      const { dialogs } = chat.transport;
      const moment = chat.dialogs.moment();
      if (dialogs?.get) chat.dialogs.apply([await dialogs.get(id, chat.context())], moment);
      else await search(id);
      if (!chat.dialogs.get(id)) throw new TransportError('missing', 'There is no such dialog');
    };
    const fetch = async (id: Id) => {
      await chat.ready();
      try {
        if (!chat.dialogs.get(id)) await find(id);
        backoff.reset();
        $error(id).set(undefined);
      } catch (thrown) {
        const error = TransportError.from(thrown);
        $error(id).set(error);
        if (error.retryable) chat.clock.after(backoff.next(error.retryAfterMs), () => void load(id));
      }
    };
    const load = (id: Id): Promise<void> => {
      if (chat.dialogs.get(id)) return Promise.resolve();
      let promise = running.get(id);
      if (!promise) running.set(id, (promise = fetch(id).finally(() => running.delete(id))));
      return promise;
    };
    // What was refused, or will be, since it was asked for with an old token, is asked for again.
    chat.onResync(async () => {
      await Promise.all(running.values());
      await Promise.all([...errors].flatMap(([id, $one]) => ($one.get() ? load(id) : [])));
    });
    return { load, $error };
  },
};
