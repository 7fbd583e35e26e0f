import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Id } from '../model/ids.js';
import { createPulse } from '../shared/pulse.js';

/** Who does something where, as others tell by signs that end by themselves. */
export interface Signs {
  /** Who does it in a dialog, oneself left out. */
  $in(dialogId: Id): ReadableAtom<readonly Actor[]>;
  /** The same now, for lists that look at many dialogs; `$version` changes with any of them. */
  in(dialogId: Id): readonly Actor[];
  readonly $version: ReadableAtom<number>;
}

/** Signs and whoever hears of them. */
export interface HeardSigns extends Signs {
  /** A sign that lasts this long, ms; 0 takes it back. */
  heard(dialogId: Id, actor: Actor, ttlMs: number): void;
}

const NOBODY: readonly Actor[] = [];

export function createSigns(chat: Core): HeardSigns {
  const who = new Map<Id, { $actors: WritableAtom<readonly Actor[]>; ends: Map<Id, () => void> }>();
  const pulse = createPulse(chat.clock);
  const dialog = (id: Id) => {
    let entry = who.get(id);
    if (!entry) who.set(id, (entry = { $actors: atom(NOBODY), ends: new Map() }));
    return entry;
  };
  chat.signal.addEventListener('abort', () => {
    for (const { ends } of who.values()) for (const cancel of ends.values()) cancel();
    pulse.dispose();
  });
  return {
    $in: (id) => dialog(id).$actors,
    in: (id) => who.get(id)?.$actors.get() ?? NOBODY,
    $version: pulse.$version,
    heard(dialogId, actor, ttlMs) {
      // Most messages come to dialogs where nobody was seen doing anything.
      if (chat.isMe(actor) || (ttlMs <= 0 && !who.has(dialogId))) return;
      const { $actors, ends } = dialog(dialogId);
      ends.get(actor.id)?.();
      const end = () => {
        if (!ends.delete(actor.id)) return;
        $actors.set($actors.get().filter(({ id }) => id !== actor.id));
        pulse.touch();
      };
      if (ttlMs <= 0) return end();
      if (!ends.has(actor.id)) {
        $actors.set([...$actors.get(), actor]);
        pulse.touch();
      }
      ends.set(actor.id, chat.clock.after(ttlMs, end));
    },
  };
}
