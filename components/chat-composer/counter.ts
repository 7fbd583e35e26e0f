import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Written } from '../../src/composer/early.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import type { ComposerSay } from './writing.js';

/** How many characters there are and may be [F085]. It alone is drawn again with every key press. @internal */
export class ChatCounter extends LitElement {
  @property({ attribute: false }) composer!: Written;
  @property({ attribute: false }) say!: ComposerSay;
  /** Shown from this share of the limit on; 0 as soon as there is text. */
  @property({ attribute: false }) from = 0;

  readonly #count = new StoreController(this, () => this.composer.$count);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { count, max } = this.#count.value ?? { count: 0, max: 0 };
    const over = count > max;
    // The end of the bar is kept even while there is nothing to count.
    if (count === 0 || count < max * this.from) return this.from > 0 ? nothing : html`<span class="cmp__cnt"></span>`;
    return html`<span class="cmp__cnt ${over ? 'cmp__cnt--over' : ''}" part="composer-counter${over ? ' over' : ''}"
      ><bdi>${this.say('counter', { count, max })}</bdi></span
    >`;
  }
}

define('chat-counter', ChatCounter);

declare global {
  interface HTMLElementTagNameMap {
    'chat-counter': ChatCounter;
  }
}
