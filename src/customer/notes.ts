import type { Core, Feature } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Id, Millis } from '../model/ids.js';
import { createCustomerItems, type CustomerItems } from './items.js';

/** What colleagues should know about a customer [F137]. */
export interface Note {
  id: Id;
  customerId: Id;
  text: string;
  by: Actor;
  at: Millis;
}

export interface Notes extends CustomerItems<Note> {
  /** Adds a note of the person who is here. */
  write(customerId: Id, text: string): Promise<void>;
}

/** Notes of customers, newest first. */
export const notes: Feature<Notes> = {
  name: 'notes',
  create(chat: Core) {
    const items = createCustomerItems<Note>(chat, {
      collection: chat.transport.customers?.notes,
      name: 'notes',
      order: (a, b) => b.at - a.at,
    });
    return {
      ...items,
      write(customerId, text) {
        return items.add(customerId, { customerId, text, by: chat.me(), at: chat.clock.now() });
      },
    };
  },
};
