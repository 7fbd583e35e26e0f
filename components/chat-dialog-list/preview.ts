import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, PreviewMark } from '../../src/dialogs/row-preview.js';
import { lineIn } from '../text/text.js';
import { image, video } from '../ui/icons-rare.js';
import * as icons from '../ui/icons.js';

const MARKS: Readonly<Record<PreviewMark, TemplateResult>> = {
  image,
  video,
  voice: icons.mic,
  audio: icons.mic,
  file: icons.paperclip,
  comment: icons.lock,
  assigned: icons.arrowRightLeft,
  closed: icons.circleCheck,
  reopened: icons.rotateCcw,
  log: icons.route,
  pending: icons.cloudUpload,
  unsaved: icons.cloudOff,
};

/** The second line of a row: one line of text with what stands before it. */
export function preview({ text, lead, mark, tone, hits }: Preview): TemplateResult {
  return html`<span class="row__text ${tone === undefined ? '' : `is-${tone}`}" part="row-preview"
    >${
      lead === undefined
        ? nothing
        : lead.kind === 'draft'
          ? html`<span class="row__draft" part="row-draft">${lead.text}</span>`
          : html`<bdi class="you">${lead.text}</bdi>`
    }${mark === undefined ? nothing : MARKS[mark]}<bdi>${lineIn(text.slice(0, LONGEST), { hits: hits ?? [] })}</bdi></span
  >`;
}

/** More than any row can show; a message of thousands of characters would cost its whole length in layout. */
const LONGEST = 240;
