import type { Offer } from '../../src/actions/action.js';
import { chordKeys } from '../base/keys.js';

/** Why an offer cannot be taken now; undefined when it can. */
export function refusal(offer: Offer): string | undefined {
  return offer.answer.allowed ? undefined : offer.answer.reason;
}

/** Whether an offer is drawn at all. */
export function isShown(offer: Offer): boolean {
  return offer.answer.allowed || !offer.answer.hidden;
}

/** The label with its shortcut, for a tooltip: `Close (Ctrl+Shift+E)`. */
export function labelWithKeys({ label, keys }: Offer): string {
  return keys === undefined ? label : `${label} (${chordKeys(keys).join('+')})`;
}
