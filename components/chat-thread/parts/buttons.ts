import { html, type TemplateResult } from 'lit';
import { externalLink } from '../../text/external-link.js';
import { foreignName } from '../../text/text.js';
import type { ThreadView } from '../view.js';
import type { ButtonsPart } from './blocks.js';

/** Answers to choose from, in a bubble: an operator sees what was offered. */
export const buttons = (part: ButtonsPart, view: ThreadView): TemplateResult =>
  html`<div class="choices">${choices(part, view, 'btn btn--outline btn--sm')}</div>`;

/** The same below a bubble, for a visitor to press. */
export const quickAnswers = (part: ButtonsPart, view: ThreadView): TemplateResult =>
  html`<div class="answers" part="widget-quick-answers">${choices(part, view, 'btn btn--outline')}</div>`;

function choices({ buttons: all }: ButtonsPart, view: ThreadView, look: string): unknown {
  return all.map(({ text, url }) => {
    if (url !== undefined) return externalLink(url, text, { class: look, part: 'button' });
    if (!view.answer) return html`<span class=${look} part="button">${foreignName(text)}</span>`;
    return html`<button class=${look} part="button" type="button" @click=${() => view.answer?.(text)}>${foreignName(text)}</button>`;
  });
}
