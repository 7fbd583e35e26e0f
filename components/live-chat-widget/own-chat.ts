import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chat } from '../../src/chat.js';
import { createEarlyComposer } from '../../src/composer/early.js';
import type { ChatEvent } from '../../src/core/feature.js';
import type { Id } from '../../src/model/ids.js';
import { createStorage, type StorageKind } from '../../src/shared/storage.js';
import type { Transport } from '../../src/transport/transport.js';
import { visitorSecret, type VisitorSecret } from '../../src/widget/visitor-secret.js';
import { Lazy } from '../base/lazy.js';
import { ChatAuthRequiredEvent, ChatErrorEvent } from '../events.js';
import type { Followed } from './follow-chat.js';
import type { Identity } from './identity.js';
import type * as Engine from './visitor-chat.js';

/** What decides which chat a widget has: the settings of its element and of its script tag. */
export interface ChatHost extends ReactiveControllerHost, HTMLElement {
  chat?: Chat;
  readonly open: boolean;
  readonly site?: string;
  readonly consent?: string;
  readonly url?: string;
  readonly transport?: Transport;
}

/** What the widget hears of its chat. */
export interface ChatHears {
  /** The first message has opened a conversation. */
  began(dialogId: Id): void;
  /** The conversations have changed. */
  listed(): void;
}

/**
 * The chat of a widget: the one its page gave it, or one of its own for the visitor of this device. All that a chat needs is loaded when
 * there is somebody to talk; what is written meanwhile is kept in `early` and becomes the draft.
 */
export class OwnChat implements ReactiveController {
  readonly early = createEarlyComposer();
  readonly #engine: Lazy<typeof Engine>;
  #made: Engine.VisitorChat | undefined;
  #followed: Followed | undefined;
  #identity: Identity | undefined;
  #secret: VisitorSecret | undefined;

  constructor(
    private readonly host: ChatHost,
    private readonly hears: ChatHears,
  ) {
    this.#engine = new Lazy(host, () => import('./visitor-chat.js'));
    host.addController(this);
  }

  /** The conversations and the site, once there is a chat. */
  get followed(): Followed | undefined {
    return this.#followed;
  }

  get failed(): boolean {
    return this.#engine.failed;
  }

  retry(): void {
    this.#engine.retry();
  }

  identify(identity: Identity): void {
    this.#identity = identity;
    if (this.#made) this.#made.identify(identity);
    else this.host.requestUpdate();
  }

  /** Ends the connection and forgets who the visitor was on this device. */
  forget(): void {
    this.#release();
    if (this.host.chat === this.#made?.chat) this.host.chat = undefined;
    this.#made?.chat.dispose();
    this.#whose.forget();
    this.#made = this.#secret = this.#identity = undefined;
    this.early.setText('');
  }

  /** Makes the chat, unless there is one, and follows it. */
  ensure(): void {
    const { host } = this;
    if (this.#followed && this.#followed.chat !== host.chat) this.#release();
    const engine = host.chat || host.open || this.#hasWritten || this.#isKnown ? this.#engine.value : undefined;
    if (!engine) return;
    host.chat ??= this.#make(engine);
    if (host.isConnected) this.#followed ??= engine.followChat(host.chat, { ...this.hears, event: (event) => this.#tell(event) });
  }

  hostDisconnected(): void {
    this.#release();
  }

  #make({ VisitorChat }: typeof Engine): Chat {
    const { dataset, transport, url = dataset['url'] ?? new URL('/api', dataset['src'] ?? location.href).href } = this.host;
    this.#made = new VisitorChat({
      url,
      transport,
      locale: dataset['locale'],
      secret: this.#whose,
      storage: this.#storage,
      identity: this.#identity,
      written: this.early.$text.get(),
      failed: (error) => this.#tell({ type: 'chat-error', error }),
    });
    this.early.setText('');
    return this.#made.chat;
  }

  #release(): void {
    this.#followed?.stop();
    this.#followed = undefined;
  }

  #tell(event: ChatEvent): void {
    if (event.type === 'chat-error') this.host.dispatchEvent(new ChatErrorEvent({ error: event.error }));
    else this.host.dispatchEvent(new ChatAuthRequiredEvent({ reason: event.reason }));
  }

  get #consent(): string {
    return this.host.consent ?? this.host.dataset['consent'] ?? 'required';
  }

  get #storage(): StorageKind {
    return this.#consent === 'refused' ? 'memory' : 'local';
  }

  get #whose(): VisitorSecret {
    const { site = this.host.dataset['site'] ?? '' } = this.host;
    return (this.#secret ??= visitorSecret(site, createStorage(this.#storage)));
  }

  /** What was written is not lost when the panel is closed before the chat has come. */
  get #hasWritten(): boolean {
    return this.early.$text.get() !== '';
  }

  /** Whether there is somebody to connect for before the chat is opened, and leave to look. */
  get #isKnown(): boolean {
    return this.#consent === 'given' && (this.#identity !== undefined || this.#whose.known);
  }
}
