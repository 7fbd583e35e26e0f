import type { ClientId, Id, PageToken } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { Page } from '../../model/page.js';
import type { FileRef, Part } from '../../model/part.js';
import type { CallContext } from '../call-context.js';

/** Optional groups of a transport: messages, files, transcript. The presence of a group, and of a method in it, lights up its part of the UI. */
export interface MessagesGroups {
  messages: {
    edit?(id: Id, parts: Part[], revision: number, ctx: CallContext): Promise<Message>;
    remove?(id: Id, ctx: CallContext): Promise<Message>;
    react?(id: Id, emoji: string, on: boolean, ctx: CallContext): Promise<Message>;
    tag?(ids: Id[], change: { add?: Id[]; remove?: Id[] }, ctx: CallContext): Promise<Message[]>;
    retry?(id: Id, ctx: CallContext): Promise<Message>;
    translate?(id: Id, to: string, ctx: CallContext): Promise<{ text: string; from?: string }>;
    /** Hits with the ranges to highlight, as [start, end) in UTF-16 code units of the text. */
    search?(
      text: string,
      options: { dialogId?: Id; token?: PageToken; limit: number },
      ctx: CallContext,
    ): Promise<Page<{ message: Message; ranges?: [number, number][] }>>;
  };
  files: {
    /**
     * Progress is in bytes of the whole file. A transport that can go on after a cut tells `checkpoint` where, as a value that IndexedDB can
     * hold, and gets the last one back as `resume` with the next attempt, on a later page, too; where that is no longer good it begins anew.
     */
    upload(
      file: Blob,
      meta: { clientId: ClientId; name: string; mime: string; dialogId?: Id; resume?: unknown },
      on: { progress(sentBytes: number, totalBytes: number): void; checkpoint?(resume: unknown): void },
      ctx: CallContext,
    ): Promise<FileRef>;
    url?(id: Id, ctx: CallContext): Promise<FileRef>;
    list?(
      dialogId: Id,
      kind: 'image' | 'file' | 'all',
      page: { token?: PageToken; limit: number },
      ctx: CallContext,
    ): Promise<Page<Message>>;
  };
  transcript: {
    email(
      dialogId: Id,
      mail: { to: string[]; subject?: string; messageIds?: Id[]; comments?: boolean; all?: 'dialog' | 'customer' },
      ctx: CallContext,
    ): Promise<void>;
  };
}
