import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { Customer } from '../../src/model/customer.js';
import type { Dialog } from '../../src/model/dialog.js';
import { avatar } from '../ui/avatar.js';
import { guard } from '../ui/banner.js';
import * as icons from '../ui/icons.js';
import './name.js';
import type { PanelSay } from './panel-say.js';

/** Picture and name, with what must be known before anything is done. */
export function identity(chat: Chat, customer: Customer, dialog: Dialog | undefined, say: PanelSay): TemplateResult {
  const { id, name, avatarUrl, online, blocked, emails = [], phones = [] } = customer;
  const channelId = dialog?.channelId ?? customer.identities?.find(({ isDefault }) => isDefault)?.channelId;
  const anonymous = name === undefined && emails.length + phones.length === 0;
  return html`<div class="idn" part="panel-identity">
      ${avatar(
        { kind: 'customer', id, ...(name !== undefined && { name }), ...(avatarUrl !== undefined && { avatarUrl }) },
        { ...(online && { status: 'online' }) },
      )}<chat-customer-name
        .chat=${chat}
        .say=${say}
        .customer=${customer}
        .channel=${channelId === undefined ? undefined : channelName(chat, channelId, say)}
      ></chat-customer-name>
    </div>
    ${anonymous ? html`<p class="panel__note field__hint">${say('anonymousText')}</p>` : nothing}${
      blocked
        ? html`<div class="panel__note">
            ${guard({ icon: icons.ban, text: blocked.reason ? say('blockedFor', { reason: blocked.reason }) : say('blocked') })}
          </div>`
        : nothing
    }`;
}

/** What people call a channel of this kind; its own name where we do not know the kind. */
function channelName(chat: Chat, id: string, say: PanelSay): string | undefined {
  const channel = chat.channel(id);
  switch (channel?.type) {
    case 'whatsapp':
    case 'telegram':
    case 'instagram':
    case 'email':
    case 'sms':
    case 'web':
      return say(`channel.${channel.type}`);
    default:
      return channel?.name;
  }
}
