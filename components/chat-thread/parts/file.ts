import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { downloadName, fileName } from '../../text/file-name.js';
import { safeFile } from '../../text/safe-url.js';
import { foreignText } from '../../text/text.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import type { FilePart } from './blocks.js';
import { progress } from './progress.js';

/** A file with its name, size and kind; it is downloaded, never opened in the page. */
export function fileCard({ file, caption }: FilePart, row: ThreadRow, view: ThreadView): TemplateResult {
  const href = row.entry ? undefined : safeFile(file.url);
  const kind = /\.([a-z\d]{1,5})$/i.exec(file.name)?.[1]?.toUpperCase();
  const facts = [file.bytes === undefined ? undefined : view.format.bytes(file.bytes), kind].filter((fact) => fact !== undefined);
  return html`<div class="file" part="message-file">
      <span class="file__i">${icons.fileText}</span
      ><span class="file__t"
        ><b>${fileName(file.name)}</b
        >${facts.length === 0 ? nothing : html`<span>${facts.map((fact, at) => html`${at ? ' · ' : ''}<bdi>${fact}</bdi>`)}</span>`}</span
      >${
        href === undefined
          ? nothing
          : html`<a
              class="icbtn icbtn--sm"
              part="icon-button"
              href=${href}
              download=${downloadName(file.name)}
              target="_blank"
              rel="noopener noreferrer"
              aria-label=${view.say('download', { name: downloadName(file.name) })}
              >${icons.download}</a
            >`
      }
    </div>
    ${progress(file, row, view)}${caption === undefined ? nothing : html`<div class="file__c plain">${foreignText(caption, { links: true })}</div>`}`;
}
