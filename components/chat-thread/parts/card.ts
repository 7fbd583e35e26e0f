import { html, nothing, type TemplateResult } from 'lit';
import type { Part } from '../../../src/model/part.js';
import { externalLink } from '../../text/external-link.js';
import { safeImage } from '../../text/safe-url.js';
import { foreignLine, foreignName } from '../../text/text.js';

/** A card of a product, an order or a page: picture, title, a line of text. */
export function card({ title, text, imageUrl, url }: Extract<Part, { type: 'card' }>): TemplateResult {
  const picture = safeImage(imageUrl);
  return html`<div class="lp ${picture ? '' : 'lp--plain'}" part="message-card">
    ${picture ? html`<img src=${picture} alt="" width="64" height="64" loading="lazy" decoding="async" referrerpolicy="no-referrer" />` : nothing}<span
      ><b>${url === undefined ? foreignName(title) : externalLink(url, title)}</b>${
        text === undefined ? nothing : html`<span>${foreignLine(text)}</span>`
      }</span
    >
  </div>`;
}
