import type { Core, Feature } from '../core/feature.js';
import type { Actor } from '../model/actor.js';
import type { Id, Millis } from '../model/ids.js';
import { createCustomerItems, type CustomerItems } from './items.js';

/** Something to be done for a customer; it keeps the dialog in Important until it is done [F206, F246]. */
export interface Task {
  id: Id;
  dialogId?: Id;
  customerId?: Id;
  title: string;
  dueAt?: Millis;
  assignee?: Actor;
  done?: boolean;
}

/** Tasks of customers: what is open first, by when it is due. */
export const tasks: Feature<CustomerItems<Task>> = {
  name: 'tasks',
  create: (chat: Core) =>
    createCustomerItems<Task>(chat, {
      collection: chat.transport.tasks,
      name: 'tasks',
      order: (a, b) => Number(a.done ?? false) - Number(b.done ?? false) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0,
    }),
};
