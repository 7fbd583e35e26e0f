import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { fileWords } from '../../src/composer/file-words.js';
import type { Upload } from '../../src/files/upload-queue.js';
import type { Format } from '../../src/i18n/format.js';
import type { Say } from '../../src/i18n/words.js';
import { define } from '../base/define.js';
import { StoreController } from '../base/store-controller.js';
import { attachmentCard } from './attachment-card.js';

/** A file on its way: it follows its own progress [B013]. @internal */
export class ChatAttachment extends LitElement {
  @property({ attribute: false }) upload!: ReadableAtom<Upload | undefined>;
  @property({ attribute: false }) say!: Say<keyof typeof fileWords.en>;
  @property({ attribute: false }) format!: Format;
  @property({ attribute: false }) retry: () => void = () => undefined;
  @property({ attribute: false }) discard: () => void = () => undefined;

  readonly #upload = new StoreController(this, () => this.upload);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const upload = this.#upload.value;
    if (!upload) return html``;
    const { say } = this;
    const { file, state, sentBytes, previewUrl } = upload;
    const { name } = file;
    const progress = state === 'uploading' ? sentBytes / Math.max(1, file.size) : undefined;
    const failed = state === 'failed';
    return attachmentCard({
      name,
      mime: file.type,
      preview: file.type.startsWith('image/') ? previewUrl : undefined,
      note: progress === undefined ? this.format.bytes(file.size) : say('uploading', { percent: Math.floor(progress * 100) }),
      error: failed ? (upload.error?.message ?? say('failed')) : undefined,
      progress,
      retry: failed ? { label: say('retry', { name }), run: this.retry } : undefined,
      remove: { label: say(progress === undefined ? 'remove' : 'cancel', { name }), run: this.discard },
    });
  }
}

define('chat-attachment', ChatAttachment);

declare global {
  interface HTMLElementTagNameMap {
    'chat-attachment': ChatAttachment;
  }
}
