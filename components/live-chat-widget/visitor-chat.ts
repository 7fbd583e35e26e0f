import { createChat, type Chat } from '../../src/chat.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import { httpTransport } from '../../src/transport/http/index.js';
import type { Transport } from '../../src/transport/transport.js';
import type { StorageKind } from '../../src/shared/storage.js';
import type { VisitorSecret } from '../../src/widget/visitor-secret.js';
import type { Identity } from './identity.js';

export { followChat } from './follow-chat.js';

export interface VisitorChatOptions {
  /** Where the backend's routes begin. */
  url: string;
  /** The host's own backend instead. */
  transport: Transport | undefined;
  locale: string | undefined;
  /** Who the visitor is on this device. */
  secret: VisitorSecret;
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
    const { url, locale, secret, storage, identity, written } = options;
    this.#identity = identity;
    const transport = options.transport ?? httpTransport({ url, token: () => this.#identity?.token ?? secret.get() });
    this.chat = createChat({ transport, draftStorage: storage, ...(locale && { locale }) });
    if (written !== '') this.chat.dialog(NEW_DIALOG).composer.setText(written);
    if (identity && identity.token === undefined) this.#tell(identity);
  }

  identify(identity: Identity): void {
    this.#identity = identity;
    if (identity.token !== undefined) this.chat.reconnect();
    else this.#tell(identity);
  }

  #tell(identity: Identity): void {
    const { chat } = this;
    chat
      .ready()
      .then(() => chat.transport.visitor?.identify?.(identity, chat.context()))
      .catch((error: unknown) => this.options.failed(error instanceof Error ? error : new Error(String(error))));
  }
}
