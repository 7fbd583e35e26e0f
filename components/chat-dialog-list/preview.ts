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

/** What stands before the line of text in a row: the start of a draft, who wrote it, what kind of thing it is. */
export function previewLead({ lead, mark }: Preview): unknown {
  const kind = mark === undefined ? nothing : MARKS[mark];
  if (lead === undefined) return kind;
  const words =
    lead.kind === 'draft' ? html`<span class="row__draft" part="row-draft">${lead.text}</span>` : html`<bdi class="you">${lead.text}</bdi>`;
  return [words, kind];
}

/** The line itself. */
export function previewLine({ text, hits }: Preview): unknown {
  return lineIn(text.slice(0, LONGEST), { hits: hits ?? [] });
}

/** More than any row can show; a message of thousands of characters would cost its whole length in layout. */
const LONGEST = 240;
