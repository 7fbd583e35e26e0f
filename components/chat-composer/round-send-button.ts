import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../ui/icons.js';
import type { Writing } from './writing.js';

/** The round one of the pill: an icon alone. */
export function roundSendButton({ say, ready, on }: Writing): TemplateResult {
  return html`<button
    class="icbtn icbtn--send"
    part="composer-send primary${ready ? '' : ' disabled'}"
    type="button"
    aria-label=${say('send')}
    aria-disabled=${ready ? nothing : 'true'}
    @click=${() => on.send(false)}
  >
    <slot name="send-icon">${icons.arrowUp}</slot>
  </button>`;
}
