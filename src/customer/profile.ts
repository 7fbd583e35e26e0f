import type { Feature } from '../core/feature.js';
import type { Customer } from '../model/customer.js';
import type { Id } from '../model/ids.js';

/** Customers' cards: loaded when looked at, changed with the revision they were read at. */
export interface Profile {
  /** Fetches the card if the transport can; rejects with TransportError. */
  load(id: Id): Promise<void>;
  /** Changes fields at once; a conflict takes the change back and rejects. */
  update(id: Id, change: Partial<Customer>): Promise<void>;
}

export const profile: Feature<Profile> = {
  name: 'profile',
  create: (chat) => ({
    async load(id) {
      if (!chat.transport.customers) return;
      await chat.ready();
      const moment = chat.customers.moment();
      chat.customers.apply([await chat.transport.customers.get(id, chat.context())], moment);
    },
    async update(id, change) {
      const customer = chat.customers.get(id);
      const send = chat.transport.customers?.update?.bind(chat.transport.customers);
      if (!customer || !send) return;
      await chat.customers.change(
        id,
        (shown) => ({ ...shown, ...change }),
        (ctx) => send(id, change, customer.revision, ctx),
      );
    },
  }),
};
