import { atom, type ReadableAtom } from 'nanostores';
import type { Core, Feature } from '../core/feature.js';
import type { Id } from '../model/ids.js';
import { createSigns, type Signs } from './signs.js';

/** Who writes where. Every sign ends by itself. */
export interface Typing extends Signs {
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

export const typing: Feature<Typing> = {
  name: 'typing',
  create(chat) {
    const signs = createSigns(chat);
    const mine = new Map<Id, Own>();
    const own = (id: Id) => {
      let entry = mine.get(id);
      if (!entry) mine.set(id, (entry = createOwn(chat, id)));
      return entry;
    };

    chat.onChange((change) => {
      // Whoever has sent has stopped typing.
      if (change.type === 'message') signs.heard(change.message.dialogId, change.message.author, 0);
      else if (change.type === 'typing') signs.heard(change.dialogId, change.actor, change.ttlMs ?? TTL);
    });
    chat.signal.addEventListener('abort', () => {
      for (const entry of mine.values()) entry.dispose();
    });

    return {
      ...signs,
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
