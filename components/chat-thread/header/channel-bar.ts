import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../../src/chat.js';
import { channelName } from '../../../src/i18n/channel-name.js';
import type { Say } from '../../../src/i18n/words.js';
import type { Channel } from '../../../src/model/channel.js';
import type { ChannelIdentity, Customer } from '../../../src/model/customer.js';
import type { Dialog } from '../../../src/model/dialog.js';
import type { Kinds } from '../../../src/thread/timeline.js';
import type { ThreadWord } from '../../../src/thread/words.js';
import { ChatDialogSelectedEvent } from '../../events.js';
import { nameIn } from '../../text/text.js';
import { channelMark } from '../../ui/channel-mark.js';
import { tip } from '../../ui/tip.js';
import { kindsMenu } from './kinds-menu.js';

export interface ChannelBarLook {
  chat: Chat;
  dialog: Dialog;
  customer: Customer | undefined;
  kinds: Kinds;
  say: Say<ThreadWord>;
}

/** The customer's channels with the one in use ringed [F218, F292–F294], and which kinds of messages are shown. */
export function channelBar({ chat, dialog, customer, kinds, say }: ChannelBarLook): TemplateResult {
  return html`<div class="chbar" part="thread-channels">
    <div role="radiogroup" tabindex="-1" aria-label=${say('channels')} @keydown=${onKeydown}>
      ${ways(chat, dialog, customer).map((way) => channelButton(chat, way, dialog, say))}
    </div>
    <div class="chbar__end">${kindsMenu(kinds, say, () => chat.dialog(dialog.id).timeline)}</div>
  </div>`;
}

interface Way {
  channel: Channel;
  identity: ChannelIdentity;
}

/** One way a channel; the dialog's own comes even when the customer's card does not name it. */
function ways(chat: Chat, dialog: Dialog, customer: Customer | undefined): Way[] {
  const identities = customer?.identities ?? [];
  const own = identities.some(({ channelId, dialogId }) => dialogId === dialog.id || channelId === dialog.channelId);
  return [...(own ? [] : [{ channelId: dialog.channelId, dialogId: dialog.id }]), ...identities].flatMap((identity) => {
    const channel = chat.channel(identity.channelId);
    return channel ? [{ channel, identity }] : [];
  });
}

function channelButton(
  chat: Chat,
  { channel, identity: { channelId, dialogId } }: Way,
  dialog: Dialog,
  say: Say<ThreadWord>,
): TemplateResult {
  const current = dialogId === dialog.id || (channelId === dialog.channelId && dialogId === undefined);
  const name = channelName(chat, channel);
  const reason = current || dialogId !== undefined ? undefined : say('noDialogThere');
  return html`<button
    class="chb"
    part="thread-channel${current ? ' current' : ''}${reason === undefined ? '' : ' disabled'}"
    type="button"
    role="radio"
    aria-checked=${current}
    aria-label=${name}
    aria-disabled=${reason === undefined ? nothing : 'true'}
    aria-description=${reason ?? nothing}
    tabindex=${current ? 0 : -1}
    ${tip(reason ?? channel.name)}
    @click=${({ currentTarget }: Event) => {
      if (!current && dialogId !== undefined) currentTarget?.dispatchEvent(new ChatDialogSelectedEvent({ dialogId }));
    }}
  >
    ${channelMark(channel.type)}<span class="chb__l"><bdi>${nameIn(name)}</bdi></span>
  </button>`;
}

/** Arrows go from channel to channel; choosing is a press of its own, because it changes the dialog. */
function onKeydown(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = radios.indexOf(event.target as HTMLElement);
  const rtl = getComputedStyle(group).direction === 'rtl';
  const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  radios.at((at + step) % radios.length)?.focus();
}
