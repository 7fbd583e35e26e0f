import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../../src/model/message.js';
import { previewOf } from '../../../src/thread/preview.js';
import { foreignLine, foreignName } from '../../text/text.js';
import type { ThreadView } from '../view.js';

/** The message that is answered; a press goes there. */
export function quoted({ quote }: Message, view: ThreadView): TemplateResult | typeof nothing {
  if (!quote) return nothing;
  const original = view.message(quote.id);
  const name = original && view.nameOf(original.author);
  return html`<button
    class="q"
    part="message-quote"
    type="button"
    title=${name === undefined ? view.say('quotedMessage') : view.say('quoteOf', { name })}
    @click=${() => view.goTo(quote.id)}
  >
    ${name === undefined ? nothing : html`<b>${foreignName(name)}</b>`}<span class="trunc"
      >${foreignLine(quote.preview ?? (original ? previewOf(original) : ''))}</span
    >
  </button>`;
}
