import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../src/model/part.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { foreignText } from '../../text/text.js';
import { bone } from '../../ui/states.js';
import type { ThreadView } from '../view.js';
import { shownAs } from './blocks.js';
import type { RareParts } from './late-parts.js';

/** One part of a message that is no picture. `last`: time and status flow in its last line. */
export function part(one: Part, row: ThreadRow, view: ThreadView, last: boolean): TemplateResult {
  switch (one.type) {
    case 'text':
      return text(one.text, row, view, last);
    case 'file':
      return rare(view, (parts) => (shownAs(one) === 'file' ? parts.fileCard(one, row, view) : parts.sound(one, row, view)));
    case 'template':
      return text(one.rendered ?? view.say('template'), row, view, last);
    case 'buttons':
      return rare(view, (parts) => parts.buttons(one, view));
    case 'card':
      return rare(view, (parts) => parts.card(one));
    case 'form':
      return rare(view, (parts) => parts.form(one, view));
    case 'stream':
      return one.done
        ? text(one.text, row, view, last)
        : html`${foreignText(one.text)}<span class="caret"></span><span class="vh">${view.say('writing')}</span>`;
    case 'log':
      return text(one.text ?? one.code, row, view, last);
    case 'unknown':
      return html`<span class="muted">${one.fallback ? foreignText(one.fallback) : view.say('unsupported')}</span>`;
    default:
      return text(view.say('unsupported'), row, view, last);
  }
}

/** Draws what comes with the chunk of the rare parts; until then its shape, or that it did not come. */
export function rare(view: ThreadView, draw: (parts: RareParts) => TemplateResult): TemplateResult {
  if (view.rare) return draw(view.rare);
  view.needRare();
  if (!view.rareFailed) return bone({ width: '236px', height: '48px' });
  return html`<button class="btn btn--link" part="button" type="button" @click=${view.retryRare}>${view.say('tryAgain')}</button>`;
}

function text(words: string, { message }: ThreadRow, view: ThreadView, last: boolean): TemplateResult {
  const called = message.mentions?.map((id) => view.nameOf({ kind: 'operator', id }));
  const drawn = foreignText(words, called ? { links: true, mentions: called } : { links: true });
  return last ? drawn : html`<div class="plain">${drawn}</div>`;
}
