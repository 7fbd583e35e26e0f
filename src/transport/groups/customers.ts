import type { Actor } from '../../model/actor.js';
import type { Customer } from '../../model/customer.js';
import type { Id, Millis, PageToken } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import type { Tag } from '../../model/tag.js';
import type { CallContext } from '../call-context.js';
import type { Collection } from './collection.js';

/** Optional groups of a transport: customers, tags, tasks. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface CustomersGroups {
  customers: {
    get(id: Id, ctx: CallContext): Promise<Customer>;
    update?(id: Id, change: Partial<Customer>, revision: number, ctx: CallContext): Promise<Customer>;
    search?(text: string, page: { token?: PageToken; limit: number }, ctx: CallContext): Promise<Page<Customer>>;
    duplicates?(id: Id, ctx: CallContext): Promise<Customer[]>;
    /** Everything of `drop` moves to `keep`. */
    unite?(keep: Id, drop: Id, ctx: CallContext): Promise<{ customer: Customer; undoUntil?: Millis }>;
    undoUnite?(keep: Id, drop: Id, ctx: CallContext): Promise<Customer[]>;
    /** Host blocks as data: orders, plans, anything [F004, F241, F242, B005]. */
    blocks?(
      id: Id,
      ctx: CallContext,
    ): Promise<{ id: string; title: string; kind: 'fields' | 'list' | 'table' | 'actions'; data: unknown }[]>;
    /** null lifts the block. */
    block?(id: Id, block: { reason?: string; message?: string } | null, ctx: CallContext): Promise<Customer>;
    pin?(id: Id, operatorId: Id | null, ctx: CallContext): Promise<Customer>;
    notes?: Collection<{ id: Id; customerId: Id; text: string; by: Actor; at: Millis }>;
    history?(
      id: Id,
      page: { token?: PageToken; limit: number },
      ctx: CallContext,
    ): Promise<Page<{ at: Millis; code: string; params?: Record<string, unknown> }>>;
  };
  tags: Collection<Tag>;
  tasks: Collection<{ id: Id; dialogId?: Id; customerId?: Id; title: string; dueAt?: Millis; assignee?: Actor; done?: boolean }>;
}
