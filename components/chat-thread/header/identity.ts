import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../../src/chat.js';
import { channelName } from '../../../src/i18n/channel-name.js';
import type { Say } from '../../../src/i18n/words.js';
import type { Customer } from '../../../src/model/customer.js';
import type { Dialog } from '../../../src/model/dialog.js';
import type { ThreadWord } from '../../../src/thread/words.js';
import { foreignName, nameIn } from '../../text/text.js';
import { avatar } from '../../ui/avatar.js';
import { customerName } from '../customer-name.js';

/** Who the dialog is with: picture, name, channel and address there. */
export function identity(chat: Chat, dialog: Dialog, card: Customer | undefined, say: Say<ThreadWord>): TemplateResult {
  const channel = chat.channel(dialog.channelId);
  const name = customerName(dialog, card, say);
  const address = card?.identities?.find(
    ({ channelId, dialogId }) => channelId === dialog.channelId && (dialogId ?? dialog.id) === dialog.id,
  )?.address;
  const avatarUrl = card?.avatarUrl ?? dialog.customer?.avatarUrl ?? dialog.contact?.avatarUrl;
  return html`<div class="th__who" part="thread-identity">
    ${avatar(
      { id: dialog.customer?.id ?? dialog.id, name, ...(avatarUrl !== undefined && { avatarUrl }) },
      { size: 34, ...(channel && { channel: channel.type }) },
    )}
    <div class="th__t">
      <h2 class="th__name trunc"><bdi>${nameIn(name)}</bdi></h2>
      <div class="th__sub trunc">
        ${channel ? foreignName(channelName(chat, channel)) : nothing}${channel && address ? ' · ' : nothing}${address ? html`<bdi dir="ltr">${address}</bdi>` : nothing}
      </div>
    </div>
  </div>`;
}
