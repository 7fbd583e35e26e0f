import type { Dialog } from '../../model/dialog.js';
import type { Id } from '../../model/ids.js';
import type { CallContext } from '../call-context.js';

/** Optional groups of a transport: assistant, prompters. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface AssistantGroups {
  assistant: {
    list(dialogId: Id, ctx: CallContext): Promise<{ id: Id; name: string; mode?: 'off' | 'suggest' | 'auto' }[]>;
    set(dialogId: Id, to: { assistantId: Id | null; mode?: 'off' | 'suggest' | 'auto' }, ctx: CallContext): Promise<Dialog>;
    reset?(dialogId: Id, ctx: CallContext): Promise<Dialog>;
  };
  /** Prompters answer the operator, never the customer [F192–F195]; the sidebar asks without a dialog. */
  prompters: {
    list(ctx: CallContext): Promise<{ id: Id; name: string; context?: boolean }[]>;
    ask(
      question: { prompterId?: Id; dialogId?: Id; messageId?: Id; text?: string },
      ctx: CallContext,
    ): AsyncIterable<{ text: string; done?: boolean; sources?: { title: string; url?: string }[] }>;
  };
}
