import type { Chat } from '../../src/chat.js';
import type { DialogSession } from '../../src/dialog-session.js';
import { loadDialog } from '../../src/dialogs/load.js';
import { NEW_DIALOG, type Id } from '../../src/model/ids.js';
import { viewing } from '../../src/presence/viewing.js';

/** One dialog while it is on screen: it is loaded, colleagues learn who looks, and what is new begins below a line. */
export class OpenDialog {
  readonly session: DialogSession;
  #hasBegun = false;
  #stopLooking: (() => void) | undefined;

  constructor(
    readonly chat: Chat,
    readonly id: Id,
  ) {
    this.session = chat.dialog(id);
    if (id !== NEW_DIALOG) void chat.use(loadDialog).load(id);
    void this.session.history.load();
  }

  /**
   * Once the messages are there: where to begin to read. The row above which the new ones stand, else the end;
   * undefined before, and when it was asked already.
   */
  begin(): string | 'end' | undefined {
    const { chat, id, session } = this;
    const dialog = chat.dialogs.get(id);
    if (this.#hasBegun || session.history.$state.get().status !== 'ready' || (!dialog && id !== NEW_DIALOG)) return undefined;
    this.#hasBegun = true;
    if (dialog && chat.$session.get()?.role === 'operator') this.#stopLooking = chat.use(viewing).look(id);
    const { readKey, unread = 0 } = dialog?.my ?? {};
    session.timeline.setDivider(readKey !== undefined && unread > 0 ? { after: readKey, count: unread } : undefined);
    return this.#firstNew() ?? 'end';
  }

  /** Goes away: the line is drawn anew at the next visit. */
  leave(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    if (this.#hasBegun) this.session.timeline.setDivider(undefined);
  }

  #firstNew(): string | undefined {
    const { timeline } = this.session;
    for (let index = timeline.length - 1; index >= 0; index--) {
      const { key, unread } = timeline.at(index);
      if (unread !== undefined) return key;
    }
    return undefined;
  }
}
