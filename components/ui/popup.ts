import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { place } from './anchored.js';
import { tip } from './tip.js';

/**
 * A button and the popover it opens, in the root of the element that draws them. What is inside is drawn only while it
 * is open. Esc and a press outside close it, and focus that was inside returns to the button.
 *
 * @internal
 */
export abstract class Popup extends LitElement {
  /** What the button shows. */
  @property({ attribute: false }) trigger: unknown;
  /** Names the popover, and the button when it shows an icon alone. */
  @property({ attribute: false }) label = '';
  /** Classes of the button. */
  @property({ attribute: false }) look = 'icbtn';
  /** Part names of the button. */
  @property({ attribute: false }) buttonPart = 'icon-button';
  /** Opens along the end of the button. */
  @property({ attribute: false }) end = false;
  /** Opens above the button. */
  @property({ attribute: false }) up = false;
  /** Why it cannot be opened now; the button stays in the tab order and tells. */
  @property({ attribute: false }) refused?: string;

  @state() protected isOpen = false;
  @query(':scope > button') protected readonly button!: HTMLButtonElement;
  @query(':scope > [popover]') protected readonly popup!: HTMLElement;

  protected abstract readonly popupRole: 'menu' | 'dialog';
  protected abstract readonly popupPart: string;
  protected abstract content(): unknown;
  /** Where focus goes when it opens. */
  protected abstract focusInside(): void;
  protected onKey?(event: KeyboardEvent): void;

  get open(): boolean {
    return this.popup.matches(':popover-open');
  }

  /** Opens it as its button does. */
  show(): void {
    if (this.refused === undefined && !this.open) this.popup.showPopover({ source: this.button });
  }

  /** Closes it; focus that was inside returns to the button. */
  hide(): void {
    const inside = this.popup.contains((this.getRootNode() as ShadowRoot | Document).activeElement);
    if (this.open) this.popup.hidePopover();
    if (inside) this.button.focus({ preventScroll: true });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    // By reference: a popover and its button need no ids, and ids would have to be unique over all rows.
    this.button.popoverTargetElement = this.refused === undefined ? this.popup : null;
  }

  protected override render(): TemplateResult {
    const labelled = this.look.startsWith('icbtn');
    return html`<button
        class="${this.look} ${this.isOpen ? 'is-on' : ''}"
        part=${this.buttonPart}
        type="button"
        aria-haspopup=${this.popupRole}
        aria-expanded=${this.isOpen}
        aria-label=${labelled ? this.label : nothing}
        aria-disabled=${this.refused === undefined ? nothing : 'true'}
        aria-description=${this.refused ?? nothing}
        ${tip(this.refused ?? (labelled && !this.isOpen ? this.label : undefined))}
        @keydown=${this.#onButtonKey}
      >
        ${this.trigger}
      </button>
      <div
        class="pop ${this.end ? 'pop--end' : ''} ${this.up ? 'pop--up' : ''}"
        part=${this.popupPart}
        popover="auto"
        role=${this.popupRole}
        aria-label=${this.label}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @keydown=${this.#onPopupKey}
      >
        ${this.isOpen ? this.content() : nothing}
      </div>`;
  }

  #onButtonKey(event: KeyboardEvent): void {
    if (this.popupRole !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    this.show();
  }

  #onBeforeToggle(event: ToggleEvent): void {
    if (event.newState === 'open') this.isOpen = true;
  }

  #onToggle(event: ToggleEvent): void {
    // Only now is it shown, with its content, or hidden: a line that has the focus must not go while the browser moves it.
    this.isOpen = event.newState === 'open';
    if (this.isOpen) void this.updateComplete.then(() => this.#opened());
  }

  #onPopupKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return this.onKey?.(event);
    // Not left to the browser, which returns focus no deeper than the host; and what is around must not take the key too.
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  }

  #opened(): void {
    if (!this.open) return;
    place(this.popup, this.button, { end: this.end, up: this.up });
    this.focusInside();
  }
}
