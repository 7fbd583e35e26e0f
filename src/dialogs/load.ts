import { atom, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Id } from '../model/ids.js';
import { TransportError } from '../transport/transport-error.js';

/** Dialogs asked for by id: from a deep link, a notification, a host. */
export interface LoadDialog {
  /** Fetches the dialog unless it is known. */
  load(id: Id): Promise<void>;
  /** Why a dialog could not be had; undefined while it is known or on its way. */
  $error(id: Id): ReadableAtom<TransportError | undefined>;
}

export const loadDialog: Feature<LoadDialog> = {
  name: 'loadDialog',
  create(chat) {
    const errors = new Map<Id, ReturnType<typeof atom<TransportError | undefined>>>();
    const running = new Map<Id, Promise<void>>();
    const $error = (id: Id) => {
      let $one = errors.get(id);
      if (!$one) errors.set(id, ($one = atom()));
      return $one;
    };
    const fetch = async (id: Id) => {
      await chat.ready();
      if (chat.dialogs.get(id)) return;
      const get = chat.transport.dialogs?.get?.bind(chat.transport.dialogs);
      if (!get) return;
      const moment = chat.dialogs.moment();
      try {
        chat.dialogs.apply([await get(id, chat.context())], moment);
        $error(id).set(undefined);
      } catch (error) {
        $error(id).set(TransportError.from(error));
      }
    };
    return {
      $error,
      load(id) {
        if (chat.dialogs.get(id)) return Promise.resolve();
        let promise = running.get(id);
        if (!promise) running.set(id, (promise = fetch(id).finally(() => running.delete(id))));
        return promise;
      },
    };
  },
};
