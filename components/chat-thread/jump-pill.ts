import { html, type TemplateResult } from 'lit';
import type { Say } from '../../src/i18n/words.js';
import type { ThreadWord } from '../../src/thread/words.js';
import * as icons from '../ui/icons.js';

/** Back to the end, with how many messages came meanwhile [B006]. */
export function jumpPill(count: number, say: Say<ThreadWord>, jump: () => void): TemplateResult {
  if (count === 0)
    return html`<button class="jump jump--plain i16" part="thread-jump" type="button" aria-label=${say('toEnd')} @click=${jump}>
      ${icons.arrowDown}
    </button>`;
  return html`<button class="jump i14" part="thread-jump" type="button" @click=${jump}>
    ${icons.arrowDown}<bdi>${say('newMessages', { count })}</bdi>
  </button>`;
}
