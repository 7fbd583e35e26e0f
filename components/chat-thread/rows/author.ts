import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { foreignName } from '../../text/text.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';

/** A colleague and a bot are named above their first bubble; the customer is named in the header. */
export function author({ message, own, first }: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const { author: who, kind } = message;
  const named = who.kind === 'bot' || (who.kind === 'operator' && !own && !view.visitor);
  if (!first || !named || kind === 'comment') return nothing;
  return html`<div class="m__by" part="message-author"><b>${foreignName(view.nameOf(who))}</b></div>`;
}

/** Who wrote an internal comment; with nobody's words, whom it brought in [F187, F268]. */
export function commentHead({ message }: ThreadRow, view: ThreadView): TemplateResult {
  const added = message.parts.length === 0 ? (message.mentions ?? []) : [];
  return html`<div class="comment__h" part="message-author">
    ${icons.lock}<span
      >${foreignName(view.nameOf(message.author))} ·
      ${
        added.length === 0
          ? view.say('internalComment')
          : html`${view.say('added')} ${added.map((id) => html`<bdi class="mention">@${view.nameOf({ kind: 'operator', id })}</bdi> `)}`
      }</span
    >
  </div>`;
}
