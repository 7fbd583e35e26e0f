import { html, nothing } from 'lit';
import type { ConnectionState } from '../../src/connection/connection.js';
import type { Written } from '../../src/composer/early.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Id } from '../../src/model/ids.js';
import '../chat-composer/chat-composer.js';
import { exportParts } from '../base/export-parts.js';
import { safeLink } from '../text/safe-url.js';
import { avatar } from '../ui/avatar.js';
import { banner } from '../ui/banner.js';
import * as icons from '../ui/icons.js';
import { partnerOf } from './conversation-card.js';
import { header, presence } from './header.js';
import type { ViewInput } from './view.js';

export interface ConversationViewInput extends ViewInput {
  readonly dialogId: Id;
  readonly dialog: Dialog | undefined;
  readonly connection: ConnectionState | undefined;
  /** Takes what is written before there is a chat. */
  readonly early: Written;
  back(): void;
}

/** A link that is down for less than this is nothing to speak of. */
const PATIENCE = 5_000;

/**
 * One conversation: the same thread and composer the operators work with. The composer stands inside the thread's element and is there
 * first, so that a visitor can write while the thread is still being loaded.
 */
export function conversation(input: ConversationViewInput) {
  const { say, dialog, dialogId, connection, early, now, siteName } = input;
  const partner = partnerOf(dialog);
  const lost = connection && connection.state !== 'open' && connection.state !== 'closed' && now - connection.since > PATIENCE;
  const title =
    partner?.name === undefined || siteName === undefined ? partner?.name : say('partner', { name: partner.name, site: siteName });
  const state = lost
    ? html`<span class="w__lost">${icons.wifiOff}${say('connecting')}</span>`
    : dialog?.status === 'closed'
      ? say('closed')
      : presence(input);
  return html`${header(input, input.back, partner ? avatar(partner, { size: 36 }) : nothing, title ?? say('newConversation'), state)}
    ${lost ? banner({ icon: icons.wifiOff, text: say('offline'), kind: 'off' }) : nothing}
    <chat-thread bare dialog-id=${dialogId} exportparts=${exportParts['chat-thread']}>
      <chat-composer
        slot="composer"
        variant="pill"
        part="thread-composer"
        dialog-id=${dialogId}
        .early=${early}
        exportparts=${exportParts['chat-composer']}
      ></chat-composer>
    </chat-thread>
    ${footer(input)}`;
}

/** Until it is known what it says, its line is kept free: what is being written must not move. */
function footer({ say, config }: ViewInput) {
  if (!config) return html`<p class="w__f">&nbsp;</p>`;
  const { privacyUrl, keepDays } = config;
  const privacy = privacyUrl === undefined ? undefined : safeLink(privacyUrl);
  if (keepDays === undefined && !privacy) return nothing;
  return html`<p class="w__f" part="widget-footer">
    ${keepDays === undefined ? nothing : say('kept', { count: keepDays })}
    ${privacy ? html`<a href=${privacy} target="_blank" rel="noopener noreferrer">${say('privacy')}</a>` : nothing}
  </p>`;
}
