import '../../components/chat-composer/chat-composer.js';
import '../../components/chat-dialog-list/chat-dialog-list.js';
import '../../components/chat-thread/operator-thread.js';
import { createChat, type Chat } from '../../src/chat.js';
import { start } from '../page/start.js';
import { stage, type Subject } from '../page/subject.js';
import { BenchTransport, DIALOG } from './bench-transport.js';

type Tag = 'chat-thread' | 'chat-dialog-list' | 'chat-composer';

/** The elements, through what anybody has: a chat over a transport, attributes, what is in their shadow roots. */
class Ours implements Subject {
  #transport = new BenchTransport();
  #chat: Chat | undefined;
  #element: HTMLElementTagNameMap[Tag] | undefined;
  #dialogs = 0;
  #moved = 0;

  async prepare(what: 'messages' | 'dialogs', count: number): Promise<void> {
    this.#chat?.dispose();
    this.#transport = new BenchTransport();
    this.#dialogs = what === 'dialogs' ? count : 1;
    this.#transport.fill(what === 'messages' ? count : 10, this.#dialogs);
    this.#chat = createChat({ transport: this.#transport, locale: 'en' });
    await new Promise<void>((resolve) => {
      const stop = this.#chat?.$session.subscribe((session) => {
        if (!session) return;
        queueMicrotask(() => stop?.());
        resolve();
      });
    });
  }

  mountThread(): Promise<void> {
    return this.#mount('chat-thread');
  }

  mountDialogs(): Promise<void> {
    return this.#mount('chat-dialog-list');
  }

  async mountComposer(): Promise<HTMLElement> {
    await this.prepare('messages', 10);
    // A composer by itself does not ask for its dialog.
    this.#transport.toTop(0);
    const element = this.#show('chat-composer');
    let field: HTMLElement | null = null;
    while (!(field = element.renderRoot.querySelector<HTMLElement>('textarea, [contenteditable]')))
      await new Promise(requestAnimationFrame);
    return field;
  }

  async unmount(): Promise<void> {
    this.#element = undefined;
    stage().replaceChildren();
  }

  append(count: number): void {
    this.#transport.append(count);
  }

  older(count: number): void {
    this.#transport.older(count);
  }

  toTop(): void {
    // One of those that are loaded, beyond what is seen.
    this.#transport.toTop(20 + (this.#moved++ % Math.min(25, this.#dialogs - 20)));
  }

  scroller(): HTMLElement {
    const rows = this.#rowsBox();
    if (!rows?.parentElement) throw new Error('Nothing is mounted');
    return rows.parentElement;
  }

  rows(): HTMLElement[] {
    return [...(this.#rowsBox()?.children ?? [])].filter((row) => row instanceof HTMLElement);
  }

  #rowsBox(): HTMLElement | null | undefined {
    return this.#element?.renderRoot.querySelector<HTMLElement>('[part~="thread-messages"], [part~="list-rows"]');
  }

  #show(tag: Tag): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    if (this.#chat) element.chat = this.#chat;
    if (tag !== 'chat-dialog-list') element.dialogId = DIALOG;
    this.#element = element;
    stage().append(element);
    return element;
  }

  async #mount(tag: Tag): Promise<void> {
    this.#show(tag);
    while (!this.rows().length) await new Promise((resolve) => setTimeout(resolve));
  }
}

start(new Ours());
