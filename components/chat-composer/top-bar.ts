import { html, nothing, type TemplateResult } from 'lit';
import type { ComposerMode } from '../../src/composer/composer.js';
import { channelName } from '../../src/i18n/channel-name.js';
import { foreignName } from '../text/text.js';
import { channelMark } from '../ui/channel-mark.js';
import * as icons from '../ui/icons.js';
import './reply-window.js';
import type { DialogWriting } from './writing.js';
import { formats } from '../../src/core/formats.js';

const MODES = ['message', 'comment'] as const;

/** Reply or comment, what waits to be read, and through which channel an answer goes. */
export function topBar(writing: DialogWriting): TemplateResult {
  const { say, mode, comments } = writing;
  const note = html`<span class="cmp__ch">${icons.lock}<span class="trunc">${say('teamOnly')}</span></span>`;
  return html`<div class="cmp__top">
    ${comments ? modeTabs(writing) : nothing}${readButton(writing)}${mode === 'comment' ? note : channelLine(writing)}
  </div>`;
}

function modeTabs({ say, mode, on }: DialogWriting): TemplateResult {
  const tab = (name: ComposerMode) =>
    html`<button
      class="mode"
      part="composer-mode${name === mode ? ' current' : ''}"
      type="button"
      role="tab"
      aria-selected=${name === mode}
      tabindex=${name === mode ? 0 : -1}
      @click=${() => on.setMode(name, true)}
    >
      <span>${say(`mode.${name}`)}</span>
    </button>`;
  /** Of two tabs each arrow leads to the other one. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-selected=false]')?.focus();
    on.setMode(mode === 'message' ? 'comment' : 'message', false);
  };
  return html`<div class="modes" role="tablist" aria-label=${say('modes')} @keydown=${onKey}>${MODES.map(tab)}</div>`;
}

function readButton({ say, unread, on }: DialogWriting): TemplateResult | typeof nothing {
  if (!unread) return nothing;
  const label = say('markRead', { count: unread });
  return html`<button class="tbtn" part="composer-read" type="button" aria-label=${label} @click=${on.markRead}>
    ${icons.checkCheck}<span class="tbtn__l">${label}</span>
  </button>`;
}

function channelLine({ channel, dialog, chat, say }: DialogWriting): TemplateResult | typeof nothing {
  if (!channel) return nothing;
  const { state, expiresAt } = dialog?.replyWindow ?? {};
  const left =
    state === 'open' && expiresAt !== undefined
      ? html`<chat-reply-window
          .expiresAt=${expiresAt}
          .clock=${chat.clock}
          .format=${chat.use(formats).get()}
          .say=${say}
        ></chat-reply-window>`
      : nothing;
  return html`<span class="cmp__ch" part="composer-channel"
    >${channelMark(channel.type)}<span class="trunc">${foreignName(channelName(chat, channel))}</span>${left}</span
  >`;
}
