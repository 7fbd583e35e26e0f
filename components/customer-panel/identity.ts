import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { channelKind } from '../../src/i18n/channel-name.js';
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
  const channel = channelId === undefined ? undefined : chat.channel(channelId);
  const anonymous = name === undefined && emails.length + phones.length === 0;
  return html`<div class="idn" part="panel-identity">
      ${avatar(
        { kind: 'customer', id, ...(name !== undefined && { name }), ...(avatarUrl !== undefined && { avatarUrl }) },
        { ...(online && { status: 'online' }) },
      )}<chat-customer-name
        .chat=${chat}
        .say=${say}
        .customer=${customer}
        .channel=${channel && (channelKind(chat, channel.type) ?? channel.name)}
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
