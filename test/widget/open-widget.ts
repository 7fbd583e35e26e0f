import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../components/live-chat-widget/live-chat-widget.js';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import type { LiveChatWidget } from '../../components/live-chat-widget/live-chat-widget.js';
import type { Command } from '../../components/live-chat-widget/loader.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-world.js';

const API = 'http://shop.test/api';
const SECRET = 'parleykit.visitor.shop';

export const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A shop with the demo's backend behind the page's own `fetch`, as the script tag's widget meets it. */
export class Shop {
  /** What was asked of the backend. */
  readonly asked: string[] = [];
  readonly #fetch = window.fetch;
  readonly #widgets: LiveChatWidget[] = [];

  private constructor(readonly world: DemoWorld) {
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      if (!request.url.startsWith(API)) return this.#fetch.call(window, input, init);
      this.asked.push(request.url.slice(API.length));
      return world.backend.handle(request);
    };
  }

  static async open(): Promise<Shop> {
    const shop = new Shop(await startDemoWorld({ small: true }));
    shop.#forget();
    return shop;
  }

  /** `commands` were pushed by the page before the widget came. */
  async widget(set: Partial<LiveChatWidget> = {}, data: DOMStringMap = {}, commands?: Command[]): Promise<LiveChatWidget> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const widget = document.createElement('live-chat-widget');
    Object.assign(widget.dataset, data);
    Object.assign(widget, { site: 'shop', url: API, ...set });
    if (commands) window.parley = Object.assign(commands, { host: widget });
    box.append(widget);
    this.#widgets.push(widget);
    await widget.updateComplete;
    return widget;
  }

  /** The visitor leaves the page, as far as the widget can tell. */
  leave(widget: LiveChatWidget): void {
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    widget.remove();
    widget.chat?.dispose();
  }

  /** What is kept on the device of what belongs to the product. */
  get kept(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith('parleykit'));
  }

  get secret(): string | undefined {
    return localStorage.getItem(SECRET) ?? undefined;
  }

  close(): void {
    for (const widget of this.#widgets) widget.chat?.dispose();
    window.fetch = this.#fetch;
    delete window.parley;
    this.#forget();
    this.world.dispose();
  }

  /** What tests before this one have left behind would look like its own. */
  #forget(): void {
    for (const key of this.kept) localStorage.removeItem(key);
  }
}

export const part = (widget: LiveChatWidget, name: string): HTMLElement | null =>
  widget.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
export const parts = (widget: LiveChatWidget, name: string): HTMLElement[] => [
  ...widget.renderRoot.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

export async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  let found: T | null | undefined | false;
  await waitUntil(() => (found = find()), `never came: ${what}`, { timeout: 5000, interval: 10 });
  return found as T;
}

/** The shop's backend, which says who is here only when it is let. */
export function heldBack(given: Transport): { transport: Transport; answer(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const session = (ctx: Parameters<Transport['session']>[0]) => promise.then(() => given.session(ctx));
  return { transport: Object.assign(Object.create(given) as Transport, { session }), answer: resolve };
}

/** A new conversation with a field to write in. */
export async function begin(widget: LiveChatWidget): Promise<{ composer: ChatComposer; field: HTMLTextAreaElement }> {
  widget.show();
  (await until(() => part(widget, 'widget-card'), 'the home page')).click();
  const composer = await until(() => widget.renderRoot.querySelector('chat-composer'), 'the composer');
  return { composer, field: await until(() => composer.renderRoot.querySelector('textarea'), 'the field') };
}

export function type(field: HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Writes the first message of a visitor and waits until the backend has it; returns the dialog's id. */
export async function write(widget: LiveChatWidget, words: string): Promise<string> {
  const { composer, field } = await begin(widget);
  type(field, words);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  await until(() => widget.chat?.dialogs.get(composer.dialogId ?? '')?.lastMessage, 'the message');
  return composer.dialogId ?? '';
}
