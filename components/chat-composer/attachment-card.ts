import { html, nothing, type TemplateResult } from 'lit';
import { mediaKind } from '../../src/files/file-rules.js';
import { fileName } from '../text/file-name.js';
import { cssVars } from '../ui/css-vars.js';
import * as rare from '../ui/icons-rare.js';
import * as icons from '../ui/icons.js';

export interface AttachmentLook {
  name: string;
  mime: string;
  /** A blob URL of an image. */
  preview?: string | undefined;
  /** Its size, or how far it has come. */
  note?: string;
  /** What went wrong, in a few words; `told` is announced. */
  error?: string | undefined;
  told?: string | undefined;
  /** From 0 to 1, while it is on its way. */
  progress?: number | undefined;
  retry?: { label: string; run(): void } | undefined;
  remove: { label: string; run(): void };
}

const ICONS = { image: rare.image, audio: icons.mic, video: rare.video, file: icons.fileText };

/** One picked file: what it is, how it fares, and how to be rid of it. */
export function attachmentCard({ name, mime, preview, note, error, told, progress, retry, remove }: AttachmentLook): TemplateResult {
  return html`<div class="att ${error === undefined ? '' : 'att--err'}" part="composer-attachment${error === undefined ? '' : ' error'}">
    <span class="att__th">${preview === undefined ? ICONS[mediaKind(mime)] : html`<img src=${preview} alt="" />`}</span>
    <span class="att__t"
      ><b title=${name}>${fileName(name)}</b>${
        error === undefined
          ? html`<span class="num">${note}</span>`
          : html`<span class="att__why" role="alert"
              >${told === undefined ? nothing : html`<span class="vh">${told}</span>`}<span
                aria-hidden=${told === undefined ? nothing : 'true'}
                >${error}</span
              ></span
            >`
      }</span
    >${
      retry
        ? html`<button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${retry.label} @click=${retry.run}>
            ${icons.refreshCw}
          </button>`
        : nothing
    }<button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${remove.label} @click=${remove.run}>${icons.x}</button>${
      progress === undefined
        ? nothing
        : html`<span
            class="att__bar"
            role="progressbar"
            aria-label=${name}
            aria-valuenow=${Math.round(progress * 100)}
            ${cssVars({ '--_done': `${progress * 100}%` })}
            ><i></i
          ></span>`
    }
  </div>`;
}
