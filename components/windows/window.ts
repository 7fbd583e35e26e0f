import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Windows } from '../../src/actions/shell.js';
import { adopt } from '../base/adopt.js';
import { ChatElement } from '../base/chat-element.js';
import { shellWords } from '../base/words.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { fieldStyles } from '../ui/fields.styles.js';
import * as icons from '../ui/icons.js';
import { stateStyles } from '../ui/states.styles.js';
import { windowStyles } from './window.styles.js';

/**
 * A window: a modal native dialog with a title, a body and a row of buttons. It collects arguments and changes nothing
 * itself: `answer` ends it with what the person chose, `dismiss` with nothing. Esc, the cross and Cancel dismiss.
 *
 * The shell opens it into the root of the outermost element and returns the focus when it has closed.
 *
 * @internal
 */
export abstract class ChatWindow<W extends keyof Windows> extends ChatElement {
  /** What it was opened with. */
  @property({ attribute: false }) input!: Windows[W]['in'];
  /** Set by the shell. */
  @property({ attribute: false }) ended: (out?: Windows[W]['out']) => void = () => undefined;

  /** Waiting for an answer: the button that sends shows it and cannot be pressed twice. */
  @state() protected busy = false;
  /** What went wrong, in words; announced at once. */
  @state() protected error: string | undefined;

  /** The title: words, or a template with a name through the text path. */
  protected abstract heading(): unknown;
  protected abstract body(): unknown;
  /** Words of the button that answers; its look says what it does. */
  protected abstract submitLabel(): string;
  protected abstract submit(): void;
  protected get submitLook(): 'primary' | 'danger' | 'comment' {
    return 'primary';
  }
  /** Why it cannot be answered yet. */
  protected refused(): string | undefined {
    return undefined;
  }

  protected answer(out: Windows[W]['out']): void {
    this.ended(out);
  }

  protected dismiss(): void {
    this.ended();
  }

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [buttonStyles, fieldStyles, stateStyles, windowStyles]);
    return this;
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const words = this.words(shellWords);
    const refused = this.refused();
    return html`<dialog class="win" part="window" aria-labelledby="window-title" @cancel=${this.#onCancel} @close=${this.#onClose}>
      <form class="win__form" novalidate aria-busy=${this.busy ? 'true' : nothing} @submit=${this.#onSubmit}>
        <header class="win__h" part="window-header">
          <h2 id="window-title">${this.heading()}</h2>
          <button class="icbtn" part="icon-button" type="button" aria-label=${words?.('close')} @click=${this.#onDismiss}>
            ${icons.x}
          </button>
        </header>
        <div class="win__b scrolls" part="window-body">
          ${this.body()}${
            this.error === undefined
              ? nothing
              : html`<div class="banner banner--err" part="banner error" role="alert">
                  ${icons.circleAlert}<span dir="auto">${this.error}</span>
                </div>`
          }
        </div>
        <footer class="win__f" part="window-footer">
          <button class="btn btn--ghost" part="button" type="button" ?autofocus=${this.submitLook === 'danger'} @click=${this.#onDismiss}>
            ${words?.('cancel')}
          </button>
          <button
            class="btn btn--${this.submitLook}"
            part="button ${this.submitLook}${refused === undefined ? '' : ' disabled'}"
            type="submit"
            aria-disabled=${refused === undefined && !this.busy ? nothing : 'true'}
            aria-description=${refused ?? nothing}
          >
            ${this.submitLabel()}
          </button>
        </footer>
      </form>
    </dialog>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.busy && this.refused() === undefined) this.submit();
  }

  #onDismiss(): void {
    this.dismiss();
  }

  #onCancel(event: Event): void {
    // A window that waits for its answer is not left by a stray Esc.
    if (this.busy) event.preventDefault();
  }

  #onClose(): void {
    this.dismiss();
  }
}
