import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { piecesText } from '../../src/i18n/pieces.js';
import type { Id } from '../../src/model/ids.js';
import { typing } from '../../src/presence/typing.js';
import { typingLine } from '../../src/presence/typing-line.js';
import { presenceWords } from '../../src/presence/words.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { said } from './said.js';

/** A reader hears of somebody's typing once a turn, and of the next turn not sooner than this. */
const TURN_MS = 15_000;

/** @internal Who is typing [F277–F279]. It follows its own stores, so that signs redraw nothing else. */
export class ChatTypingLine extends ChatElement {
  @property({ attribute: false }) dialogId?: Id;
  readonly #others = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.use(typing).$in(this.dialogId)));
  readonly #me = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.use(typing).$me(this.dialogId)));
  #spoken = '';
  #spokenAt = -Infinity;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const say = this.words(presenceWords);
    const others = this.#others.value ?? [];
    // An operator sees what the customer sees; a visitor knows what they are doing.
    const isOperator = this.activeChat?.$session.get()?.role !== 'visitor';
    const line = say ? typingLine(say, isOperator && (this.#me.value ?? false), others) : [];
    this.#speak(say && others.length > 0 ? piecesText(typingLine(say, false, others)) : '');
    return html`<div class="typing" part="thread-typing">
      ${line.length === 0 ? nothing : html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><bdi>${said(line)}</bdi>`}
      <span class="vh" role="status">${this.#spoken}</span>
    </div>`;
  }

  #speak(text: string): void {
    if (text === '' || this.#spoken !== '') {
      if (text === '') this.#spoken = '';
      return;
    }
    const now = performance.now();
    if (now - this.#spokenAt < TURN_MS) return;
    this.#spoken = text;
    this.#spokenAt = now;
  }
}

define('chat-typing-line', ChatTypingLine);

declare global {
  interface HTMLElementTagNameMap {
    'chat-typing-line': ChatTypingLine;
  }
}
