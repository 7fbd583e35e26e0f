import { fixture, html, waitUntil } from '@open-wc/testing';
import type { ChatThread } from '../../components/chat-thread/operator-thread.js';
import '../../components/chat-thread/operator-thread.js';
import { createChat, type Chat, type ChatOptions } from '../../src/chat.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld, type DemoWorld, type DemoWorldOptions } from '../support/demo-world.js';

/** A thread of the demo's world, with the composer's place taken by a text area. */
export interface OpenThread {
  readonly world: DemoWorld;
  readonly chat: Chat;
  readonly thread: ChatThread;
  /** The first element with this part, and all of them. */
  part(name: string): HTMLElement | null;
  parts(name: string): HTMLElement[];
  /** Rows that are drawn, in order. */
  rows(): HTMLElement[];
  /** The row that holds a text. */
  row(text: string): HTMLElement;
  /** What of a message has this part. */
  of(text: string, name: string): HTMLElement | null;
  button(label: string): HTMLElement | undefined;
  /** Waits until the drawn rows or the rest of the thread hold a text. */
  shows(text: string): Promise<void>;
  says(text: string): boolean;
}

export interface OpenOptions {
  who?: string;
  world?: DemoWorldOptions;
  attributes?: Readonly<Record<string, string>>;
  /** Puts something between the chat and the demo's transport. */
  transport?(given: Transport): Transport;
  chat?: Partial<ChatOptions>;
  /** Waits for the rows and the header, unless there will be none. */
  rows?: boolean;
  width?: number;
}

/** Text as a person reads it: white space as one space. */
export const textOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** How long the slowest answer of the demo may take on a busy machine, ms. */
export const PATIENCE = { timeout: 5000 };

const endings: (() => void)[] = [];

/** Ends every thread of a test, for `afterEach`. */
export function closeThreads(): void {
  for (const end of endings.splice(0)) end();
}

export async function openThread(dialogId: string | undefined, options: OpenOptions = {}): Promise<OpenThread> {
  const world = await startDemoWorld({ small: true, ...options.world });
  const given = world.transportFor(options.who ?? 'anna');
  const chat = createChat({
    transport: options.transport?.(given) ?? given,
    locale: 'en-GB',
    timeZone: 'UTC',
    draftStorage: 'memory',
    ...options.chat,
  });
  const frame = await fixture<HTMLElement>(html`<div></div>`);
  frame.style.cssText = `inline-size: ${options.width ?? 800}px; block-size: 700px`;
  const thread = document.createElement('chat-thread');
  for (const [name, value] of Object.entries(options.attributes ?? {})) thread.setAttribute(name, value);
  thread.chat = chat;
  if (dialogId !== undefined) thread.dialogId = dialogId;
  const composer = document.createElement('textarea');
  composer.slot = 'composer';
  composer.setAttribute('aria-label', 'Message');
  thread.append(composer);
  frame.append(thread);

  const all = (selector: string) => [...thread.renderRoot.querySelectorAll<HTMLElement>(selector)];
  endings.push(() => {
    frame.remove();
    chat.dispose();
    world.dispose();
  });
  const opened: OpenThread = {
    world,
    chat,
    thread,
    part: (name) => all(`[part~="${name}"]`)[0] ?? null,
    parts: (name) => all(`[part~="${name}"]`),
    rows: () => all('article'),
    row(text) {
      const found = opened.rows().find((one) => textOf(one).includes(text));
      if (!found) throw new Error(`No row says “${text}”`);
      return found;
    },
    of: (text, name) => opened.row(text).querySelector(`[part~="${name}"]`),
    button: (label) => all('button').find((one) => (one.getAttribute('aria-label') ?? textOf(one)).startsWith(label)),
    says: (text) => textOf(thread.renderRoot.querySelector('.thread')).includes(text),
    shows: (text) => waitUntil(() => opened.says(text), `it says “${text}”`, PATIENCE),
  };
  if (dialogId !== undefined && options.rows !== false)
    await waitUntil(
      () => opened.rows().length > 0 && (options.attributes?.['bare'] !== undefined || opened.part('thread-close')),
      'the rows are there, and the header with what can be done',
      PATIENCE,
    );
  return opened;
}
