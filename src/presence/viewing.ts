import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Id } from '../model/ids.js';
import { createPulse } from '../shared/pulse.js';

/** Who else looks at a dialog, so that two do not answer at once. */
export interface Viewing {
  $in(dialogId: Id): ReadableAtom<readonly Actor[]>;
  /** The same now, for lists that look at many dialogs; `$version` changes with any of them. */
  in(dialogId: Id): readonly Actor[];
  readonly $version: ReadableAtom<number>;
  /** Tells the others that this person looks at a dialog; the result takes it back. */
  look(dialogId: Id): () => void;
}

const TTL = 60_000;
/** Said again before others forget. */
const REPEAT = 40_000;
const NOBODY: readonly Actor[] = [];

export const viewing: Feature<Viewing> = {
  name: 'viewing',
  create(chat) {
    const who = new Map<Id, { $actors: WritableAtom<readonly Actor[]>; ends: Map<Id, () => void> }>();
    const looks = new Set<() => void>();
    const pulse = createPulse(chat.clock);
    const dialog = (id: Id) => {
      let entry = who.get(id);
      if (!entry) who.set(id, (entry = { $actors: atom(NOBODY), ends: new Map() }));
      return entry;
    };
    chat.onChange((change) => {
      if (change.type !== 'viewing' || chat.isMe(change.actor)) return;
      const { dialogId, actor, on, ttlMs = TTL } = change;
      const { $actors, ends } = dialog(dialogId);
      ends.get(actor.id)?.();
      const leave = () => {
        ends.delete(actor.id);
        $actors.set($actors.get().filter(({ id }) => id !== actor.id));
        pulse.touch();
      };
      if (!on) return leave();
      if (!ends.has(actor.id)) {
        $actors.set([...$actors.get(), actor]);
        pulse.touch();
      }
      ends.set(actor.id, chat.clock.after(ttlMs, leave));
    });
    chat.signal.addEventListener('abort', () => {
      for (const { ends } of who.values()) for (const cancel of ends.values()) cancel();
      for (const stop of looks) stop();
      pulse.dispose();
    });
    return {
      $in: (id) => dialog(id).$actors,
      in: (id) => who.get(id)?.$actors.get() ?? NOBODY,
      $version: pulse.$version,
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
