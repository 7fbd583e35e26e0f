import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { Upload } from '../../../src/files/upload-queue.js';
import type { FileRef } from '../../../src/model/part.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { define } from '../../base/define.js';
import { StoreController } from '../../base/store-controller.js';
import type { ThreadView } from '../view.js';

/** @internal How much of a file has left; it follows its own upload, so that the row need not be drawn for every byte. */
export class ChatUploadProgress extends LitElement {
  @property({ attribute: false }) upload?: ReadableAtom<Upload | undefined>;
  @property({ attribute: false }) label: (percent: string) => string = (percent) => percent;
  readonly #upload = new StoreController(this, () => this.upload);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const upload = this.#upload.value;
    if (upload?.state !== 'uploading') return nothing;
    const share = upload.file.size > 0 ? upload.sentBytes / upload.file.size : 0;
    return html`<progress class="up" max="1" .value=${share} aria-label=${this.label(`${Math.round(share * 100)} %`)}></progress>`;
  }
}

/** The progress of a file that is on its way; nothing for one that has arrived. */
export function progress(file: FileRef, { entry }: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  if (!entry?.files.includes(file.id)) return nothing;
  return html`<chat-upload-progress
    .upload=${view.upload(file.id)}
    .label=${(percent: string) => view.say('uploading', { percent })}
  ></chat-upload-progress>`;
}

define('chat-upload-progress', ChatUploadProgress);

declare global {
  interface HTMLElementTagNameMap {
    'chat-upload-progress': ChatUploadProgress;
  }
}
