import { fixture, html } from '@open-wc/testing';
import '../../components/chat-inbox/chat-inbox.js';
import type { ChatInbox } from '../../components/chat-inbox/chat-inbox.js';
import { createChat, type Chat, type ChatOptions } from '../../src/index.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-world.js';
import { until } from '../windowed/frames.js';

export interface OpenInbox {
  world: DemoWorld;
  chat: Chat;
  inbox: ChatInbox;
  box: HTMLElement;
  /** Everything with a part of this name, however deep. */
  parts(part: string): HTMLElement[];
  part(part: string): HTMLElement | undefined;
  /** The row of a dialog. */
  row(id: string): HTMLElement | undefined;
  /** The focused element, however deep. */
  focused(): Element | null;
  button(words: string): HTMLElement | undefined;
  press(key: string, held?: KeyboardEventInit, from?: Element): void;
  until(holds: () => boolean): Promise<void>;
}

const opened: { world: DemoWorld; chat: Chat }[] = [];

/** An inbox of a width with the demo's made cases, its list filled. */
export async function openInbox(
  set: Partial<Pick<ChatInbox, 'dialogId' | 'preset' | 'readMode'>> = {},
  { width = 1300, who = 'anna', chat: options = {}, world: given, inside = html`` }: Options = {},
): Promise<OpenInbox> {
  const world = given ?? (await startDemoWorld({ small: true }));
  const chat = createChat({ transport: world.transportFor(who), locale: 'en-GB', draftStorage: 'memory', ...options });
  opened.push({ world, chat });
  const box = await fixture<HTMLElement>(html`<div><chat-inbox>${inside}</chat-inbox></div>`);
  box.style.cssText = `width: ${width}px; height: 800px`;
  const inbox = box.querySelector('chat-inbox') as ChatInbox;
  Object.assign(inbox, set, { chat });
  const open: OpenInbox = {
    world,
    chat,
    inbox,
    box,
    parts: (part) => deep(inbox, `[part~="${part}"]`),
    part: (part) => open.parts(part)[0],
    row: (id) => deep(inbox, `[role="row"][data-key="${id}"]`)[0],
    focused() {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    },
    button: (words) =>
      deep(inbox, 'button').find(
        (one) =>
          (one.ariaLabel ?? text(one)).startsWith(words) && one.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
      ),
    press(key, held = {}, from = inbox.matches(':focus-within') ? (open.focused() ?? inbox) : inbox) {
      from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }));
    },
    until,
  };
  const list = () => inbox.shadowRoot?.querySelector('chat-dialog-list')?.shadowRoot;
  await until(() => list()?.querySelector('.row, .empty') != null && list()?.querySelector('[role="tab"]') != null);
  return open;
}

interface Options {
  width?: number;
  who?: 'anna' | 'marco' | 'supervisor';
  chat?: Partial<ChatOptions>;
  world?: DemoWorld;
  inside?: unknown;
}

function deep(element: Element, selector: string): HTMLElement[] {
  const root = element.shadowRoot ?? element;
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const one of root.querySelectorAll('*')) if (one.shadowRoot) found.push(...deep(one, selector));
  return found;
}

export const text = (node: Element | undefined | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether somebody can see it. */
export const seen = (element: Element | undefined | null): boolean =>
  element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;

export function closeInboxes(): void {
  for (const { chat, world } of opened.splice(0)) {
    chat.dispose();
    world.dispose();
  }
}
