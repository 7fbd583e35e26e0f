import type { Id, Millis } from '../../model/ids.js';
import type { Session } from '../../model/session.js';
import type { CallContext } from '../call-context.js';

/** Optional groups of a transport: visitor, custom. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface VisitorGroups {
  visitor: {
    identify?(
      who: { token?: string; name?: string; email?: string; phone?: string; fields?: Record<string, unknown> },
      ctx: CallContext,
    ): Promise<Session>;
    rate?(dialogId: Id, rating: { score: number; text?: string }, ctx: CallContext): Promise<void>;
    context?(page: { url: string; title?: string }, ctx: CallContext): Promise<void>;
    status?(ctx: CallContext): Promise<{ online: boolean; waitMs?: number; opensAt?: Millis }>;
    /** What the site's owner set: its name, greeting, forms, hops to other channels, rules. */
    config?(ctx: CallContext): Promise<{
      /** The site's name, as its visitors know it. */
      name?: string;
      greeting?: string;
      prechat?: unknown;
      offline?: unknown;
      rating?: boolean;
      afterClose?: 'reopen' | 'new';
      channels?: { type: string; url: string }[];
      answers?: { title: string; url?: string; text?: string }[];
      proactive?: unknown[];
      privacyUrl?: string;
      keepDays?: number;
    }>;
  };
  /** The way out for what is not here. */
  custom: { call(name: string, args: unknown, ctx: CallContext): Promise<unknown> };
}
