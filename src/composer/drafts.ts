import { atom, map, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { Id, Millis } from '../model/ids.js';
import { draftsOf } from '../model/draft-key.js';

/** What was written and not sent, by dialog. Files are not part of it: they would be too large to keep. */
export interface KeptDraft {
  readonly text: string;
  readonly mode: 'message' | 'comment';
  readonly quote?: Id;
  /** When it was last changed, by this device's clock. */
  readonly at: Millis;
}

/** Drafts outlive switching dialogs, and a reload where the host's storage policy says so. */
export interface Drafts {
  $one(dialogId: Id): ReadableAtom<KeptDraft | undefined>;
  get(dialogId: Id): KeptDraft | undefined;
  set(dialogId: Id, draft: KeptDraft | undefined): void;
  /** Takes this person's drafts off the device. */
  forget(): void;
  /** Changes with any draft: lists show them as the last communication. */
  readonly $all: ReadableAtom<Readonly<Record<Id, KeptDraft>>>;
}

/** Typing writes the draft at most this often. */
const DELAY = 400;

export const drafts: Feature<Drafts> = {
  name: 'drafts',
  create(chat) {
    const prefix = () => draftsOf(chat.$session.get()?.me.id ?? '');
    const $all = map<Record<Id, KeptDraft>>({});
    const singles = new Map<Id, ReadableAtom<KeptDraft | undefined>>();
    const dirty = new Set<Id>();
    let cancel: (() => void) | undefined;

    const restore = () => {
      const found: Record<Id, KeptDraft> = {};
      for (const key of chat.storage.keys(prefix())) {
        const draft = parseDraft(chat.storage.get(key));
        if (draft) found[key.slice(prefix().length)] = draft;
      }
      $all.set({ ...found, ...$all.get() });
    };
    const save = () => {
      cancel?.();
      cancel = undefined;
      if (!chat.$session.get()) return;
      for (const id of dirty) {
        const draft = $all.get()[id];
        if (draft) chat.storage.set(prefix() + id, JSON.stringify(draft));
        else chat.storage.remove(prefix() + id);
      }
      dirty.clear();
    };
    // Drafts belong to a person: they can be read and kept once it is known who that is.
    const stop = chat.$session.subscribe((session) => {
      if (!session) return;
      restore();
      save();
      queueMicrotask(() => stop());
    });
    if (typeof addEventListener === 'function') addEventListener('pagehide', save, { signal: chat.signal });
    chat.signal.addEventListener('abort', () => {
      save();
      stop();
    });

    return {
      $all,
      get: (id) => $all.get()[id],
      $one(id) {
        let $one = singles.get(id);
        if (!$one) {
          const $draft = atom($all.get()[id]);
          $all.listen((all) => $draft.set(all[id]));
          singles.set(id, ($one = $draft));
        }
        return $one;
      },
      set(id, draft) {
        const before = $all.get()[id];
        if (before?.text === draft?.text && before?.mode === draft?.mode && before?.quote === draft?.quote) return;
        if (draft) $all.setKey(id, draft);
        else {
          const { [id]: _, ...rest } = $all.get();
          $all.set(rest);
        }
        dirty.add(id);
        cancel ??= chat.clock.after(DELAY, save);
      },
      forget() {
        dirty.clear();
        $all.set({});
        for (const key of chat.storage.keys(prefix())) chat.storage.remove(key);
      },
    };
  },
};

function parseDraft(json: string | undefined): KeptDraft | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return undefined;
    const { text, mode, quote, at } = value as Partial<Record<string, unknown>>;
    if (typeof text !== 'string') return undefined;
    return {
      text,
      mode: mode === 'comment' ? 'comment' : 'message',
      at: typeof at === 'number' ? at : 0,
      ...(typeof quote === 'string' && { quote }),
    };
  } catch {
    // Somebody else's value under our key is no draft.
    return undefined;
  }
}
