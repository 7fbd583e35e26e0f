import type { Chat } from '../../src/chat.js';
import type { DialogSession } from '../../src/dialog-session.js';
import { profile } from '../../src/customer/profile.js';
import { loadDialog } from '../../src/dialogs/load.js';
import { NEW_DIALOG, type Id, type SortKey } from '../../src/model/ids.js';
import { compareKeys } from '../../src/model/order.js';
import { viewing } from '../../src/presence/viewing.js';

/** One dialog while it is on screen: it is loaded, colleagues learn who looks, and what is new begins below a line. */
export class OpenDialog {
  readonly session: DialogSession;
  /** The reader stands where reading begins. */
  hasBegun = false;
  #stopLooking: (() => void) | undefined;
  #card: Id | undefined;

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
    if (this.hasBegun || session.history.$state.get().status !== 'ready' || (!dialog && id !== NEW_DIALOG)) return undefined;
    this.hasBegun = true;
    if (dialog && chat.$session.get()?.role === 'operator') this.#stopLooking = chat.use(viewing).look(id);
    const { readKey, unread = 0 } = dialog?.my ?? {};
    // In a preview everything is new, and none of it is read.
    const isNew = readKey !== undefined && unread > 0 && dialog?.status !== 'unassigned';
    session.timeline.setDivider(isNew ? { after: readKey, count: unread } : undefined);
    return (isNew ? this.#firstAfter(readKey) : undefined) ?? 'end';
  }

  /** Loads the customer's card, once: it names the channels and says whether the customer is blocked. */
  loadCard(): void {
    const { chat, id } = this;
    const customerId = chat.dialogs.get(id)?.customer?.id;
    if (customerId === undefined || customerId === this.#card || chat.$session.get()?.role !== 'operator') return;
    this.#card = customerId;
    // Without the card the dialog's own words do.
    if (!chat.customers.get(customerId))
      void chat
        .use(profile)
        .load(customerId)
        .catch(() => undefined);
  }

  /** Loads what is missing before a message; the gap stays, to be asked for again, where that fails. */
  async fill(before: Id): Promise<void> {
    await this.session.history.fillHole(before).catch(() => undefined);
  }

  /** Shows every kind of message again. */
  showAll(): void {
    this.session.timeline.setKinds({ messages: true, comments: true, events: true });
  }

  /** Goes away: the line is drawn anew at the next visit. */
  leave(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    if (this.hasBegun) this.session.timeline.setDivider(undefined);
  }

  /** The row the line stands above. */
  #firstAfter(read: SortKey): string | undefined {
    const { timeline } = this.session;
    for (let index = timeline.length - 1; index >= 0; index--) {
      const { key, unread, entry, message } = timeline.at(index);
      if (unread !== undefined) return key;
      if (!entry && compareKeys(message.sortKey, read) <= 0) return undefined;
    }
    return undefined;
  }
}
