import { atom, type ReadableAtom } from 'nanostores';
import type { Core, Feature } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Id } from '../model/ids.js';
import { createPulse } from '../shared/pulse.js';
import type { WritableAtom } from 'nanostores';

/** Who writes where. Every sign ends by itself. */
export interface Typing {
  /** Who is typing in a dialog, oneself left out. */
  $in(dialogId: Id): ReadableAtom<readonly Actor[]>;
  /** The same now, for lists that look at many dialogs; `$version` changes with any of them. */
  in(dialogId: Id): readonly Actor[];
  readonly $version: ReadableAtom<number>;
  /** Whether this person is typing there, as others see it. */
  $me(dialogId: Id): ReadableAtom<boolean>;
  /** The person pressed a key; `internal` while writing a comment. */
  pressed(dialogId: Id, audience: 'customer' | 'internal'): void;
  /** The person sent or emptied what was written. */
  stopped(dialogId: Id): void;
}

/** How long others believe a sign when its sender does not say. */
const TTL = 6_000;
/** A sign is repeated this often while the person goes on. */
const REPEAT = 4_000;
/** Without a key press for this long the person has stopped. */
const PAUSE = 5_000;
const NOBODY: readonly Actor[] = [];

export const typing: Feature<Typing> = {
  name: 'typing',
  create(chat) {
    const who = new Map<Id, { $actors: WritableAtom<readonly Actor[]>; ends: Map<string, () => void> }>();
    const mine = new Map<Id, Own>();
    const pulse = createPulse(chat.clock);
    const dialog = (id: Id) => {
      let entry = who.get(id);
      if (!entry) who.set(id, (entry = { $actors: atom(NOBODY), ends: new Map() }));
      return entry;
    };
    const own = (id: Id) => {
      let entry = mine.get(id);
      if (!entry) mine.set(id, (entry = createOwn(chat, id)));
      return entry;
    };
    const end = (dialogId: Id, actorId: Id) => {
      const { $actors, ends } = dialog(dialogId);
      ends.get(actorId)?.();
      if (!ends.delete(actorId)) return;
      $actors.set($actors.get().filter((actor) => actor.id !== actorId));
      pulse.touch();
    };

    chat.onChange((change) => {
      // Whoever has sent has stopped typing.
      if (change.type === 'message') end(change.message.dialogId, change.message.author.id);
      if (change.type !== 'typing' || chat.isMe(change.actor)) return;
      const { dialogId, actor, ttlMs = TTL } = change;
      const { $actors, ends } = dialog(dialogId);
      ends.get(actor.id)?.();
      if (ttlMs <= 0) {
        ends.set(actor.id, () => undefined);
        end(dialogId, actor.id);
        return;
      }
      if (!ends.has(actor.id)) {
        $actors.set([...$actors.get(), actor]);
        pulse.touch();
      }
      ends.set(
        actor.id,
        chat.clock.after(ttlMs, () => end(dialogId, actor.id)),
      );
    });
    chat.signal.addEventListener('abort', () => {
      for (const { ends } of who.values()) for (const cancel of ends.values()) cancel();
      for (const entry of mine.values()) entry.dispose();
      pulse.dispose();
    });

    return {
      $in: (id) => dialog(id).$actors,
      in: (id) => who.get(id)?.$actors.get() ?? NOBODY,
      $version: pulse.$version,
      $me: (id) => own(id).$on,
      pressed: (id, audience) => own(id).pressed(audience),
      stopped: (id) => own(id).stopped(),
    };
  },
};

interface Own {
  readonly $on: ReadableAtom<boolean>;
  pressed(audience: 'customer' | 'internal'): void;
  stopped(): void;
  dispose(): void;
}

/** Our own sign in one dialog: said at once, repeated while it lasts, taken back when it ends. */
function createOwn(chat: Core, dialogId: Id): Own {
  const $on = atom(false);
  let saidAt = -Infinity;
  let audience: 'customer' | 'internal' = 'customer';
  let cancel: (() => void) | undefined;
  const say = (on: boolean) => {
    // A sign that gets lost is no harm: it is repeated, and ends by itself.
    chat.transport.typing?.set(dialogId, on, { audience }, chat.context()).catch(() => undefined);
  };
  const stopped = () => {
    cancel?.();
    if (!$on.get()) return;
    $on.set(false);
    saidAt = -Infinity;
    say(false);
  };
  return {
    $on,
    stopped,
    pressed(to) {
      cancel?.();
      cancel = chat.clock.after(PAUSE, stopped);
      $on.set(true);
      const now = chat.clock.now();
      if (now - saidAt < REPEAT && to === audience) return;
      audience = to;
      saidAt = now;
      say(true);
    },
    dispose: () => cancel?.(),
  };
}
