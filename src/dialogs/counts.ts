import { map, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Count } from '../model/query.js';

/** How many dialogs each tab holds and how many the person has not viewed, as the backend counts them. */
export interface Counts {
  /** By tab id. */
  readonly $tabs: ReadableAtom<Readonly<Record<string, Count>>>;
}

export const counts: Feature<Counts> = {
  name: 'counts',
  create(chat) {
    const $tabs = map<Record<string, Count>>({});
    const take = (next: Record<string, Count> | undefined) => {
      if (next) $tabs.set({ ...$tabs.get(), ...next });
    };
    chat.onChange((change) => {
      if (change.type === 'counts') take(change.counts);
    });
    /** The smallest page that carries counts; later ones come as events. */
    const load = async () => {
      await chat.ready();
      take((await chat.transport.listDialogs({ tab: 'mine' }, { limit: 1 }, chat.context())).counts);
    };
    chat.onResync(load);
    load().catch(() => undefined);
    return { $tabs };
  },
};
