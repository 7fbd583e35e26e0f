import type { Feature } from '../core/feature.js';
import type { Id } from '../model/ids.js';
import { createSigns, type Signs } from './signs.js';

/** Who else looks at a dialog, so that two do not answer at once. */
export interface Viewing extends Signs {
  /** Tells the others that this person looks at a dialog; the result takes it back. */
  look(dialogId: Id): () => void;
}

const TTL = 60_000;
/** Said again before others forget. */
const REPEAT = 40_000;

export const viewing: Feature<Viewing> = {
  name: 'viewing',
  create(chat) {
    const signs = createSigns(chat);
    const looks = new Set<() => void>();
    chat.onChange((change) => {
      if (change.type === 'viewing') signs.heard(change.dialogId, change.actor, change.on ? (change.ttlMs ?? TTL) : 0);
    });
    chat.signal.addEventListener('abort', () => {
      for (const stop of looks) stop();
    });
    return {
      ...signs,
      look(dialogId) {
        const say = (on: boolean) => chat.transport.dialogs?.viewing?.(dialogId, on, chat.context()).catch(() => undefined);
        let cancel: () => void;
        const repeat = () => {
          void say(true);
          cancel = chat.clock.after(REPEAT, repeat);
        };
        repeat();
        const stop = () => {
          looks.delete(stop);
          cancel();
          if (!chat.signal.aborted) void say(false);
        };
        looks.add(stop);
        return stop;
      },
    };
  },
};
