import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chat } from '../../src/chat.js';
import { customerTags } from '../../src/customer/tags.js';
import type { Id } from '../../src/model/ids.js';
import type { Tag } from '../../src/model/tag.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import { Combobox } from '../ui/combobox.js';
import * as icons from '../ui/icons.js';
import { tagDot } from '../ui/tag.js';
import type { PanelSay } from './panel-say.js';

/** A field that finds a tag, or makes one where that is allowed. @internal */
export class ChatTagPicker extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) say!: PanelSay;
  @property({ attribute: false }) customerId!: Id;
  @property({ attribute: false }) close: () => void = () => undefined;

  @state() private sought = '';
  @state() private error: string | undefined;
  #options: readonly (Tag | 'make')[] = [];
  readonly #combobox = new Combobox(this, {
    id: 'tags',
    count: () => this.#options.length,
    pick: (index) => void this.#pick(this.#options[index]),
    close: () => this.close(),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const customer = this.chat.customers.get(this.customerId);
    const kept = this.chat.use(customerTags);
    const found = customer ? kept.offered(customer, this.sought) : [];
    this.#options = kept.mayMake(this.sought) ? [...found, 'make'] : found;
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { say, sought, error } = this;
    const options = this.#options.map((option) =>
      option === 'make'
        ? html`${icons.plus}<span class="mi__l">${say('makeTag', { name: sought.trim() })}</span>`
        : html`${tagDot(option.color)}<span class="mi__l">${foreignName(option.name)}</span>${
              option.count === undefined ? nothing : html`<span class="end">${option.count}</span>`
            }`,
    );
    return html`<div class="search" part="field">
        ${icons.search}<input
          role="combobox"
          aria-label=${say('findTag')}
          aria-expanded=${options.length > 0}
          aria-controls=${this.#combobox.listId}
          aria-autocomplete="list"
          aria-activedescendant=${this.#combobox.activeId}
          placeholder=${say('findTag')}
          autocomplete="off"
          .value=${sought}
          @input=${this.#onInput}
          @keydown=${(event: KeyboardEvent) => this.#combobox.keydown(event)}
        />
      </div>
      ${error === undefined ? nothing : html`<p class="field__error" role="alert" dir="auto">${error}</p>`}${
        options.length > 0 ? this.#combobox.list(say('tags'), options) : html`<p class="picker__none" role="status">${say('noTag')}</p>`
      }`;
  }

  #onInput({ target }: Event): void {
    this.sought = (target as HTMLInputElement).value;
    this.error = undefined;
    this.#combobox.reset();
  }

  async #pick(option: Tag | 'make' | undefined): Promise<void> {
    if (!option) return;
    const kept = this.chat.use(customerTags);
    try {
      await (option === 'make' ? kept.make(this.customerId, this.sought) : kept.add(this.customerId, option.id));
      this.close();
    } catch (error) {
      this.error = this.say('notSaved', { reason: error instanceof Error ? error.message : '' });
    }
  }
}

/** Draws the picker of a customer's tags. */
export function tagPicker(chat: Chat, say: PanelSay, customerId: Id, close: () => void): TemplateResult {
  return html`<chat-tag-picker class="picker" .chat=${chat} .say=${say} .customerId=${customerId} .close=${close}></chat-tag-picker>`;
}

define('chat-tag-picker', ChatTagPicker);

declare global {
  interface HTMLElementTagNameMap {
    'chat-tag-picker': ChatTagPicker;
  }
}
