import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../../src/chat.js';
import { piecesText } from '../../../src/i18n/pieces.js';
import type { Actor } from '../../../src/model/actor.js';
import { viewingLine } from '../../../src/presence/typing-line.js';
import { presenceWords } from '../../../src/presence/words.js';
import { avatar } from '../../ui/avatar.js';
import * as icons from '../../ui/icons.js';
import { tip } from '../../ui/tip.js';

const SHOWN = 3;

/** Colleagues who look at the same dialog, so that two do not answer at once [B015]. */
export function viewers(chat: Chat, actors: readonly Actor[]): TemplateResult | typeof nothing {
  if (actors.length === 0) return nothing;
  const label = piecesText(viewingLine(chat.say(presenceWords), actors));
  return html`<span class="viewers only-wide" part="thread-viewers" role="img" aria-label=${label} ${tip(label)}
    ><span class="i14">${icons.eye}</span
    >${actors.slice(0, SHOWN).map((actor) => avatar({ ...actor, ...chat.operators.get(actor.id) }, { size: 22 }))}</span
  >`;
}
