import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { fileName } from '../../text/file-name.js';
import { foreignText } from '../../text/text.js';
import type { ThreadView } from '../view.js';
import { shownAs, type FilePart } from './blocks.js';
import { progress } from './progress.js';
import './voice.js';

/** A voice message, or another sound with its name. */
export function sound(one: FilePart, row: ThreadRow, view: ThreadView): TemplateResult {
  const { file, caption } = one;
  return html`${shownAs(one) === 'voice' ? nothing : html`<div class="voice__n">${fileName(file.name)}</div>`}<chat-voice
      .file=${file}
      .view=${view}
    ></chat-voice
    >${progress(file, row, view)}${caption === undefined ? nothing : html`<div class="file__c plain">${foreignText(caption, { links: true })}</div>`}`;
}
