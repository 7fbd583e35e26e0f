import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import '../../components/chat-composer/chat-composer.js';
import { createChat, type Chat, type ChatOptions } from '../../src/chat.js';
import type { Id } from '../../src/model/ids.js';
import type { Message } from '../../src/model/message.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-world.js';

/** A demo world for a test, with whoever writes in it. */
export class WritingWorld {
  readonly #ends: (() => void)[] = [];
  private constructor(readonly demo: DemoWorld) {}

  static async open(): Promise<WritingWorld> {
    return new WritingWorld(await startDemoWorld({ small: true }));
  }

  chat(who = 'anna', { transport = this.demo.transportFor(who), ...options }: Partial<ChatOptions> = {}): Chat {
    const chat = createChat({ draftStorage: 'memory', locale: 'en', ...options, transport });
    this.#ends.push(() => chat.dispose());
    return chat;
  }

  /** The newest messages of a dialog as the backend has them, newest last. */
  async arrived(dialogId: Id, who = 'anna'): Promise<readonly Message[]> {
    const { items } = await this.demo.transportFor(who).listMessages(dialogId, { limit: 5 }, { signal: AbortSignal.timeout(5000) });
    return items;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.demo.dispose();
  }
}

/** The same transport with some of its groups replaced. */
export const withGroups = (transport: Transport, groups: Partial<Transport>): Transport =>
  Object.assign(Object.create(transport) as Transport, groups);

/** A composer that has come to rest: there is something to write in, or a reason why not. */
export async function composerFor(chat: Chat, dialogId?: Id, settings: Partial<ChatComposer> = {}): Promise<ChatComposer> {
  const element = await fixture<ChatComposer>(html`<chat-composer .chat=${chat} .dialogId=${dialogId}></chat-composer>`);
  Object.assign(element, settings);
  await until(() => part(element, 'composer-input') ?? part(element, 'composer-reason'), 'a field or a reason');
  return element;
}

export async function until<T>(what: () => T | null | undefined | false | Promise<T | null | undefined | false>, name: string): Promise<T> {
  let found: T | null | undefined | false;
  await waitUntil(async () => (found = await what()), `never came: ${name}`, { timeout: 5000, interval: 10 });
  return found as T;
}

/** The first element with a part, as a page's `::part()` finds it. */
export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E | null {
  return element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
}

export function parts(element: Element, name: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export function field(element: Element): HTMLTextAreaElement {
  const found = part<HTMLTextAreaElement>(element, 'composer-input');
  if (!found) throw new Error('There is no field.');
  return found;
}

/** A button by its accessible name. */
export function button(element: Element, name: string): HTMLButtonElement {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? text(one);
  const found = all.find((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no button "${name}" among: ${all.map(nameOf).join(', ')}`);
  return found;
}

/** Types into the field by real keys. */
export async function type(element: Element, what: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: what });
}

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ down: key });
  for (const key of keys.reverse()) await sendKeys({ up: key });
}

/** A file whose size need not be held in memory. */
export function file(name: string, mime: string, bytes = 4): File {
  const made = new File(['data'], name, { type: mime });
  if (bytes !== 4) Object.defineProperty(made, 'size', { value: bytes });
  return made;
}

/** Files as they come from a picker, a drop or the clipboard. */
export function transfer(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const one of files) data.items.add(one);
  return data;
}

/** What a text part of the newest message says. */
export const lastText = (messages: readonly Message[]): string | undefined =>
  messages.at(-1)?.parts.find((one) => one.type === 'text')?.text;
