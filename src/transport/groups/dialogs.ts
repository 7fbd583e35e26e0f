import type { Actor, Group } from '../../model/actor.js';
import type { Dialog, DialogStatus } from '../../model/dialog.js';
import type { DialogChange } from '../../model/draft.js';
import type { Id, Millis, PageToken, SortKey } from '../../model/ids.js';
import type { Operator } from '../../model/operator.js';
import type { Page } from '../../model/page.js';
import type { DialogQuery } from '../../model/query.js';
import type { CallContext } from '../call-context.js';

/** Optional groups of a transport: dialogs, read, typing. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface DialogsGroups {
  dialogs: {
    get?(id: Id, ctx: CallContext): Promise<Dialog>;
    open?(to: { customerId?: Id; channelId?: Id }, ctx: CallContext): Promise<Dialog>;
    /** Compare-and-set: 'conflict' carries who was faster. */
    take?(id: Id, ctx: CallContext): Promise<Dialog>;
    assign?(
      id: Id,
      to: { operatorId?: Id | null; groupId?: Id | null; botId?: Id | null; comment?: string },
      ctx: CallContext,
    ): Promise<Dialog>;
    candidates?(id: Id, text: string, ctx: CallContext): Promise<{ operators: Operator[]; groups: Group[] }>;
    setStatus?(id: Id, status: DialogStatus, ctx: CallContext): Promise<Dialog>;
    update?(id: Id, change: DialogChange, ctx: CallContext): Promise<Dialog>;
    /** Many at once, by id or by query ("all 1,284 that match"); failures are told one by one. */
    bulk?(
      which: { ids: Id[] } | { query: DialogQuery },
      change: DialogChange & { assign?: { operatorId?: Id | null; groupId?: Id | null }; remove?: boolean },
      ctx: CallContext,
    ): Promise<{ done: number; failed: { id: Id; reason: string }[] }>;
    /** Removes the link to the customer and the dialog's source. Not the opposite of `customers.pin`. */
    unlinkCustomer?(id: Id, ctx: CallContext): Promise<Dialog>;
    /** The access log: who took, moved, opened, closed, read. */
    log?(
      id: Id,
      page: { token?: PageToken; limit: number },
      ctx: CallContext,
    ): Promise<Page<{ at: Millis; by?: Actor; code: string; params?: Record<string, unknown> }>>;
    viewing?(id: Id, on: boolean, ctx: CallContext): Promise<void>;
    remove?(ids: Id[], ctx: CallContext): Promise<void>;
  };
  read: {
    mark(dialogId: Id, upTo: SortKey, ctx: CallContext): Promise<void>;
    markUnread?(dialogId: Id, from: SortKey | null, ctx: CallContext): Promise<void>;
  };
  typing: {
    set(dialogId: Id, on: boolean, options: { audience?: 'customer' | 'internal' }, ctx: CallContext): Promise<void>;
    ttlMs?: number;
  };
}
