import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isComposing } from '../base/keys.js';

export interface ComboboxOptions {
  /** Unique within the root: the ids of the list and of its options begin with it. */
  id: string;
  /** How many options are shown; 0 is closed. */
  count(): number;
  pick(index: number): void;
  close(): void;
  /** Tab picks as Enter does; otherwise it leaves. */
  pickOnTab?: boolean;
}

/**
 * The active option of a list that is steered from a text field (`aria-activedescendant`): the field keeps the focus and
 * the caret, the arrows move through the list, Enter picks, Esc closes and keeps the text.
 */
export class Combobox implements ReactiveController {
  #active = 0;
  #moved = false;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    private readonly options: ComboboxOptions,
  ) {
    host.addController(this);
  }

  /** Index of the active option, kept within the list. */
  get active(): number {
    return Math.min(this.#active, this.options.count() - 1);
  }

  /** Begins at the first option again, after the list has changed its meaning. */
  reset(): void {
    this.#active = 0;
  }

  get listId(): string {
    return `${this.options.id}-list`;
  }

  /** Id of the active option for `aria-activedescendant`. */
  get activeId(): string | typeof nothing {
    return this.options.count() > 0 ? this.#optionId(this.active) : nothing;
  }

  /** Takes a key press of the field; true when it was for the list. */
  keydown(event: KeyboardEvent): boolean {
    const count = this.options.count();
    if (count === 0 || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
    const picks = event.key === 'Enter' || (event.key === 'Tab' && this.options.pickOnTab === true);
    if (event.key === 'ArrowDown') this.#move((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.#move((this.active - 1 + count) % count);
    else if (picks && !event.shiftKey) this.options.pick(this.active);
    else if (event.key === 'Escape') this.options.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** The list with its options; the field has `role="combobox"`, `aria-controls=${listId}` and `aria-activedescendant=${activeId}`. */
  list(label: string, options: readonly unknown[], part = 'menu', optionPart = 'menu-item'): TemplateResult {
    return html`<div class="options" id=${this.listId} part=${part} role="listbox" tabindex="-1" aria-label=${label}>
      ${options.map(
        (option, index) =>
          html`<div
            class="mi ${index === this.active ? 'is-active' : ''}"
            part="${optionPart}${index === this.active ? ' active' : ''}"
            id=${this.#optionId(index)}
            role="option"
            aria-selected=${index === this.active}
            @pointerdown=${keepFocus}
            @click=${() => this.options.pick(index)}
          >
            ${option}
          </div>`,
      )}
    </div>`;
  }

  hostUpdated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.host.renderRoot.querySelector(`#${CSS.escape(this.#optionId(this.active))}`)?.scrollIntoView({ block: 'nearest' });
  }

  #optionId(index: number): string {
    return `${this.options.id}-option-${index}`;
  }

  #move(index: number): void {
    this.#active = index;
    this.#moved = true;
    this.host.requestUpdate();
  }
}

/** The field keeps the focus while an option is pressed. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
