import { tokenize } from 'linkifyjs';
import { withoutBidiControls } from './bidi.js';
import { hostToShow } from './real-host.js';
import { safeLink } from './safe-url.js';

/** A link found in a text: where it stands (UTF-16 offsets), where it leads, and the host to name when the text hides it. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly host?: string;
}

/** Longer texts than any channel carries are scanned this far only, so that a hostile one costs no more than a long one. */
const SCANNED = 8_192;

/** Web and e-mail addresses in a text, in order. */
export function findLinks(text: string): FoundLink[] {
  const scanned = text.length > SCANNED ? text.slice(0, Math.max(0, text.lastIndexOf(' ', SCANNED))) : text;
  const found: FoundLink[] = [];
  let start = 0;
  for (const token of tokenize(scanned)) {
    const shown = token.toString();
    const end = start + shown.length;
    // A text that reorders itself cannot be trusted to name the place it leads to.
    const href = token.isLink && withoutBidiControls(shown) === shown ? safeLink(token.toHref('https')) : undefined;
    if (href !== undefined) found.push({ start, end, href, host: hostToShow(href, shown) });
    start = end;
  }
  return found;
}
