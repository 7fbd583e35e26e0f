import { fixture, html } from '@open-wc/testing';
import '../../components/chat-dialog-list/chat-dialog-list.js';
import type { ChatDialogList } from '../../components/chat-dialog-list/chat-dialog-list.js';
import { createChat, type Chat, type ChatOptions } from '../../src/index.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-world.js';
import { until } from '../windowed/frames.js';

export interface OpenList {
  world: DemoWorld;
  chat: Chat;
  list: ChatDialogList;
  rows(): HTMLElement[];
  /** Names of the rows in view, top to bottom. */
  names(): string[];
  /** The row of a dialog that is drawn. */
  row(id: string): HTMLElement;
  /** What of a row has a part of this name. */
  part(id: string, part: string): HTMLElement | undefined;
  /** Everything of the list that has a part of this name. */
  parts(part: string): HTMLElement[];
  /** The button, tab or line of a menu that says this. */
  button(words: string | RegExp): HTMLElement;
  key(key: string, held?: KeyboardEventInit): void;
  until(holds: (list: OpenList) => boolean): Promise<void>;
}

const opened: { world: DemoWorld; chat: Chat }[] = [];

/** A list of the demo's made cases as one of the team sees it, filled. */
export async function openList(
  who: 'anna' | 'marco' | 'supervisor' = 'anna',
  set: Partial<Pick<ChatDialogList, 'tab' | 'preset' | 'dialogId'>> = {},
  options: { world?: DemoWorld; chat?: Partial<ChatOptions>; width?: number; height?: number } = {},
): Promise<OpenList> {
  const world = options.world ?? (await startDemoWorld({ small: true }));
  const chat = createChat({ transport: world.transportFor(who), locale: 'en-GB', draftStorage: 'memory', ...options.chat });
  opened.push({ world, chat });
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = `width: ${options.width ?? 400}px; height: ${options.height ?? 1600}px`;
  const list = document.createElement('chat-dialog-list');
  Object.assign(list, set, { chat });
  box.append(list);
  const root = list.shadowRoot as ShadowRoot;
  const named = (within: ParentNode, part: string) => [...within.querySelectorAll<HTMLElement>(`[part~="${part}"]`)];
  const open: OpenList = {
    world,
    chat,
    list,
    rows: () => [...root.querySelectorAll<HTMLElement>('[role="row"]')].sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex)),
    names: () => open.rows().map((row) => text(named(row, 'row-name')[0])),
    row(id) {
      const found = open.rows().find((row) => row.dataset['key'] === id);
      if (!found)
        throw new Error(
          `No row of ${id} among ${open
            .rows()
            .map((row) => row.dataset['key'])
            .join()}`,
        );
      return found;
    },
    part: (id, part) => named(open.row(id), part)[0],
    parts: (part) => named(root, part),
    button(words) {
      const all = [...root.querySelectorAll<HTMLElement>('button, [role="tab"]')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
      const found = all.find((one) =>
        [text(one), one.ariaLabel ?? ''].some((said) => (typeof words === 'string' ? said.startsWith(words) : words.test(said))),
      );
      if (!found) throw new Error(`No button “${String(words)}” among ${all.map((one) => text(one) || one.ariaLabel).join(', ')}`);
      return found;
    },
    key(key, held = {}) {
      const target = root.activeElement ?? list;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }));
    },
    until: (holds) =>
      until(() => {
        try {
          return holds(open);
        } catch {
          return false;
        }
      }),
  };
  await open.until(() => root.querySelector('[role="row"], .empty') !== null);
  return open;
}

export function text(node: Element | undefined | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Types into the search box. */
export function search({ list }: OpenList, words: string): void {
  const input = list.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]');
  if (!input) throw new Error('No search box');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export function closeLists(): void {
  for (const { chat, world } of opened.splice(0)) {
    chat.dispose();
    world.dispose();
  }
}

/** A context for a call of the transport. */
export const call = (): { signal: AbortSignal; key: string } => ({ signal: AbortSignal.timeout(10_000), key: crypto.randomUUID() });
