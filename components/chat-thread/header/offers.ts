import { computed, type ReadableAtom } from 'nanostores';
import type { Offer, Place } from '../../../src/actions/action.js';
import type { Target } from '../../../src/actions/verbs.js';
import type { Chat } from '../../../src/chat.js';

/** What can be done at some places; changes only when one of the offers would look different, not with every message of any dialog. */
export function offersAt(chat: Chat, places: readonly Place[], target: Target): ReadableAtom<readonly (readonly Offer[])[]> {
  let before: { offers: readonly (readonly Offer[])[]; looks: string } | undefined;
  return computed(chat.actions.$version, () => {
    const offers = places.map((place) => chat.actions.offers(place, target));
    const looks = JSON.stringify(offers);
    if (before?.looks !== looks) before = { offers, looks };
    return before.offers;
  });
}
