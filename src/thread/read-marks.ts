import type { Action, AnyAction } from '../actions/action.js';
import type { Feature } from '../core/feature.js';
import { isUnread, type Dialog } from '../model/dialog.js';
import type { Id, SortKey } from '../model/ids.js';
import { compareKeys } from '../model/order.js';
import { readActionWords } from './action-words.js';

/** How far this person has read. Marks only move forward; "mark unread" is a flag beside them. */
export interface ReadMarks {
  /** A message was seen: visible, focused, at its place. Reported after a moment, once for many. */
  seen(dialogId: Id, upTo: SortKey): void;
  /** Marks everything read at once, by button or shortcut. */
  markRead(dialogId: Id): Promise<void>;
  /** Sets or lifts this person's own unread mark. */
  markUnread(dialogId: Id): Promise<void>;
}

/** Reading is reported once for all that was read within this time. */
const DELAY = 500;

const asRead = (dialog: Dialog, upTo: SortKey): Dialog => {
  const last = dialog.lastMessage;
  const all = !last || compareKeys(upTo, last.sortKey) >= 0;
  const known = dialog.my?.readKey;
  if (known !== undefined && compareKeys(known, upTo) >= 0 && !dialog.my?.markedUnread) return dialog;
  return { ...dialog, my: { ...dialog.my, readKey: upTo, ...(all && { unread: 0, mentions: 0 }), markedUnread: false } };
};

const markRead: Action<'markRead'> = {
  verb: 'markRead',
  icon: 'checkCheck',
  places: ['more', 'row', 'bulk', 'palette'],
  keys: 'shift+enter',
  need: { method: 'read.mark' },
  when: ({ dialogs }, chat) => dialogs.map((id) => chat.dialogs.get(id)).some((dialog) => dialog && isUnread(dialog)),
  run: (chat, { dialogs }) => chat.use(readMarks).markRead(dialogs[0] ?? ''),
};

const markUnread: Action<'markUnread'> = {
  verb: 'markUnread',
  icon: 'mailOpen',
  places: ['more', 'row', 'bulk', 'palette'],
  need: { method: 'read.markUnread', dialog: 'markUnread' },
  when: ({ dialogs }, chat) => dialogs.map((id) => chat.dialogs.get(id)).some((dialog) => dialog && !isUnread(dialog)),
  run: (chat, { dialogs }) => chat.use(readMarks).markUnread(dialogs[0] ?? ''),
};

const actions: readonly AnyAction[] = [markRead, markUnread];

export const readMarks: Feature<ReadMarks> = {
  name: 'readMarks',
  actions,
  actionWords: readActionWords,
  create(chat) {
    const waiting = new Map<Id, { upTo: SortKey; cancel: () => void }>();
    const report = async (dialogId: Id, upTo: SortKey) => {
      const dialog = chat.dialogs.get(dialogId);
      const read = chat.transport.read;
      if (!dialog || !read || asRead(dialog, upTo) === dialog) return;
      await chat.dialogs.change(
        dialogId,
        (shown) => asRead(shown, upTo),
        (ctx) => read.mark(dialogId, upTo, ctx),
      );
    };
    chat.signal.addEventListener('abort', () => {
      for (const { cancel } of waiting.values()) cancel();
    });
    return {
      seen(dialogId, upTo) {
        const before = waiting.get(dialogId);
        if (before && compareKeys(before.upTo, upTo) >= 0) return;
        before?.cancel();
        const cancel = chat.clock.after(DELAY, () => {
          waiting.delete(dialogId);
          // A mark that did not get through is sent with the next one.
          report(dialogId, upTo).catch(() => undefined);
        });
        waiting.set(dialogId, { upTo, cancel });
      },
      async markRead(dialogId) {
        const upTo = chat.dialogs.get(dialogId)?.lastMessage?.sortKey;
        if (upTo !== undefined) await report(dialogId, upTo);
      },
      async markUnread(dialogId) {
        const dialog = chat.dialogs.get(dialogId);
        const mark = chat.transport.read?.markUnread?.bind(chat.transport.read);
        if (!dialog || !mark) return;
        const from = dialog.lastMessage?.sortKey ?? null;
        await chat.dialogs.change(
          dialogId,
          (shown) => ({ ...shown, my: { ...shown.my, markedUnread: true } }),
          (ctx) => mark(dialogId, from, ctx),
        );
      },
    };
  },
};
