import { createChat, type Chat } from '../../src/chat.js';
import type { WordsOptions } from '../../src/i18n/words.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import { httpTransport } from '../../src/transport/http/index.js';
import type { Transport } from '../../src/transport/transport.js';
import type { StorageKind } from '../../src/shared/storage.js';
import type { VisitorMemory } from '../../src/widget/visitor-memory.js';
import type { Identity } from './identity.js';

export { followChat } from './follow-chat.js';

export interface VisitorChatOptions {
  /** Where the backend's routes begin. */
  url: string;
  /** The host's own backend instead. */
  transport: Transport | undefined;
  language: WordsOptions;
  /** What this device knows of the visitor. */
  memory: VisitorMemory;
  /** Where what is written is kept. */
  storage: StorageKind;
  identity: Identity | undefined;
  /** What was written before the chat was there. */
  written: string;
  /** Who the visitor is could not be told. */
  failed(error: Error): void;
}

/** The chat a widget makes for itself. It comes with all it needs to reach a backend, in a chunk of its own. */
export class VisitorChat {
  readonly chat: Chat;
  #identity: Identity | undefined;

  constructor(private readonly options: VisitorChatOptions) {
    const { url, language, memory, storage, identity, written } = options;
    this.#identity = identity;
    const transport = options.transport ?? httpTransport({ url, token: () => this.#identity?.token ?? memory.secret() });
    const { locale, load } = language;
    this.chat = createChat({ transport, draftStorage: storage, locale, ...(load && { translations: load }) });
    this.#begin(written);
    if (identity && identity.token === undefined) this.#tell(identity);
  }

  /** Whether anything of it outlives the page. */
  get isKept(): boolean {
    return this.options.storage !== 'memory';
  }

  /** Ends the connection and forgets what was written here. */
  end(): void {
    void this.chat.forget();
    this.chat.dispose();
  }

  identify(identity: Identity): void {
    this.#identity = identity;
    if (identity.token !== undefined) this.chat.reconnect();
    else this.#tell(identity);
  }

  /** Drafts belong to a person; what is written before it is known who that is stays with the device until then. */
  #begin(written: string): void {
    const { chat, options } = this;
    const { composer } = chat.dialog(NEW_DIALOG);
    if (written !== '') composer.setText(written);
    const stop = composer.$text.subscribe((text) => (options.memory.written = text));
    const known = chat.$session.subscribe((session) => {
      if (!session) return;
      stop();
      options.memory.written = '';
      options.memory.person = session.me.id;
      queueMicrotask(() => known());
    });
  }

  #tell(identity: Identity): void {
    const { chat } = this;
    chat
      .ready()
      .then(() => chat.transport.visitor?.identify?.(identity, chat.context()))
      .catch((error: unknown) => this.options.failed(error instanceof Error ? error : new Error(String(error))));
  }
}
