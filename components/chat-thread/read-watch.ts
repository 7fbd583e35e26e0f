import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { Id } from '../../src/model/ids.js';
import { readMarks } from '../../src/thread/read-marks.js';

export interface ReadWatchHost {
  chat(): Chat | undefined;
  dialogId(): Id | undefined;
  /** Whether reading counts now: by policy, and with the end of the thread in view. */
  reads(): boolean;
}

/** Tells that messages were read: only while the page is visible and focused, and the reader is at the end. */
export class ReadWatch implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
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
  }

  /** To be called whenever something of it may have changed. */
  readonly check = (): void => {
    const chat = this.how.chat();
    const dialogId = this.how.dialogId();
    if (!chat || dialogId === undefined || document.visibilityState !== 'visible' || !document.hasFocus() || !this.how.reads()) return;
    const { places } = chat.dialog(dialogId).history;
    const last = places.at(places.length - 1);
    if (last) chat.use(readMarks).seen(dialogId, last.sortKey);
  };
}
