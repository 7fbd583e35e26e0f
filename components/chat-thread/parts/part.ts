import { html, type TemplateResult } from 'lit';
import type { Part } from '../../../src/model/part.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { foreignText } from '../../text/text.js';
import type { ThreadView } from '../view.js';
import { shownAs } from './blocks.js';
import { buttons } from './buttons.js';
import { card } from './card.js';
import { fileCard } from './file.js';
import { form } from './form.js';
import { sound } from './sound.js';

/** One part of a message that is no picture. `last`: time and status flow in its last line. */
export function part(one: Part, row: ThreadRow, view: ThreadView, last: boolean): TemplateResult {
  switch (one.type) {
    case 'text':
      return text(one.text, row, view, last);
    case 'file':
      return shownAs(one) === 'file' ? fileCard(one, row, view) : sound(one, row, view);
    case 'template':
      return text(one.rendered ?? view.say('template'), row, view, last);
    case 'buttons':
      return buttons(one, view);
    case 'card':
      return card(one);
    case 'form':
      return form(one, view);
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

function text(words: string, { message }: ThreadRow, view: ThreadView, last: boolean): TemplateResult {
  const called = message.mentions?.map((id) => view.nameOf({ kind: 'operator', id }));
  const drawn = foreignText(words, called ? { links: true, mentions: called } : { links: true });
  return last ? drawn : html`<div>${drawn}</div>`;
}
