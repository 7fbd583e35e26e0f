import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Chat } from '../../src/chat.js';
import { fieldChange, fits, type CustomerField } from '../../src/customer/fields.js';
import { profile } from '../../src/customer/profile.js';
import type { Customer } from '../../src/model/customer.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import * as icons from '../ui/icons.js';
import { fieldText } from './field-text.js';
import { InlineEdit } from './inline-edit.js';
import { inlineButtons, inlineField } from './inline-field.js';
import type { PanelSay } from './panel-say.js';

const INPUT_TYPES: Partial<Record<CustomerField['kind'], string>> = {
  phone: 'tel',
  email: 'email',
  number: 'number',
  date: 'date',
  url: 'url',
};

/** One line of a customer's data, changed where it stands. @internal */
export class ChatCustomerField extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) say!: PanelSay;
  @property({ attribute: false }) customer!: Customer;
  @property({ attribute: false }) field!: CustomerField;

  readonly #edit: InlineEdit = new InlineEdit(this, {
    save: (value) => this.chat.use(profile).update(this.customer.id, fieldChange(this.customer, this.field, value)),
    check: (value) => (fits(this.field, value) ? undefined : this.#wrong()),
    failed: (reason) => this.say('notSaved', { reason }),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { field } = this;
    const { draft, error } = this.#edit;
    const name = this.#label();
    return html`<span class="kv__k" role="term">${field.label === undefined ? name : foreignName(name)}</span>
      ${draft === undefined ? this.#shown(name) : this.#editor(name, draft)}${
        error === undefined ? nothing : html`<span class="kv__error field__error" role="alert" dir="auto">${error}</span>`
      }`;
  }

  #shown(name: string): TemplateResult {
    const { field, chat, say } = this;
    if (field.kind === 'flag' && field.editable) return this.#flag(name);
    const edit = () => this.#edit.start(field.value);
    if (field.value === '')
      return html`<span class="kv__d" role="definition">
        <button class="kv__add" part="button" type="button" data-edit @click=${edit}>
          ${say('empty')}<span class="vh"> ${name}</span>
        </button>
      </span>`;
    return html`<span class="kv__d" role="definition">
      <span class="kv__v">${fieldText(field, chat, say)}</span>${
        field.editable
          ? html`<button
              class="icbtn icbtn--sm icbtn--xs"
              part="icon-button"
              type="button"
              data-edit
              aria-label=${say('edit', { field: name })}
              @click=${edit}
            >
              ${icons.pencil}
            </button>`
          : nothing
      }
    </span>`;
  }

  #editor(name: string, draft: string): TemplateResult {
    const { field, say } = this;
    const invalid = this.#edit.error === undefined ? nothing : 'true';
    const control = field.choices
      ? html`<span class="sel"
          ><select
            class="sel__native"
            data-edit
            aria-label=${name}
            aria-invalid=${invalid}
            @change=${this.#edit.onInput}
            @keydown=${this.#edit.onKeyDown}
          >
            <option value="" .selected=${live(draft === '')}></option>
            ${field.choices.map((choice) => html`<option value=${choice} .selected=${live(choice === draft)}>${choice}</option>`)}</select
          >${icons.chevronDown}</span
        >`
      : inlineField(this.#edit, name, { type: INPUT_TYPES[field.kind] ?? 'text' });
    return html`<span class="kv__d kv__edit" role="definition">${control}${inlineButtons(this.#edit, say, 'icbtn--sm')}</span>`;
  }

  /** A flag is changed by one press. */
  #flag(name: string): TemplateResult {
    const { field } = this;
    const on = field.value === 'true';
    const flip = () => {
      this.#edit.start(field.value);
      this.#edit.draft = on ? 'false' : 'true';
      void this.#edit.save().then(() => {
        if (this.#edit.error !== undefined) this.#edit.draft = undefined;
        this.requestUpdate();
      });
    };
    return html`<span class="kv__d" role="definition"
      ><input class="switch" type="checkbox" role="switch" data-edit aria-label=${name} .checked=${live(on)} @change=${flip}
    /></span>`;
  }

  #label(): string {
    const { label, kind } = this.field;
    return label ?? this.say(kind === 'email' ? 'email' : 'phone');
  }

  #wrong(): string {
    const { kind } = this.field;
    return this.say(kind === 'email' || kind === 'number' || kind === 'url' || kind === 'date' ? `wrong.${kind}` : 'wrong.phone');
  }
}

define('chat-customer-field', ChatCustomerField);

declare global {
  interface HTMLElementTagNameMap {
    'chat-customer-field': ChatCustomerField;
  }
}
