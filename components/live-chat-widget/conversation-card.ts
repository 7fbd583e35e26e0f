import { html } from 'lit';
import type { Dialog } from '../../src/model/dialog.js';
import type { Id } from '../../src/model/ids.js';
import { isUnread } from '../../src/model/dialog.js';
import { previewOf } from '../../src/thread/preview.js';
import { avatar } from '../ui/avatar.js';
import { badge } from '../ui/badge.js';
import * as icons from '../ui/icons.js';
import { bone, skeleton } from '../ui/states.js';
import type { ViewInput } from './view.js';

export interface ConversationInput extends ViewInput {
  openDialog(id: Id): void;
}

/** Whom a conversation is with, as the visitor knows them. */
export const partnerOf = (dialog: Dialog | undefined) => dialog?.assignee ?? undefined;

/** The last conversation, on the home page. */
export function conversationCard(dialog: Dialog, input: ConversationInput) {
  const { say, format, now } = input;
  const partner = partnerOf(dialog);
  const last = dialog.lastMessage;
  const time = last && format ? format.short(last.at, now) : '';
  const unread = isUnread(dialog);
  return html`<button class="w-card" part="widget-card${unread ? ' unread' : ''}" type="button" @click=${() => input.openDialog(dialog.id)}>
    ${partner ? avatar(partner, { size: 36 }) : html`<span class="w-go">${icons.messageCircle}</span>`}
    <span class="grow w-card__t">
      <b class="trunc" dir="auto">${last ? previewOf(last) : say('conversation')}</b>
      <small class="trunc">${partner?.name ? say('from', { name: partner.name, time }) : time}</small>
    </span>
    ${badge(dialog.my?.unread ?? 0, { label: say('unread') })}
  </button>`;
}

/** Keeps the place of a conversation that is known to be there and has not come yet. */
export function cardBones(say: ViewInput['say']) {
  const bones = html`${bone({ width: '36px', height: '36px', round: true })}
    <span class="grow w-card__t">${bone({ width: '72%' })}${bone({ width: '38%', height: '8px' })}</span>`;
  return html`<div class="w-card">${skeleton(bones, say('loading'))}</div>`;
}
