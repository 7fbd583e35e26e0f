import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { withBidiControlsHidden, withoutBidiControls } from './bidi.js';
import type { FoundLink } from './find-links.js';
import { findLinks, loadLinks, mayHaveLinks } from './links.js';
import { findMentions } from './mentions.js';
import { stretches, type Range, type Run } from './runs.js';

/**
 * THE way a foreign string reaches the screen: a body, a quote, a preview, a name, an error of the server. It becomes text
 * nodes, never markup, isolated so that its direction stays its own. Nothing else in the product draws foreign strings.
 */
export interface TextLook {
  /** Web and e-mail addresses become links. */
  links?: boolean;
  /** Names of the people a comment calls by `@`. */
  mentions?: readonly string[];
  /** Search hits, in order, UTF-16 offsets into the text. */
  hits?: readonly Range[];
}

const none: readonly never[] = [];

/** The body of a message. Its holder is a block with `unicode-bidi: plaintext`, so that each line finds its own direction. */
export function foreignText(text: string, look: TextLook = {}): TemplateResult {
  const later = look.links && mayHaveLinks(text) && !findLinks('');
  return html`<span class="tx"
    >${
      later
        ? until(
            loadLinks().then(() => pieces(text, look)),
            pieces(text, look),
          )
        : pieces(text, look)
    }</span
  >`;
}

/** One line of a text for a list, a quote or a notification: line breaks become spaces. */
export function foreignLine(text: string, look: Pick<TextLook, 'hits'> = {}): TemplateResult {
  return html`<bdi>${lineIn(text, look)}</bdi>`;
}

/** The same for a holder that is a `<bdi>` itself. */
export function lineIn(text: string, look: Pick<TextLook, 'hits'> = {}): unknown {
  // One character for another, so that the offsets of the hits still fit.
  return pieces(text.replace(/[\n\r\t\u2028\u2029]/g, ' '), look);
}

/** A name of a person, a channel, a tag or a group: without the controls that could turn it, or its neighbours, round. */
export function foreignName(name: string, look: Pick<TextLook, 'hits'> = {}): TemplateResult {
  return html`<bdi>${nameIn(name, look)}</bdi>`;
}

/** The same for a holder that is a `<bdi>` itself. */
export function nameIn(name: string, look: Pick<TextLook, 'hits'> = {}): unknown {
  return look.hits?.length ? pieces(withBidiControlsHidden(name), look) : withoutBidiControls(name);
}

function pieces(text: string, { links = false, mentions = none, hits = none }: TextLook): unknown {
  const found = (links && mayHaveLinks(text) && findLinks(text)) || none;
  const called = findMentions(text, mentions);
  if (found.length + called.length + hits.length === 0) return text;
  return stretches(text, found, called, hits).map((stretch) => {
    const content = stretch.runs.map(drawn);
    if (stretch.kind === 'link') return anchor(stretch.link, content);
    return stretch.kind === 'mention' ? html`<bdi class="mention">${content}</bdi>` : content;
  });
}

function drawn({ text, hit }: Run): unknown {
  return hit ? html`<mark>${text}</mark>` : text;
}

function anchor({ href, host }: FoundLink, content: unknown): TemplateResult {
  return html`<a
      class="link"
      part="message-link"
      href=${href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      referrerpolicy="no-referrer"
      ><bdi>${content}</bdi></a
    >${host === undefined ? nothing : html`<bdi class="link__host" dir="ltr"> (${host})</bdi>`}`;
}
