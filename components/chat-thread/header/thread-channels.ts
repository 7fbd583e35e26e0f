import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Chat } from '../../../src/chat.js';
import { channelName } from '../../../src/i18n/channel-name.js';
import type { Channel } from '../../../src/model/channel.js';
import type { ChannelIdentity, Customer } from '../../../src/model/customer.js';
import type { Dialog } from '../../../src/model/dialog.js';
import type { Id } from '../../../src/model/ids.js';
import type { Say } from '../../../src/i18n/words.js';
import { threadWords, type ThreadWord } from '../../../src/thread/words.js';
import { ChatElement } from '../../base/chat-element.js';
import { define } from '../../base/define.js';
import { ChatDialogSelectedEvent } from '../../events.js';
import { foreignName } from '../../text/text.js';
import { channelMark } from '../../ui/channel-mark.js';
import { tip } from '../../ui/tip.js';
import { oneOf } from '../one-of.js';
import { kindsMenu } from './kinds-menu.js';

/** @internal The customer's channels with the one in use ringed [F218, F292–F294], and which kinds of messages are shown. */
export class ChatThreadChannels extends ChatElement {
  @property({ attribute: false }) dialogId?: Id;
  readonly #pickDialog = oneOf<Dialog>();
  readonly #pickCustomer = oneOf<Customer>();
  readonly #dialog = this.follow(() => this.#pickDialog(this.activeChat?.dialogs, this.dialogId));
  readonly #customer = this.follow(() => this.#pickCustomer(this.activeChat?.customers, this.#dialog.value?.customer?.id));
  readonly #kinds = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.dialog(this.dialogId).timeline.$kinds));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.words(threadWords);
    const dialog = this.#dialog.value;
    const kinds = this.#kinds.value;
    const chat = this.activeChat;
    if (!say || !dialog || !kinds || !chat) return nothing;
    return html`<div class="chbar" part="thread-channels">
      <div role="radiogroup" tabindex="-1" aria-label=${say('channels')} @keydown=${this.#onKeydown}>
        ${this.#ways(dialog).map(({ channel, identity }) => this.#channel(chat, channel, identity, dialog, say))}
      </div>
      <div class="chbar__end">${kindsMenu(kinds, say, () => chat.dialog(dialog.id).timeline)}</div>
    </div>`;
  }

  /** One way a channel; the dialog's own comes even when the customer's card does not name it. */
  #ways(dialog: Dialog): { channel: Channel; identity: ChannelIdentity }[] {
    const identities = this.#customer.value?.identities ?? [];
    const own = identities.some(({ channelId, dialogId }) => dialogId === dialog.id || channelId === dialog.channelId);
    return [...(own ? [] : [{ channelId: dialog.channelId, dialogId: dialog.id }]), ...identities].flatMap((identity) => {
      const channel = this.activeChat?.channel(identity.channelId);
      return channel ? [{ channel, identity }] : [];
    });
  }

  #channel(chat: Chat, channel: Channel, { channelId, dialogId }: ChannelIdentity, dialog: Dialog, say: Say<ThreadWord>): TemplateResult {
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
      @click=${() => {
        if (!current && dialogId !== undefined) this.dispatchEvent(new ChatDialogSelectedEvent({ dialogId }));
      }}
    >
      ${channelMark(channel.type)}<span class="chb__l">${foreignName(name)}</span>
    </button>`;
  }

  /** Arrows go from channel to channel; choosing is a press of its own, because it changes the dialog. */
  #onKeydown(event: KeyboardEvent): void {
    const radios = [...this.querySelectorAll<HTMLElement>('[role="radio"]')];
    const at = radios.indexOf(event.target as HTMLElement);
    const rtl = getComputedStyle(this).direction === 'rtl';
    const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    radios.at((at + step) % radios.length)?.focus();
  }
}

define('chat-thread-channels', ChatThreadChannels);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread-channels': ChatThreadChannels;
  }
}
