import { html, nothing, type TemplateResult } from 'lit';
import { foreignName } from './text.js';
import { hostToShow } from './real-host.js';
import { safeLink } from './safe-url.js';

export interface ExternalLinkLook {
  class?: string;
  part?: string;
}

/** A link with a label of somebody else's choosing, such as a button of a message: the real host stands beside it. Without a safe address it is its label alone. */
export function externalLink(
  url: string | undefined,
  label: string,
  { class: look = 'link', part }: ExternalLinkLook = {},
): TemplateResult {
  const href = safeLink(url);
  if (href === undefined) return foreignName(label);
  const host = hostToShow(href, label);
  return html`<a
    class=${look}
    part=${part ?? nothing}
    href=${href}
    target="_blank"
    rel="noopener noreferrer nofollow ugc"
    referrerpolicy="no-referrer"
    >${foreignName(label)}${host === undefined ? nothing : html`<bdi class="link__host" dir="ltr"> (${host})</bdi>`}</a
  >`;
}
