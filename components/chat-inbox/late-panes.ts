import type { LitElement, ReactiveController } from 'lit';
import type { Chat } from '../../src/chat.js';
import { whenIdle } from '../base/idle.js';
import { Lazy } from '../base/lazy.js';

/** What a pane holds, as far as its chunk is concerned. */
export type Late = 'here' | 'awaited' | 'failed';

/** What comes after the list, each with the elements it makes known. */
export const loadThread = () => import('./thread-elements.js');
export const loadPanel = () => import('../customer-panel/customer-panel.js');

/**
 * The elements beside the list. Each chunk is asked for when its pane has something to show, and all of them when the page is
 * idle after the first dialogs were drawn: then they are there before they are wanted.
 */
export class LatePanes implements ReactiveController {
  readonly #thread: Lazy<unknown>;
  readonly #panel: Lazy<unknown>;
  #chat: Chat | undefined;
  #isIdle = false;
  #stop: (() => void) | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
    this.#thread = new Lazy(host, loadThread);
    this.#panel = new Lazy(host, loadPanel);
  }

  /** @param isWanted there is something to show now */
  thread(isWanted: boolean): Late {
    return this.#look('chat-thread', this.#thread, isWanted);
  }

  panel(isWanted: boolean): Late {
    return this.#look('customer-panel', this.#panel, isWanted);
  }

  /** Asks again for what could not be fetched. */
  readonly retry = (): void => {
    for (const chunk of [this.#thread, this.#panel]) chunk.retry();
    this.host.requestUpdate();
  };

  /** Waits for the first dialogs of a chat. */
  await(chat: Chat | undefined): void {
    if (chat === this.#chat) return;
    this.#stop?.();
    this.#chat = chat;
    this.#stop = chat?.dialogs.onTouched(() => {
      this.#stop?.();
      this.#stop = whenIdle(() => {
        this.#isIdle = true;
        this.host.requestUpdate();
      });
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#chat = undefined;
  }

  #look(tag: string, chunk: Lazy<unknown>, isWanted: boolean): Late {
    if (customElements.get(tag)) return 'here';
    if (!isWanted && !this.#isIdle) return 'awaited';
    if (chunk.value !== undefined) return 'here';
    return chunk.failed && isWanted ? 'failed' : 'awaited';
  }
}
