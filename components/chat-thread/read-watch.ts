import type { LitElement, ReactiveController } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { Id, SortKey } from '../../src/model/ids.js';
import { readMarks } from '../../src/thread/read-marks.js';

export interface ReadWatchHost {
  chat(): Chat | undefined;
  dialogId(): Id | undefined;
  /** Whether reading counts now: by policy, and with the end of the thread in view. */
  reads(): boolean;
}

/** Tells that messages were read: only while the page is visible and focused, the thread is shown, and the reader is at the end. */
export class ReadWatch implements ReactiveController {
  #told: { dialogId: Id; upTo: SortKey } | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly how: ReadWatchHost,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.check);
    window.addEventListener('focus', this.check);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.check);
    window.removeEventListener('focus', this.check);
    this.#told = undefined;
  }

  /** To be called whenever something of it may have changed. */
  readonly check = (): void => {
    const chat = this.how.chat();
    const dialogId = this.how.dialogId();
    if (!chat || dialogId === undefined || !this.how.reads()) return;
    const { places } = chat.dialog(dialogId).history;
    const upTo = places.at(places.length - 1)?.sortKey;
    if (upTo === undefined || (this.#told?.dialogId === dialogId && this.#told.upTo === upTo)) return;
    // Asked last, because it makes the browser lay the page out.
    if (document.visibilityState !== 'visible' || !document.hasFocus() || !this.host.checkVisibility()) return;
    this.#told = { dialogId, upTo };
    chat.use(readMarks).seen(dialogId, upTo);
  };
}
