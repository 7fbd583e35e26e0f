import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../ui/badge.js';
import * as icons from '../ui/icons.js';
import { tip } from '../ui/tip.js';

export interface SectionLook {
  title: unknown;
  open: boolean;
  toggle(): void;
  count?: number | undefined;
  /** A button at the end of the head. */
  add?: { label: string; run(): void } | undefined;
  /** Part names beside `panel-section`. */
  part?: string;
  body: unknown;
}

/** A section of the panel, which opens and closes [F238]. */
export function section({ title, open, toggle, count, add, part = '', body }: SectionLook): TemplateResult {
  return html`<section class="sec ${open ? '' : 'sec--shut'}" part="panel-section ${open ? 'open' : 'closed'} ${part}">
    <h3 class="sec__h" part="panel-section-header">
      <button class="sec__t" type="button" aria-expanded=${open} @click=${toggle}>
        <span>${title}</span>${count === undefined ? nothing : badge(count, { quiet: true })}<span class="sec__ch"
          >${open ? icons.chevronUp : icons.chevronDown}</span
        ></button
      >${
        add
          ? html`<button
              class="icbtn icbtn--sm"
              part="icon-button"
              type="button"
              aria-label=${add.label}
              ${tip(add.label)}
              @click=${add.run}
            >
              ${icons.plus}
            </button>`
          : nothing
      }
    </h3>
    ${open ? body : nothing}
  </section>`;
}
