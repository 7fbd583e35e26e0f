import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Chat } from '../../src/chat.js';
import { profile } from '../../src/customer/profile.js';
import type { Customer } from '../../src/model/customer.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import * as icons from '../ui/icons.js';
import { tip } from '../ui/tip.js';
import { InlineEdit } from './inline-edit.js';
import { inlineButtons, inlineField } from './inline-field.js';
import type { PanelSay } from './panel-say.js';

/** The customer's name, changed where it stands [F134]; the name the channel gave stays beside it [F135]. @internal */
export class ChatCustomerName extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) say!: PanelSay;
  @property({ attribute: false }) customer!: Customer;
  /** The name of the channel that gave the original name. */
  @property({ attribute: false }) channel: string | undefined;

  readonly #edit: InlineEdit = new InlineEdit(this, {
    save: (name) => this.chat.use(profile).update(this.customer.id, { name }),
    failed: (reason) => this.say('notSaved', { reason }),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.#edit.draft === undefined ? this.#shown() : this.#editor()}${this.#original()}`;
  }

  #shown(): TemplateResult {
    const { chat, say, customer } = this;
    const name = customer.name ?? '';
    const editable = chat.can({ method: 'customers.update' }, { dialogs: [] }).allowed;
    return html`<h3 class="idn__n">
      <span class="trunc" part="panel-name" dir="auto">${name === '' ? say('anonymous') : foreignName(name)}</span>${
        editable
          ? html`<button
              class="icbtn icbtn--sm icbtn--xs"
              part="icon-button"
              type="button"
              data-edit
              aria-label=${say('editName')}
              ${tip(say('editName'))}
              @click=${() => this.#edit.start(name)}
            >
              ${icons.pencil}
            </button>`
          : nothing
      }
    </h3>`;
  }

  #editor(): TemplateResult {
    const { say } = this;
    const { error } = this.#edit;
    return html`<div class="idn__edit">
        ${inlineField(this.#edit, say('name'), { look: 'grow', max: 200 })}${inlineButtons(this.#edit, say)}
      </div>
      ${error === undefined ? nothing : html`<p class="field__error" role="alert" dir="auto">${error}</p>`}`;
  }

  #original(): TemplateResult | typeof nothing {
    const { say, channel } = this;
    const { originalName: name } = this.customer;
    if (name === undefined || name === this.customer.name) return nothing;
    return html`<p class="idn__s trunc" part="panel-original-name">
      ${channel === undefined ? say('originally', { name }) : say('originalName', { channel, name })}
    </p>`;
  }
}

define('chat-customer-name', ChatCustomerName);

declare global {
  interface HTMLElementTagNameMap {
    'chat-customer-name': ChatCustomerName;
  }
}
