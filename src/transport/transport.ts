import type { EventSink } from '../model/change.js';
import type { SendDraft } from '../model/draft.js';
import type { Cursor, Id, PageToken } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { DialogPage, DialogQuery, MessagePage } from '../model/query.js';
import type { Session } from '../model/session.js';
import type { CallContext } from './call-context.js';
import type { AssistantGroups } from './groups/assistant.js';
import type { CustomersGroups } from './groups/customers.js';
import type { DialogsGroups } from './groups/dialogs.js';
import type { MessagesGroups } from './groups/messages.js';
import type { OperatorGroups } from './groups/operator.js';
import type { VisitorGroups } from './groups/visitor.js';
import type { WritingGroups } from './groups/writing.js';

/** The required five. With these alone the inbox, the thread, comments and the widget work. */
export interface TransportCore {
  session(ctx: CallContext): Promise<Session>;
  listDialogs(query: DialogQuery, page: { token?: PageToken; limit: number }, ctx: CallContext): Promise<DialogPage>;
  listMessages(dialogId: Id, page: { token?: PageToken; around?: Id; limit: number }, ctx: CallContext): Promise<MessagePage>;
  /** Where `idempotentSend` is promised, the same clientId gives the same message, however often it is sent. */
  send(draft: SendDraft, ctx: CallContext): Promise<Message>;
  /** Runs ONE connection until it ends: resolves on a clean end, rejects with TransportError. The SDK reconnects. */
  events(from: Cursor | undefined, sink: EventSink, ctx: CallContext): Promise<void>;
}

/** Optional groups: the presence of a group, and of a method in it, lights up its part of the UI; `Dialog.can` may still deny. */
export type TransportGroups = AssistantGroups &
  CustomersGroups &
  DialogsGroups &
  MessagesGroups &
  OperatorGroups &
  VisitorGroups &
  WritingGroups;

/** What a host implements against its own backend. */
export interface Transport extends TransportCore, Partial<TransportGroups> {
  /**
   * Names the backend behind it, for example its URL: tabs of one person whose transports name the same one share a connection. Without
   * it each tab has its own.
   */
  readonly address?: string;
}
