import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Written } from '../../src/composer/early.js';
import { define } from '../base/define.js';
import { chordOf, isComposing } from '../base/keys.js';
import { Growing } from './growing.js';

export interface InputLook {
  label: string;
  placeholder: string;
  /** How it is sent, read aloud after the label. */
  hint: string;
  sendKey: 'enter' | 'mod-enter';
  comment: boolean;
  over: boolean;
}

/**
 * The field. It follows the text by itself, so that a key press renders nothing else. It grows by `field-sizing`, and where
 * the browser has none by one measure of what it lays out anyway.
 *
 * @internal
 */
export class ChatComposerInput extends LitElement {
  @property({ attribute: false }) composer!: Written;
  @property({ attribute: false }) look!: InputLook;
  /** Sends, and closes the dialog when asked to. */
  @property({ attribute: false }) send: (andClose: boolean) => void = () => undefined;
  @property({ attribute: false }) takeFiles: ((files: Iterable<File>) => void) | undefined;

  @query('textarea') private readonly field!: HTMLTextAreaElement;
  #grown: Growing | undefined;
  #followed: Written | undefined;
  #stop: (() => void) | undefined;

  /** Puts a text in place of the selection, as if it were typed: it can be undone. */
  insertText(text: string): void {
    const { field } = this;
    field.focus();
    // Deprecated, and the only way that keeps the undo history.
    if (document.execCommand('insertText', false, text)) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.#onInput();
  }

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move in the document the text is followed again.
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    if (this.#followed === this.composer) return;
    this.#unfollow();
    this.#followed = this.composer;
    if (!CSS.supports('field-sizing', 'content')) this.#grown = new Growing(this.field);
    this.#stop = this.composer.$text.subscribe((text) => this.#show(text));
  }

  protected override render(): TemplateResult {
    const { label, placeholder, hint, sendKey, comment, over } = this.look;
    return html`<textarea
      class="cmp__in"
      part="composer-input${comment ? ' comment' : ''}${over ? ' over' : ''}"
      rows="1"
      aria-label=${label}
      aria-description=${hint}
      aria-invalid=${over ? 'true' : nothing}
      placeholder=${placeholder}
      autocomplete="off"
      enterkeyhint=${sendKey === 'enter' ? 'send' : 'enter'}
      @input=${this.#onInput}
      @keydown=${this.#onKeyDown}
      @paste=${this.#onPaste}
    ></textarea>`;
  }

  #show(text: string): void {
    if (this.field.value !== text) this.field.value = text;
    this.#grown?.fit();
  }

  #unfollow(): void {
    this.#grown?.stop();
    this.#grown = undefined;
    this.#stop?.();
    this.#stop = this.#followed = undefined;
  }

  #onInput(): void {
    this.composer.setText(this.field.value);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || isComposing(event)) return;
    const chord = chordOf(event);
    const closes = chord === 'mod+shift+enter';
    if (!closes && chord !== 'mod+enter' && (chord !== 'enter' || this.look.sendKey !== 'enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) this.send(closes);
  }

  /** Files are attached; of anything else the browser takes the plain text. Office programs add a picture to text that is copied. */
  #onPaste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData?.files.length || clipboardData.getData('text/plain') !== '' || !this.takeFiles) return;
    event.preventDefault();
    this.takeFiles([...clipboardData.files]);
  }
}

define('chat-composer-input', ChatComposerInput);

declare global {
  interface HTMLElementTagNameMap {
    'chat-composer-input': ChatComposerInput;
  }
}
