import type { Draft } from '../../model/draft.js';
import type { Id } from '../../model/ids.js';
import type { Part } from '../../model/part.js';
import type { DialogQuery, FilterOp } from '../../model/query.js';
import type { CallContext } from '../call-context.js';
import type { Collection } from './collection.js';

/** Optional groups of a transport: quickReplies, templates, variables, drafts, filters. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface WritingGroups {
  quickReplies: Collection<{
    id: Id;
    title?: string;
    topic?: string;
    shortcut?: string;
    parts: Part[];
    scope: 'me' | 'group' | 'all';
    groupId?: Id;
    can?: { edit?: boolean; remove?: boolean };
  }>;
  templates: {
    list(channelId: Id, ctx: CallContext): Promise<{ id: Id; name: string; body: string; variables: string[]; language?: string }[]>;
  };
  variables: { list(dialogId: Id, ctx: CallContext): Promise<{ name: string; value: string }[]> };
  drafts: {
    load(dialogId: Id, ctx: CallContext): Promise<Draft | null>;
    save(dialogId: Id, draft: Draft | null, ctx: CallContext): Promise<void>;
  };
  filters: {
    fields(ctx: CallContext): Promise<
      {
        field: string;
        label?: string;
        type: string;
        ops: FilterOp[];
        section?: 'basic' | 'plans' | 'more';
        tabs?: string[];
        options?: { value: unknown; label: string; count?: number }[];
      }[]
    >;
    count?(query: DialogQuery, ctx: CallContext): Promise<number>;
    saved?: Collection<{ id: Id; name: string; query: DialogQuery }>;
  };
}
