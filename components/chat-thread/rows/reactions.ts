import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../../src/model/message.js';
import type { ThreadView } from '../view.js';

/** Emoji with how many set them; who did is read aloud and shown on hover. */
export function reactions({ reactions: all = [] }: Message, view: ThreadView): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<span class="react" part="message-reactions"
    >${all.map(({ emoji, by }) => {
      const label = view.say('reacted', { emoji, names: view.format.list(by.map((actor) => view.nameOf(actor))) });
      return html`<span role="img" aria-label=${label} title=${label}><bdi>${emoji}</bdi> ${view.format.number(by.length)}</span>`;
    })}</span
  >`;
}
