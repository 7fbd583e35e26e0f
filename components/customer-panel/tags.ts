import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { customerTags } from '../../src/customer/tags.js';
import type { Customer } from '../../src/model/customer.js';
import type { Tag } from '../../src/model/tag.js';
import * as icons from '../ui/icons.js';
import { popover } from '../ui/popover.js';
import { tag } from '../ui/tag.js';
import type { PanelSay } from './panel-say.js';

export interface TagsLook {
  chat: Chat;
  customer: Customer;
  say: PanelSay;
  remove(tag: Tag): void;
  /** Draws what a tag is chosen from, once it is open. */
  picker(close: () => void): unknown;
}

/** The customer's tags in their colours, taken off and added [F237]. */
export function tags({ chat, customer, say, remove, picker }: TagsLook): TemplateResult | typeof nothing {
  const carried = chat.use(customerTags).of(customer);
  const editable = chat.can({ method: 'customers.update' }, { dialogs: [] }).allowed;
  if (carried.length === 0 && !editable) return nothing;
  const chip = (one: Tag) =>
    tag(one, {
      large: true,
      ...(editable && {
        end: html`<button
          class="tag__x"
          part="icon-button"
          type="button"
          aria-label=${say('removeTag', { name: one.name })}
          @click=${() => remove(one)}
        >
          ${icons.x}
        </button>`,
      }),
    });
  return html`<div class="tags" part="panel-tags" role="group" aria-label=${say('tags')}>
    ${carried.map(chip)}${
      editable
        ? popover({
            label: say('addTag'),
            trigger: html`${icons.plus}<span class="vh">${say('addTag')}</span>`,
            look: 'tag tag--lg tag--add',
            buttonPart: 'tag',
            body: picker,
          })
        : nothing
    }
  </div>`;
}
