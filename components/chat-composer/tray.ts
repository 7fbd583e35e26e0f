import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../src/chat.js';
import type { Composer, RefusedFile } from '../../src/composer/composer.js';
import { fileWords } from '../../src/composer/file-words.js';
import { uploads } from '../../src/files/upload-queue.js';
import type { Channel } from '../../src/model/channel.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import { textStyles } from '../text/text.styles.js';
import './attachment.js';
import { attachmentCard } from './attachment-card.js';
import { trayStyles } from './tray.styles.js';
import { whyRefused } from './why-refused.js';
import { formats } from '../../src/core/formats.js';

/** The files that were picked, and those that were not taken with the reason. @internal */
export class ChatTray extends LitElement {
  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) composer!: Composer;
  @property({ attribute: false }) channel: Channel | undefined;

  readonly #files = new StoreController(this, () => this.composer.$files);
  readonly #refused = new StoreController(this, () => this.composer.$refused);

  protected override createRenderRoot(): HTMLElement {
    adopt(this.getRootNode(), [textStyles, trayStyles]);
    return this;
  }

  protected override render(): TemplateResult {
    const { chat, composer } = this;
    const say = chat.say(fileWords);
    const queue = chat.use(uploads);
    return html`<div class="tray" part="composer-tray" role="group" aria-label=${say('files')}>
      ${repeat(
        this.#files.value ?? [],
        (id) => id,
        (id) =>
          html`<chat-attachment
            .upload=${queue.$one(id)}
            .say=${say}
            .format=${chat.use(formats).get()}
            .retry=${() => queue.retry(id)}
            .discard=${() => composer.removeFile(id)}
          ></chat-attachment>`,
      )}${(this.#refused.value ?? []).map((file) => this.#refusedCard(file))}
    </div>`;
  }

  #refusedCard(refused: RefusedFile): TemplateResult {
    const { chat, composer, channel } = this;
    const say = chat.say(fileWords);
    const reason = whyRefused(refused.problem, channel?.name ?? say('thisChannel'), chat.use(formats).get(), say);
    return attachmentCard({
      name: refused.name,
      mime: refused.type,
      error: reason,
      told: say('notTaken', { name: refused.name, reason }),
      remove: { label: say('remove', { name: refused.name }), run: () => composer.dismissRefused(refused) },
    });
  }
}

/** Draws the tray of a composer. */
export function tray(chat: Chat, composer: Composer, channel: Channel | undefined): TemplateResult {
  return html`<chat-tray .chat=${chat} .composer=${composer} .channel=${channel}></chat-tray>`;
}

define('chat-tray', ChatTray);

declare global {
  interface HTMLElementTagNameMap {
    'chat-tray': ChatTray;
  }
}
