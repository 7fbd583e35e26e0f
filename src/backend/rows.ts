import type { Actor, ActorKind, Group } from '../model/actor.js';
import type { Channel } from '../model/channel.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Id, Millis } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { Notification } from '../model/notification.js';
import type { Operator } from '../model/operator.js';
import type { Part } from '../model/part.js';
import type { DialogQuery } from '../model/query.js';
import type { Tag } from '../model/tag.js';
import type { Right } from './caller.js';

/** Every row has an id and, once written, the revision of its last change. Rows are values: never changed in place. */
export interface Row {
  id: Id;
  revision?: number;
}

type Shared =
  | 'contact'
  | 'source'
  | 'status'
  | 'subStatus'
  | 'automation'
  | 'queue'
  | 'important'
  | 'priority'
  | 'snoozedUntil'
  | 'waitingSince'
  | 'subject'
  | 'replyWindow'
  | 'fields'
  | 'channelId';

/** A dialog as it is kept: what everyone shares. `my`, `can`, `lastMessage` and names are filled in for the viewer (views/). */
export interface DialogRow extends Row, Pick<Dialog, Shared> {
  revision: number;
  customerId: Id | null;
  assigneeId: Id | null;
  groupId: Id | null;
  botId: Id | null;
  /** Operators added by a mention. */
  participantIds: readonly Id[];
  tagIds: readonly Id[];
  createdAt: Millis;
  statusAt: Millis;
  /** Grows with every message; orders the lists. */
  activityKey: number;
  /** The newest message's sort key; the next one gets one more. */
  lastKey: number;
  lastMessageId?: Id;
  /** The newest message a customer may see. */
  lastPublicId?: Id;
  /** Who wrote the newest message that is not a log line. */
  lastAuthor?: ActorKind;
  /** Messages by the customer, and by the team or a bot, so far: unread counts are differences of these. */
  incoming: number;
  outgoing: number;
  /** How many of the incoming ones the team has answered, and the answer's sort key. */
  answered: number;
  answeredKey: number;
  /** The customer is blocked, or has open tasks: kept here so that lists need no join. */
  blocked: boolean;
  openTasks: number;
}

export interface MessageRow extends Row, Omit<Message, 'sortKey' | 'revision'> {
  revision: number;
  sortKey: number;
  /** The dialog's `incoming` and `outgoing` up to and with this message. */
  incoming: number;
  outgoing: number;
}

export interface CustomerRow extends Row, Omit<Customer, 'owner' | 'revision'> {
  ownerId?: Id;
  /** The revision of the last edit by a person: coming online must not make an edit a conflict. */
  editedRevision?: number;
}

export interface OperatorRow extends Row, Omit<Operator, 'load' | 'revision'> {
  role: 'operator' | 'supervisor';
  rights?: readonly Right[];
  /** The most dialogs in progress an administrator allows. */
  loadLimit?: number;
}

/** How far one person is in one dialog. Id: `person|dialog`. */
export interface MarkRow extends Row {
  dialogId: Id;
  person: { kind: ActorKind; id: Id };
  readKey: number;
  /** How many messages of the other side lie before `readKey`. */
  seen: number;
  /** How far messages have come to him; for the team, the furthest he ever read. */
  deliveredKey: number;
  markedUnread: boolean;
}

export interface ChannelRow extends Row, Channel {
  /** Where new dialogs of this channel go. */
  groupId?: Id;
}
export interface GroupRow extends Row, Group {}
export interface TagRow extends Row, Omit<Tag, 'count' | 'pinnedCount'> {}
export interface BotRow extends Row {
  name: string;
  avatarUrl?: string;
}
export interface NoteRow extends Row {
  customerId: Id;
  text: string;
  by: Actor;
  at: Millis;
}
export interface TaskRow extends Row {
  title: string;
  dialogId?: Id;
  customerId?: Id;
  dueAt?: Millis;
  assignee?: Actor;
  done?: boolean;
}
export interface QuickReplyRow extends Row {
  title?: string;
  topic?: string;
  shortcut?: string;
  parts: Part[];
  scope: 'me' | 'group' | 'all';
  groupId?: Id;
  ownerId: Id;
}
export interface SavedFilterRow extends Row {
  ownerId: Id;
  name: string;
  query: DialogQuery;
}
export interface NotificationRow extends Row, Notification {
  operatorId: Id;
}
/** A file's metadata; its bytes are with the file port. */
export interface FileRow extends Row {
  name: string;
  /** Sniffed from the bytes, never what the client said. */
  mime: string;
  bytes: number;
  /** The uploader, `kind:id`, with the client's id of the upload. */
  uploadKey: string;
  dialogId?: Id;
  /** Set once a message carries it: orphans can be swept. */
  messageId?: Id;
  at: Millis;
}
/** A file that comes in parts, until it is whole. Its bytes so far are with the file port; nobody but the uploader hears of it. */
export interface UploadRow extends Row {
  name: string;
  /** What the client said; the bytes decide once they are all there. */
  claimed: string;
  /** How long the file will be, and how much of it is here. */
  bytes: number;
  received: number;
  uploadKey: string;
  /** When the last part came. */
  at: Millis;
}
/** One line of a dialog's or a customer's access log. */
export interface AccessRow extends Row {
  dialogId?: Id;
  customerId?: Id;
  at: Millis;
  by?: Actor;
  code: string;
  params?: Record<string, unknown>;
}
/** The answer to a request with an idempotency key. */
export interface KeyRow extends Row {
  at: Millis;
  /** Method and path: a key belongs to one intent. */
  what: string;
  answer: unknown;
}
export interface PreferenceRow extends Row {
  values: Record<string, unknown>;
}

export interface Rows {
  dialogs: DialogRow;
  messages: MessageRow;
  customers: CustomerRow;
  operators: OperatorRow;
  channels: ChannelRow;
  groups: GroupRow;
  bots: BotRow;
  tags: TagRow;
  notes: NoteRow;
  tasks: TaskRow;
  quickReplies: QuickReplyRow;
  savedFilters: SavedFilterRow;
  notifications: NotificationRow;
  marks: MarkRow;
  files: FileRow;
  uploads: UploadRow;
  accessLog: AccessRow;
  keys: KeyRow;
  preferences: PreferenceRow;
}
export type TableName = keyof Rows;
