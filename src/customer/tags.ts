import type { Core, Feature } from '../core/feature.js';
import type { Customer } from '../model/customer.js';
import { newClientId } from '../model/client-id.js';
import type { Id } from '../model/ids.js';
import type { Tag } from '../model/tag.js';
import { profile } from './profile.js';

/** Customers' tags: carried, added, taken off, made [F237]. */
export interface CustomerTags {
  /** The tags a customer carries, in their order. */
  of(customer: Customer): readonly Tag[];
  /** Tags that could be added and contain a text, the most used first. */
  offered(customer: Customer, text: string): readonly Tag[];
  /** Whether a tag of this name may be made: the right is there and nobody has made it yet. */
  mayMake(name: string): boolean;
  add(customerId: Id, tagId: Id): Promise<void>;
  remove(customerId: Id, tagId: Id): Promise<void>;
  /** Makes a tag and adds it. */
  make(customerId: Id, name: string): Promise<void>;
}

/** Colours given to new tags in turn; the hues of the theme's tag tokens. */
const COLORS = ['#3f7fd0', '#2f9e5b', '#d97f2e', '#7f5fd3', '#2ba8a0', '#d64550', '#c7a32c', '#d05a9c'];

export const customerTags: Feature<CustomerTags> = {
  name: 'customerTags',
  create(chat: Core) {
    const all = () => (chat.$session.get()?.tags ?? []).filter(({ scope = 'customer' }) => scope === 'customer');
    const change = (customerId: Id, by: (ids: readonly Id[]) => Id[]) => {
      const customer = chat.customers.get(customerId);
      return chat.use(profile).update(customerId, { tagIds: by(customer?.tagIds ?? []) });
    };
    const add = (customerId: Id, tagId: Id) => change(customerId, (ids) => (ids.includes(tagId) ? [...ids] : [...ids, tagId]));
    const same = (name: string) => all().find((tag) => tag.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
    return {
      of: ({ tagIds = [] }) => tagIds.flatMap((id) => all().find((tag) => tag.id === id) ?? []),
      offered({ tagIds = [] }, text) {
        const sought = text.trim().toLocaleLowerCase();
        return all()
          .filter(({ id, name }) => !tagIds.includes(id) && name.toLocaleLowerCase().includes(sought))
          .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || a.name.localeCompare(b.name));
      },
      mayMake: (name) =>
        name.trim() !== '' &&
        same(name) === undefined &&
        chat.can({ method: 'tags.create', session: 'createTags' }, { dialogs: [] }).allowed,
      add,
      remove: (customerId, tagId) => change(customerId, (ids) => ids.filter((id) => id !== tagId)),
      async make(customerId, name) {
        const color = COLORS[all().length % COLORS.length] ?? '';
        const value: Omit<Tag, 'id'> = { name: name.trim(), scope: 'customer', color };
        const made = await chat.transport.tags?.create?.(value, { ...chat.context(), key: newClientId() });
        if (made) await add(customerId, made.id);
      },
    };
  },
};
