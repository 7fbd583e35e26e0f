import type { LitElement, ReactiveController } from 'lit';
import type { Chat } from '../../src/chat.js';
import { ChatAuthRequiredEvent, ChatErrorEvent, ChatUnreadChangedEvent } from '../events.js';

/** Hands on to the page what a chat tells: errors, a refused token, how many dialogs wait to be read. */
export class ChatNews implements ReactiveController {
  #chat: Chat | undefined;
  #stop: (() => void) | undefined;
  #toldUnread: number | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly chat: () => Chat | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const chat = this.chat();
    if (chat !== this.#chat && this.host.isConnected) this.#hear(chat);
  }

  hostUpdated(): void {
    const session = this.chat()?.$session.get();
    if (!session || session.unreadDialogs === this.#toldUnread) return;
    this.#toldUnread = session.unreadDialogs;
    this.host.dispatchEvent(new ChatUnreadChangedEvent({ unreadDialogs: session.unreadDialogs ?? 0 }));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#chat = this.#stop = undefined;
  }

  /** A person asks to sign in again. */
  readonly signIn = (): void => {
    this.#tellRefusal(true);
    this.chat()?.reconnect();
  };

  /** A token that was refused before anyone listened is told now. */
  #hear(chat: Chat | undefined): void {
    this.#stop?.();
    this.#chat = chat;
    this.#stop = chat?.on((event) =>
      this.host.dispatchEvent(
        event.type === 'chat-error' ? new ChatErrorEvent({ error: event.error }) : new ChatAuthRequiredEvent({ reason: event.reason }),
      ),
    );
    this.#tellRefusal(false);
  }

  #tellRefusal(always: boolean): void {
    const link = this.chat()?.connection.$state.get();
    const reason = link?.state === 'auth' ? link.reason.message : undefined;
    if (reason !== undefined || always) this.host.dispatchEvent(new ChatAuthRequiredEvent({ reason: reason ?? '' }));
  }
}
