import { html, nothing } from 'lit';
import type { DialogList } from '../../src/dialogs/dialog-list.js';
import { isUnread } from '../../src/model/dialog.js';
import { previewOf } from '../../src/thread/preview.js';
import { avatar } from '../ui/avatar.js';
import { badge } from '../ui/badge.js';
import * as icons from '../ui/icons.js';
import { partnerOf, type ConversationInput } from './conversation-card.js';
import { header, presence } from './header.js';

export interface ConversationsInput extends ConversationInput {
  readonly list: DialogList | undefined;
  back(): void;
  start(): void;
}

/** All conversations of the visitor, the newest first. A visitor has few: they are drawn as they are. */
export function conversations(input: ConversationsInput) {
  const { say, format, now, list } = input;
  const rows = Array.from({ length: list?.length ?? 0 }, (_, i) => list?.at(i));
  return html`${header(input, input.back, nothing, say('conversations'), presence(input))}
    <div class="w__b">
      <ul class="w-list w-list--all" part="widget-conversations">
        ${rows.map((row) => {
          if (!row) return nothing;
          const { dialog } = row;
          const partner = partnerOf(dialog);
          const last = dialog.lastMessage;
          const unread = isUnread(dialog);
          const time = html`<small class="num">${last && format ? format.short(last.at, now) : ''}</small>`;
          return html`<li>
            <button
              class="w-q"
              part="widget-conversation${unread ? ' unread' : ''}"
              type="button"
              @click=${() => input.openDialog(dialog.id)}
            >
              ${partner ? avatar(partner, { size: 40 }) : html`<span class="w-go">${icons.messageCircle}</span>`}
              <span class="grow w-conv">
                <span><b class="trunc grow">${partner?.name ?? say('conversation')}</b>${time}</span>
                <span
                  ><small class="trunc grow" dir="auto">${last ? previewOf(last) : ''}</small
                  >${badge(dialog.my?.unread ?? 0, { label: say('unread') })}</span
                >
              </span>
            </button>
          </li>`;
        })}
      </ul>
    </div>
    <p class="w__f" part="widget-footer">
      <button class="btn btn--primary btn--lg btn--block" part="button primary" type="button" @click=${input.start}>${say('start')}</button>
    </p>`;
}
