import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import { ariaChord } from '../base/keys.js';
import { actionIcon } from './action-icons.js';
import { isShown, labelWithKeys, refusal } from './offer.js';
import { tip } from './tip.js';

export interface ActionButtonLook {
  /** An icon alone, or a button with words in one of the looks of `btn--…`. */
  look?: 'icon' | 'primary' | 'outline' | 'ghost' | 'link';
  small?: boolean;
  /** Part names; `button` or `icon-button` unless told. States are added. */
  part?: string;
}

/**
 * Draws an offer. One that is refused stays where it is and in the tab order, says why in a tooltip, and does nothing:
 * `disabled` would hide both it and its reason from the keyboard.
 */
export function actionButton(
  offer: Offer,
  perform: (verb: Verb) => void,
  { look = 'outline', small = false, part }: ActionButtonLook = {},
): TemplateResult | typeof nothing {
  if (!isShown(offer)) return nothing;
  const icon = actionIcon(offer.icon);
  const alone = look === 'icon' && icon !== undefined;
  const shape = alone ? 'icbtn' : 'btn';
  const color = alone ? '' : `btn--${look === 'icon' ? 'ghost' : look === 'primary' && offer.danger ? 'danger' : look}`;
  const reason = refusal(offer);
  const states = `${look === 'primary' ? ' primary' : ''}${offer.danger ? ' danger' : ''}${reason === undefined ? '' : ' disabled'}${offer.checked ? ' checked' : ''}`;
  return html`<button
    class="${shape} ${color} ${small ? `${shape}--sm` : ''} ${offer.checked ? 'is-on' : ''}"
    part="${part ?? (alone ? 'icon-button' : 'button')}${states}"
    type="button"
    aria-label=${alone ? offer.label : nothing}
    aria-pressed=${offer.checked ?? nothing}
    aria-disabled=${reason === undefined ? nothing : 'true'}
    aria-description=${reason ?? nothing}
    aria-keyshortcuts=${offer.keys === undefined ? nothing : ariaChord(offer.keys)}
    ${tip(reason ?? (alone ? labelWithKeys(offer) : undefined))}
    @click=${() => {
      if (reason === undefined) perform(offer.verb);
    }}
  >
    ${icon ?? nothing}${alone ? nothing : html`<span class="btn__label">${offer.label}</span>`}
  </button>`;
}
