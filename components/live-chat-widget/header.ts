import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../ui/icons.js';
import type { ViewInput } from './view.js';

/** The bar of a view: back, who or what it is, close. */
export function header(
  { say, close }: Pick<ViewInput, 'say' | 'close'>,
  back: (() => void) | undefined,
  face: unknown,
  title: unknown,
  state: unknown,
): TemplateResult {
  return html`<div class="w__h" part="widget-header">
    ${
      back
        ? html`<button class="icbtn" part="icon-button" type="button" aria-label=${say('back')} @click=${back}>
            ${icons.chevronLeft}
          </button>`
        : nothing
    }
    ${face}
    <div class="grow">
      <h2 class="trunc">${title}</h2>
      <p>${state}</p>
    </div>
    <button class="icbtn" part="icon-button" type="button" aria-label=${say('close')} @click=${close}>${icons.x}</button>
  </div>`;
}

/** Whether somebody is there, with a dot that is not only a colour. */
export function presence({ say, status, format, now }: ViewInput): unknown {
  if (!status) return '';
  if (status.online) return html`<span class="w__dot"></span>${say('online')}`;
  const back = status.opensAt !== undefined && format ? say('opensAt', { time: format.short(status.opensAt, now) }) : say('away');
  return html`<span class="w__dot w__dot--off"></span>${back}`;
}
