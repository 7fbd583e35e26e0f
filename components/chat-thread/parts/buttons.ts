import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../src/model/part.js';
import { externalLink } from '../../text/external-link.js';
import { foreignName } from '../../text/text.js';
import type { ThreadView } from '../view.js';

const LOOK = 'btn btn--outline btn--sm';

/** Answers to choose from: a visitor presses them, an operator sees what was offered. */
export function buttons({ buttons: all }: Extract<Part, { type: 'buttons' }>, view: ThreadView): TemplateResult {
  return html`<div class="choices">
    ${all.map(({ text, url }) => {
      if (url !== undefined) return externalLink(url, text, { class: LOOK, part: 'button' });
      if (!view.answer) return html`<span class=${LOOK} part="button">${foreignName(text)}</span>`;
      return html`<button class=${LOOK} part="button" type="button" @click=${() => view.answer?.(text)}>${foreignName(text)}</button>`;
    })}
  </div>`;
}
