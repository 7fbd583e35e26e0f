import type { Dialog } from '../../model/dialog.js';
import type { ClientId, Id, Millis, PageToken } from '../../model/ids.js';
import type { Notification } from '../../model/notification.js';
import type { Availability } from '../../model/operator.js';
import type { Page } from '../../model/page.js';
import type { Part } from '../../model/part.js';
import type { CallContext } from '../call-context.js';

/** Optional groups of a transport: availability, notifications, outgoing, reports, preferences. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface OperatorGroups {
  availability: { set(state: string, ctx: CallContext): Promise<Availability> };
  notifications: {
    list(page: { token?: PageToken; limit: number }, ctx: CallContext): Promise<Page<Notification>>;
    markRead(ids: Id[] | 'all', ctx: CallContext): Promise<void>;
    /** Messengers an operator can be notified through [F304]: a link or code to open, and whether it is connected. */
    targets?(ctx: CallContext): Promise<{ id: Id; type: string; label: string; connected: boolean }[]>;
    connect?(id: Id, ctx: CallContext): Promise<{ url?: string; code?: string }>;
    disconnect?(id: Id, ctx: CallContext): Promise<void>;
  };
  outgoing: {
    check(channelId: Id, address: string, ctx: CallContext): Promise<{ reachable: boolean; reason?: string }>;
    start(
      message: { clientId: ClientId; channelId: Id; address: string; name?: string; groupId?: Id; parts: Part[] },
      ctx: CallContext,
    ): Promise<Dialog>;
  };
  reports: {
    run(
      name: 'closed-dialogs' | 'operator-status' | 'message-tags' | (string & {}),
      range: { from: Millis; to: Millis; operatorId?: Id; groupId?: Id },
      ctx: CallContext,
    ): Promise<{ columns: { key: string; label: string; unit?: 'count' | 'ms' }[]; rows: Record<string, string | number>[] }>;
  };
  /** Per operator: panel blocks and their order [F027], keymap, sounds, list settings. */
  preferences: {
    load(ctx: CallContext): Promise<Record<string, unknown>>;
    save(change: Record<string, unknown>, ctx: CallContext): Promise<void>;
  };
}
