import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { place } from './anchored.js';
import { tip } from './tip.js';

/** How a button and its popover look; it comes as one property, because all of it changes together. */
export interface PopupLook {
  /** Names the popover, and the button when it shows an icon alone. */
  label: string;
  /** What the button shows. */
  trigger: unknown;
  /** Classes of the button, an icon button unless told. */
  look?: string;
  /** Part names of the button. */
  buttonPart?: string;
  /** Opens along the end of the button. */
  end?: boolean;
  /** Opens above the button. */
  up?: boolean;
  /** Why it cannot be opened now; the button stays in the tab order and tells. */
  refused?: string;
}

/**
 * A button and the popover it opens, in the root of the element that draws them. The popover is drawn when it is first
 * asked for, and what is inside only while it is open. Esc and a press outside close it, and focus that was inside returns to the button.
 *
 * @internal
 */
export abstract class Popup<L extends PopupLook> extends LitElement {
  @property({ attribute: false }) how?: L;

  @state() protected isOpen = false;
  @state() private wasAsked = false;
  @query(':scope > button') protected readonly button!: HTMLButtonElement;
  @query(':scope > [popover]') protected readonly popup!: HTMLElement | null;

  protected abstract readonly popupRole: 'menu' | 'dialog';
  protected abstract readonly popupPart: string;
  protected abstract content(): unknown;
  /** Where focus goes when it opens. */
  protected abstract focusInside(): void;
  protected onKey?(event: KeyboardEvent): void;

  get open(): boolean {
    return this.popup?.matches(':popover-open') ?? false;
  }

  /** Opens it as its button does. */
  show(): void {
    if (this.how?.refused !== undefined || this.open) return;
    this.#draw();
    this.popup?.showPopover({ source: this.button });
  }

  /** Closes it; focus that was inside returns to the button. */
  hide(): void {
    const inside = this.popup?.contains((this.getRootNode() as ShadowRoot | Document).activeElement);
    if (this.open) this.popup?.hidePopover();
    if (inside) this.button.focus({ preventScroll: true });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    // By reference: a popover and its button need no ids, and ids would have to be unique over all rows.
    if (this.how) this.button.popoverTargetElement = this.how.refused === undefined ? this.popup : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.how) return nothing;
    const { label, trigger, look = 'icbtn', buttonPart = 'icon-button', refused } = this.how;
    const named = look.startsWith('icbtn') ? label : undefined;
    return html`<button
        class="${look} ${this.isOpen ? 'is-on' : ''}"
        part=${buttonPart}
        type="button"
        aria-haspopup=${this.popupRole}
        aria-expanded=${this.isOpen}
        aria-label=${named ?? nothing}
        aria-disabled=${refused === undefined ? nothing : 'true'}
        aria-description=${refused ?? nothing}
        ${tip(refused ?? (this.isOpen ? undefined : named))}
        @click=${this.#draw}
        @keydown=${this.#onButtonKey}
      >
        ${trigger}</button
      >${this.wasAsked ? this.#popover(this.how) : nothing}`;
  }

  #popover({ end, up, label }: PopupLook): TemplateResult {
    return html`<div
      class="pop ${end ? 'pop--end' : ''} ${up ? 'pop--up' : ''}"
      part=${this.popupPart}
      popover="auto"
      role=${this.popupRole}
      aria-label=${label}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
      @keydown=${this.#onPopupKey}
    >
      ${this.isOpen ? this.content() : nothing}
    </div>`;
  }

  /** At once: a press opens what is there when its listeners are done. */
  #draw(): void {
    if (this.wasAsked) return;
    this.wasAsked = true;
    this.performUpdate();
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
    if (!this.popup || !this.open) return;
    const { end = false, up = false } = this.how ?? {};
    place(this.popup, this.button, { end, up });
    this.focusInside();
  }
}
