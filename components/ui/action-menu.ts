import { html } from 'lit';
import type { Offer } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import { chordKeys } from '../base/keys.js';
import { actionIcon } from './action-icons.js';
import type { MenuItem } from './menu.js';
import { isShown, refusal } from './offer.js';

/** Offers as the lines of a menu, for `menu({ entries: () => actionEntries(offers, perform) })`. */
export function actionEntries(offers: readonly Offer[], perform: (verb: Verb) => void): MenuItem[] {
  return offers.filter(isShown).map((offer) => ({
    label: offer.label,
    lead: actionIcon(offer.icon),
    checked: offer.checked,
    danger: offer.danger,
    refused: refusal(offer),
    end: offer.keys === undefined ? undefined : keys(offer.keys),
    run: () => perform(offer.verb),
  }));
}

/** A shortcut, key by key. */
export function keys(chord: string): unknown {
  return html`<span class="keys">${chordKeys(chord).map((key) => html`<kbd class="kbd">${key}</kbd>`)}</span>`;
}
