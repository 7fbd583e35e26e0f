import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../src/chat.js';
import { customerChannels } from '../../src/customer/channels.js';
import { customerFields } from '../../src/customer/fields.js';
import { channelName } from '../../src/i18n/channel-name.js';
import type { Customer } from '../../src/model/customer.js';
import { channelMark } from '../ui/channel-mark.js';
import './field-row.js';
import type { PanelSay } from './panel-say.js';

/** Phone, e-mail, channels and the host's own fields [F236]. */
export function facts(chat: Chat, customer: Customer, say: PanelSay): TemplateResult {
  const fields = customerFields(chat, customer);
  const own = fields.findIndex(({ key }) => key.startsWith('fields.'));
  const split = own < 0 ? fields.length : own;
  const row = (field: (typeof fields)[number]) =>
    html`<chat-customer-field class="kv__r" .chat=${chat} .say=${say} .customer=${customer} .field=${field}></chat-customer-field>`;
  const rows = (some: typeof fields) => repeat(some, ({ key }) => `${customer.id} ${key}`, row);
  return html`<div class="kv" part="panel-fields" role="group" aria-label=${say('data')}>
    ${rows(fields.slice(0, split))}${channels(chat, customer, say)}${rows(fields.slice(split))}
  </div>`;
}

function channels(chat: Chat, customer: Customer, say: PanelSay): TemplateResult | typeof nothing {
  const found = customerChannels(chat, customer);
  if (found.length === 0) return nothing;
  return html`<div class="kv__r">
    <span class="kv__k" role="term">${say('channels')}</span>
    <span class="kv__d kv__chs" role="definition"
      >${found.map(({ channel }) => channelMark(channel.type, channelName(chat, channel)))}</span
    >
  </div>`;
}
