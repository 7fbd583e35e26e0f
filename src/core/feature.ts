import type { ReadableAtom } from 'nanostores';
import type { AnyAction } from '../actions/action.js';
import type { Actions } from '../actions/registry.js';
import type { ActionCatalogue } from '../actions/words.js';
import type { Connection } from '../connection/connection.js';
import type { EntityMap } from '../entities/entity-map.js';
import type { Catalogue, Say, Words } from '../i18n/words.js';
import type { Actor } from '../model/actor.js';
import type { Channel } from '../model/channel.js';
import type { Change } from '../model/change.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Id, Millis } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { Operator } from '../model/operator.js';
import type { Part } from '../model/part.js';
import type { Session } from '../model/session.js';
import type { Can } from '../permission/can.js';
import type { Refusal } from '../permission/need.js';
import type { Clock } from '../shared/clock.js';
import type { KeyValueStorage } from '../shared/storage.js';
import type { CallContext } from '../transport/call-context.js';
import type { Transport } from '../transport/transport.js';

/** What every feature builds on: facts, verbs, words and one connection. */
export interface Core {
  /** The host's transport, checked at the border: a malformed answer rejects with a TransportError that names the field. */
  readonly transport: Transport;
  /** Who is here and what they may do; undefined until the first answer. */
  readonly $session: ReadableAtom<Session | undefined>;
  readonly dialogs: EntityMap<Dialog>;
  readonly messages: EntityMap<Message>;
  readonly customers: EntityMap<Customer>;
  readonly operators: EntityMap<Operator>;
  readonly connection: Connection;
  readonly can: Can;
  readonly actions: Actions;
  readonly words: Words;
  /** IANA name; undefined for the device's. */
  readonly timeZone: string | undefined;
  /** The day something happened on in this time zone, as an opaque number to compare. */
  dayNumber(at: Millis): number;
  readonly clock: Clock;
  /** The server's time as far as it is known, epoch ms: what is due there is due by its clock. */
  serverNow(): Millis;
  /** Numbers in [0, 1) for waits between attempts. */
  readonly random: () => number;
  /** Drafts and read positions that outlive the page, by the host's policy. */
  readonly storage: KeyValueStorage;
  /** Aborted when the chat is disposed. */
  readonly signal: AbortSignal;
  say<K extends string>(catalogue: Catalogue<K>): Say<K>;
  /** A context for one call: it ends with the chat and with `signal`. */
  context(signal?: AbortSignal): CallContext;
  /** Resolves when the stream was opened or has failed for the first time: before that nothing need be fetched. */
  ready(): Promise<void>;
  /** After a gap that could not be resumed: fetch again what is looked at. A rejection that may pass is tried again. */
  onResync(run: () => Promise<unknown>): () => void;
  /** Changes after they were applied. */
  onChange(hear: (change: Change) => void): () => void;
  /** Built once for this chat, disposed with it. */
  use<S>(feature: Feature<S>): S;
  /** A host event of the chat itself, such as `chat-auth-required`. */
  emit(event: ChatEvent): void;
  /** The person who uses this chat, as an author. */
  me(): Actor;
  /** Whether an author is the person who uses this chat. */
  isMe(actor: { kind: string; id: Id } | null | undefined): boolean;
  channel(id: Id): Channel | undefined;
  /** Every check before a message leaves, ours and a host's; the first refusal wins. */
  beforeSend(draft: { dialogId: Id; parts: Part[] }): Promise<Refusal | undefined>;
}

/** Things a host hears of that belong to no element. */
export type ChatEvent = { type: 'chat-auth-required'; reason: string } | { type: 'chat-error'; error: Error };

/** Everything that is used has this one shape, ours and a host's plugins. */
export interface Feature<S = unknown> {
  readonly name: string;
  create(chat: Core): S;
  readonly actions?: readonly AnyAction[];
  /** What its actions are called. */
  readonly actionWords?: ActionCatalogue;
  /** A check before a message leaves; a refusal keeps it in the composer and says why. */
  beforeSend?(draft: { dialogId: Id; parts: Part[] }, chat: Core): Promise<Refusal | void> | Refusal | void;
}
