import { html, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { Verb } from '../../src/actions/verbs.js';
import { pinState } from '../../src/customer/pin.js';
import type { Customer } from '../../src/model/customer.js';
import type { Id } from '../../src/model/ids.js';
import * as icons from '../ui/icons.js';
import { tip } from '../ui/tip.js';
import type { PanelSay } from './panel-say.js';

/** To whom the customer is pinned, as it concerns whoever looks [F166, F167, F171–F174]. Undefined where nobody can be pinned to. */
export function pinLine(
  chat: Chat,
  customer: Customer,
  dialogs: readonly Id[],
  say: PanelSay,
  perform: (verb: Verb) => void,
): TemplateResult | undefined {
  const pinned = pinState(chat, customer);
  const { state } = pinned;
  const target = { dialogs, customer: customer.id };
  const offer = chat.actions.offer(state === 'free' ? 'pinCustomer' : 'detachCustomer', target);
  if (state === 'free' && !offer) return undefined;
  const refused = offer && !offer.answer.allowed ? offer.answer.reason : undefined;
  const disabled = !offer || refused !== undefined;
  const words = {
    free: say('pinToMe'),
    owner: say('pinnedToYou'),
    other: say('pinnedTo', { name: 'name' in pinned ? pinned.name : '' }),
    supervisor: say('detach', { name: 'name' in pinned ? pinned.name : '' }),
  }[state];
  return html`<div class="pinl">
    <button
      class="btn ${disabled ? '' : 'btn--outline'}"
      part="panel-pin${state === 'free' ? '' : ` ${state}`}${disabled ? ' disabled' : ''}"
      type="button"
      aria-disabled=${disabled ? 'true' : 'false'}
      ${tip(refused)}
      @click=${() => {
        if (!disabled) perform(state === 'free' ? 'pinCustomer' : 'detachCustomer');
      }}
    >
      ${state === 'supervisor' ? icons.pinOff : icons.pin}<span class="trunc" dir="auto">${words}</span>${
        state === 'owner' ? html`<span class="vh"> · </span><span class="muted">${say('unpin')}</span>` : undefined
      }</button
    ><button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${say('pinMeans')} ${tip(say('pinMeans'))}>
      ${icons.circleHelp}
    </button>
  </div>`;
}
