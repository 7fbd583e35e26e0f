import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chat } from '../../src/chat.js';
import { createEarlyComposer } from '../../src/composer/early.js';
import type { ChatEvent } from '../../src/core/feature.js';
import { loadOnce } from '../../src/i18n/load-once.js';
import { pageLocale } from '../../src/i18n/page-locale.js';
import type { Translation, WordsOptions } from '../../src/i18n/words.js';
import type { Id } from '../../src/model/ids.js';
import { createStorage, type StorageKind } from '../../src/shared/storage.js';
import type { Transport } from '../../src/transport/transport.js';
import { visitorMemory, type VisitorMemory } from '../../src/widget/visitor-memory.js';
import { chooseEarlyWords } from '../base/early-words.js';
import { Lazy } from '../base/lazy.js';
import { ChatAuthRequiredEvent, ChatErrorEvent } from '../events.js';
import type { Answer } from './consent.js';
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
  readonly locale?: string;
  readonly translations?: (locale: string) => Promise<Translation>;
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
  #memory: VisitorMemory | undefined;
  #answer: Answer | undefined;
  #isRestored = false;
  #language: WordsOptions = { locale: pageLocale() };

  constructor(
    private readonly host: ChatHost,
    private readonly hears: ChatHears,
  ) {
    this.#engine = new Lazy(host, () => import('./visitor-chat.js'));
    host.addController(this);
    this.early.$text.listen((text) => (this.#device.written = text));
  }

  /** The conversations and the site, once there is a chat. */
  get followed(): Followed | undefined {
    return this.#followed;
  }

  /** Whether the visitor is to be asked before anything else. */
  get asks(): boolean {
    return this.#consent === 'required' && !this.host.chat && !this.#device.known;
  }

  /** How many conversations are known to be there, while they are not there yet. */
  get expected(): number {
    const isLoading = (this.#followed?.dialogs.$state.get().status ?? 'loading') === 'loading';
    return isLoading && this.host.chat === this.#made?.chat ? this.#device.conversations : 0;
  }

  get failed(): boolean {
    return this.#engine.failed;
  }

  retry(): void {
    this.#engine.retry();
  }

  /** What is said before there is a chat and what the chat says is one language, loaded once. */
  chooseWords(): void {
    const { translations } = this.host;
    const locale = this.host.locale ?? pageLocale();
    const load = translations && loadOnce(translations);
    this.#language = { locale, ...(load && { load }) };
    chooseEarlyWords(this.#language);
    this.#made?.chat.words.setLocale(locale, load);
  }

  identify(identity: Identity): void {
    this.#identity = identity;
    if (this.#made) this.#made.identify(identity);
    else this.host.requestUpdate();
  }

  /** What the visitor has answered; it holds for this page, and where it is given on this device. */
  answer(answer: Answer): void {
    this.#answer = answer;
    this.#memory = undefined;
    if (answer === 'given') this.#device.secret();
    this.host.requestUpdate();
  }

  /** The page has asked: that replaces what the visitor has answered here. What was kept is forgotten where it is refused. */
  consented(): void {
    if (this.host.consent === 'refused' && this.#made?.isKept !== false) this.#drop();
    this.#answer = this.#memory = undefined;
  }

  /** Ends the connection and forgets who the visitor was on this device. */
  forget(): void {
    this.#drop();
    this.#identity = this.#answer = undefined;
  }

  #drop(): void {
    this.#release();
    if (this.#made && this.host.chat === this.#made.chat) this.host.chat = undefined;
    this.#made?.end();
    this.early.setText('');
    visitorMemory(this.#site).forget();
    this.#made = this.#memory = undefined;
    this.#isRestored = false;
  }

  /** Makes the chat, unless there is one, and follows it. */
  ensure(): void {
    const { host } = this;
    if (this.#followed && this.#followed.chat !== host.chat) this.#release();
    const isWanted = (host.open && !this.asks) || this.#hasWritten || this.#isKnown;
    if (isWanted) this.#restore();
    const engine = host.chat || isWanted ? this.#engine.value : undefined;
    if (!engine) return;
    host.chat ??= this.#make(engine);
    if (host.isConnected)
      this.#followed ??= engine.followChat(host.chat, {
        began: this.hears.began,
        listed: () => this.#listed(),
        event: (event) => this.#tell(event),
      });
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** What was written on an earlier page, which the backend has not heard of. */
  #restore(): void {
    if (this.#isRestored || this.host.chat) return;
    this.#isRestored = true;
    this.early.setText(this.#device.written);
  }

  #make({ VisitorChat }: typeof Engine): Chat {
    const { dataset, transport, url = dataset['url'] ?? new URL('/api', dataset['src'] ?? location.href).href } = this.host;
    const written = this.early.$text.get();
    this.early.setText('');
    this.#made = new VisitorChat({
      url,
      transport,
      language: this.#language,
      memory: this.#device,
      storage: this.#storage,
      identity: this.#identity,
      written,
      failed: (error) => this.#tell({ type: 'chat-error', error }),
    });
    return this.#made.chat;
  }

  #release(): void {
    this.#followed?.stop();
    this.#followed = undefined;
  }

  #listed(): void {
    const { dialogs, chat } = this.#followed ?? {};
    if (dialogs?.$state.get().status === 'ready' && chat === this.#made?.chat && dialogs.length !== this.#device.conversations)
      this.#device.conversations = dialogs.length;
    this.hears.listed();
  }

  #tell(event: ChatEvent): void {
    if (event.type === 'chat-error') this.host.dispatchEvent(new ChatErrorEvent({ error: event.error }));
    else this.host.dispatchEvent(new ChatAuthRequiredEvent({ reason: event.reason }));
  }

  get #consent(): string {
    return this.#answer ?? this.host.consent ?? this.host.dataset['consent'] ?? 'opening';
  }

  get #storage(): StorageKind {
    return this.#consent === 'refused' ? 'memory' : 'local';
  }

  get #site(): string {
    return this.host.site ?? this.host.dataset['site'] ?? '';
  }

  get #device(): VisitorMemory {
    return (this.#memory ??= visitorMemory(this.#site, createStorage(this.#storage)));
  }

  /** What was written is not lost when the panel is closed before the chat has come. */
  get #hasWritten(): boolean {
    return this.early.$text.get() !== '';
  }

  /** Whether there is somebody to connect for before the chat is opened, and leave to look. */
  get #isKnown(): boolean {
    return this.#consent === 'given' && (this.#identity !== undefined || this.#device.known);
  }
}
