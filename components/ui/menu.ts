import { html, nothing, type TemplateResult } from 'lit';
import { define } from '../base/define.js';
import { Popup, type PopupLook } from './popup.js';
import * as icons from './icons.js';

/** A line of a menu. */
export interface MenuItem {
  /** Words, or a template of a name through the text path. */
  label: unknown;
  /** Drawn before the label: an icon, an avatar, a channel mark. */
  lead?: unknown;
  /** A second line: what it means, or why it cannot be done. */
  hint?: string;
  /** Drawn at the end: a count, a shortcut. */
  end?: unknown;
  /** A toggle or a choice. A switch is drawn for `switch`, a tick otherwise. */
  checked?: boolean;
  kind?: 'switch' | 'choice';
  danger?: boolean;
  /** Why not now. The line stays reachable and says so. */
  refused?: string;
  run(): void;
}
export type MenuEntry = MenuItem | { heading: string } | 'line';

const TYPING_MS = 500;

/** @internal A menu button by the ARIA pattern: arrows, Home, End, first letters, Esc. */
export class ChatMenu extends Popup<MenuLook> {
  protected readonly popupRole = 'menu';
  protected readonly popupPart = 'menu';
  #typed = '';
  #typedAt = 0;

  protected content(): unknown {
    return this.how?.entries().map((entry) => {
      if (entry === 'line') return html`<div class="ms" role="separator"></div>`;
      if ('heading' in entry) return html`<div class="mh" role="presentation">${entry.heading}</div>`;
      return menuLine(entry, () => this.#choose(entry));
    });
  }

  protected focusInside(): void {
    this.#items()[0]?.focus();
  }

  protected override onKey(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(event.target as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at <= 0 ? -1 : at - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Tab') return this.hide();
    else if (!this.#typeAhead(event, items, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #typeAhead({ key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent, items: readonly HTMLElement[], at: number): boolean {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
    this.#typed = timeStamp - this.#typedAt < TYPING_MS ? this.#typed + key : key;
    this.#typedAt = timeStamp;
    const from = this.#typed.length > 1 ? at : at + 1;
    const turned = [...items.slice(from), ...items.slice(0, from)];
    const wanted = this.#typed.toLocaleLowerCase();
    turned.find((item) => item.querySelector('.mi__l')?.textContent.trim().toLocaleLowerCase().startsWith(wanted))?.focus();
    return true;
  }

  #items(): HTMLElement[] {
    return [...(this.popup?.querySelectorAll<HTMLElement>('.mi') ?? [])];
  }

  #choose(item: MenuItem): void {
    if (item.refused !== undefined) return;
    // A switch shows what it did; anything else has been answered.
    if (item.kind === 'switch') {
      item.run();
      this.requestUpdate();
      return;
    }
    this.hide();
    item.run();
  }
}

/** One line, for menus that are drawn elsewhere too. */
export function menuLine(item: MenuItem, choose: () => void): TemplateResult {
  const { checked, kind, danger = false, refused } = item;
  const role = kind === 'choice' ? 'menuitemradio' : checked === undefined ? 'menuitem' : 'menuitemcheckbox';
  const states = `${danger ? ' danger' : ''}${refused === undefined ? '' : ' disabled'}${checked ? ' checked' : ''}`;
  const hint = refused ?? item.hint;
  return html`<button
    class="mi ${danger ? 'mi--danger' : ''}"
    part="menu-item${states}"
    type="button"
    role=${role}
    tabindex="-1"
    aria-checked=${checked ?? nothing}
    aria-disabled=${refused === undefined ? nothing : 'true'}
    @click=${choose}
  >
    ${item.lead ?? nothing}<span class="mi__l">${item.label}${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>${
      item.end === undefined && checked === undefined
        ? nothing
        : html`<span class="end">${item.end ?? nothing}${mark(kind, checked)}</span>`
    }
  </button>`;
}

function mark(kind: MenuItem['kind'], checked: boolean | undefined): unknown {
  if (kind === 'switch') return html`<span class="switch ${checked ? 'is-on' : ''}"></span>`;
  return checked ? icons.check : nothing;
}

export interface MenuLook extends PopupLook {
  /** Asked only while the menu is open. */
  entries: () => readonly MenuEntry[];
}

/** A button that opens a menu. */
export function menu(look: MenuLook): TemplateResult {
  return html`<chat-menu .how=${look}></chat-menu>`;
}

define('chat-menu', ChatMenu);

declare global {
  interface HTMLElementTagNameMap {
    'chat-menu': ChatMenu;
  }
}
