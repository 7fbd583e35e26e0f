import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shell } from '../../src/actions/shell.js';
import type { Chat } from '../../src/chat.js';
import type { Change } from '../../src/model/change.js';
import type { Id, SortKey } from '../../src/model/ids.js';
import type { Message } from '../../src/model/message.js';
import { compareKeys } from '../../src/model/order.js';
import { outbox } from '../../src/dialog-session.js';
import type { OutboxEntry } from '../../src/outbox/entry.js';
import { previewOf } from '../../src/thread/preview.js';
import { threadWords } from '../../src/thread/words.js';

/** More of a message is read in the thread itself. */
const SPOKEN = 300;

export interface IncomingHost {
  chat(): Chat | undefined;
  dialogId(): Id | undefined;
  shell(): Shell | undefined;
  /** Whether the reader is at the end and sees what comes. */
  atEnd(): boolean;
}

/**
 * Messages of others that come while a dialog is on screen: each is announced once, by the one voice, and those the reader
 * has not scrolled to are counted. History, edits and own messages are neither.
 */
export class Incoming implements ReactiveController {
  /** How many came since the reader left the end. */
  count = 0;
  #chat: Chat | undefined;
  #dialogId: Id | undefined;
  #last: SortKey | undefined;
  /** Answers that are still being written; they are announced when they are finished. */
  readonly #unfinished = new Set<Id>();
  #failed: ReadonlySet<string> = new Set();
  #stop: (() => void) | undefined;
  #isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly how: IncomingHost,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostUpdate(): void {
    // An update that was pending when the host was taken away still comes; nothing would end what it begins.
    if (!this.#isConnected) return;
    const chat = this.how.chat();
    const dialogId = this.how.dialogId();
    if (chat === this.#chat && dialogId === this.#dialogId) return;
    this.#leave();
    this.#chat = chat;
    this.#dialogId = dialogId;
    if (!chat || dialogId === undefined) return;
    this.#last = chat.dialogs.get(dialogId)?.lastMessage?.sortKey;
    const stops = [
      chat.onChange((change) => this.#onChange(chat, change)),
      chat
        .use(outbox)
        .$entries(dialogId)
        .subscribe((entries) => this.#onEntries(chat, entries)),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
    this.#chat = this.#dialogId = undefined;
  }

  /** The reader is at the end again. */
  seen(): void {
    if (this.count === 0) return;
    this.count = 0;
    this.host.requestUpdate();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#unfinished.clear();
    this.#failed = new Set();
    this.#last = undefined;
    this.count = 0;
  }

  #onChange(chat: Chat, change: Change): void {
    if (change.type !== 'message' || change.message.dialogId !== this.#dialogId) return;
    const { message } = change;
    const isNew = this.#last === undefined || compareKeys(message.sortKey, this.#last) > 0;
    if (isNew) this.#last = message.sortKey;
    if (message.kind === 'event' || chat.isMe(message.author) || message.deleted) return;
    if (isNew && !this.how.atEnd()) {
      this.count++;
      this.host.requestUpdate();
    }
    if (message.parts.some((part) => part.type === 'stream' && !part.done)) this.#unfinished.add(message.id);
    else if (this.#unfinished.delete(message.id) || isNew) this.#announce(chat, message);
  }

  #announce(chat: Chat, message: Message): void {
    const say = chat.say(threadWords);
    const { author, kind } = message;
    const name = chat.operators.get(author.id)?.name ?? author.name ?? say(author.kind === 'bot' ? 'bot' : 'visitor');
    const text = previewOf(message).slice(0, SPOKEN);
    this.how.shell()?.announce(say(kind === 'comment' ? 'announcedComment' : 'announced', { name, text }));
  }

  /** A message that was refused is told at once; what failed before is on screen already. */
  #onEntries(chat: Chat, entries: readonly OutboxEntry[]): void {
    const failed = entries.filter(({ state }) => state === 'failed');
    const fresh = failed.filter(({ clientId }) => !this.#failed.has(clientId));
    const known = this.#stop !== undefined;
    this.#failed = new Set(failed.map(({ clientId }) => clientId));
    if (!known) return;
    for (const { error } of fresh) {
      const say = chat.say(threadWords);
      this.how.shell()?.announce(say('notSent', { text: error?.message ?? say('failed') }), 'assertive');
    }
  }
}
