import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../src/model/message.js';
import { withoutBidiControls } from '../text/bidi.js';
import { foreignLine, foreignName } from '../text/text.js';
import * as icons from '../ui/icons.js';
import type { ComposerSay } from './writing.js';

/** The message that is answered, with a way to let go of it [F032]. It may not be loaded yet, when a draft was kept over a reload. */
export function quotePreview(message: Message | undefined, say: ComposerSay, remove: () => void): TemplateResult {
  return html`<div class="cq" part="composer-quote">
    <span class="grow">
      <b class="trunc">${message?.author.name === undefined ? say('quoting') : foreignName(message.author.name)}</b>
      ${message ? html`<span class="trunc">${foreignLine(preview(message))}</span>` : nothing}
    </span>
    <button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${say('removeQuote')} @click=${remove}>${icons.x}</button>
  </div>`;
}

function preview({ parts }: Message): string {
  for (const part of parts) {
    if (part.type === 'text' || part.type === 'stream') return part.text;
    if (part.type === 'card') return part.title;
    if (part.type === 'file') return withoutBidiControls(part.caption ?? part.file.name);
    if (part.type === 'template') return part.rendered ?? '';
    if (part.type === 'unknown') return part.fallback;
  }
  return '';
}
