import type { Core } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Customer } from '../model/customer.js';

/**
 * A dialog's customer: the card as far as it is known; where the transport has no cards, what the dialog says.
 *
 * @param known what was said the last time: the same object is returned while it is still true
 */
export function customerOf(chat: Core, actor: Omit<Actor, 'kind'> | null | undefined, known?: Customer): Customer | undefined {
  if (!actor) return undefined;
  const { id, name, avatarUrl } = actor;
  const card = chat.customers.get(id);
  if (card || chat.transport.customers) return card;
  if (known?.id === id && known.name === name && known.avatarUrl === avatarUrl) return known;
  return { id, revision: 0, ...(name !== undefined && { name }), ...(avatarUrl !== undefined && { avatarUrl }) };
}
