import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../../src/actions/action.js';
import type { Verb } from '../../../src/actions/verbs.js';
import type { Chat } from '../../../src/chat.js';
import type { Say } from '../../../src/i18n/words.js';
import type { Actor } from '../../../src/model/actor.js';
import type { ThreadWord } from '../../../src/thread/words.js';
import { foreignName } from '../../text/text.js';
import { avatar } from '../../ui/avatar.js';
import * as icons from '../../ui/icons.js';
import { refusal } from '../../ui/offer.js';
import { tip } from '../../ui/tip.js';

export interface AssignButtonHost {
  chat: Chat;
  say: Say<ThreadWord>;
  perform(verb: Verb): void;
}

/** Who has the dialog; a press hands it on. Refused, it still says who. */
export function assignButton(offer: Offer, assignee: Actor | undefined, { chat, say, perform }: AssignButtonHost): TemplateResult {
  const reason = refusal(offer);
  const known = assignee && { ...assignee, ...chat.operators.get(assignee.id), kind: assignee.kind };
  const name = known && (chat.isMe(assignee) ? say('you') : (known.name ?? ''));
  return html`<button
    class="btn btn--outline th__assign"
    part="button thread-assign${reason === undefined ? '' : ' disabled'}"
    type="button"
    aria-haspopup="dialog"
    aria-disabled=${reason === undefined ? nothing : 'true'}
    aria-description=${reason ?? nothing}
    ${tip(reason)}
    @click=${() => {
      if (reason === undefined) perform(offer.verb);
    }}
  >
    ${known ? avatar(known, { size: 18, part: 'avatar' }) : icons.userRoundPlus}<span class="vh"
      >${name === undefined ? offer.label : `${say('assignee', { name })}. ${offer.label}`}</span
    ><span class="btn__label" aria-hidden="true">${name === undefined ? offer.label : foreignName(name)}</span>
    <span class="i12">${icons.chevronDown}</span>
  </button>`;
}
