import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Chat } from '../../src/chat.js';
import { loadDialog } from '../../src/dialogs/load.js';
import type { GoneWhy } from '../../src/entities/entity-map.js';
import type { Customer } from '../../src/model/customer.js';
import type { Dialog } from '../../src/model/dialog.js';
import { NEW_DIALOG, type Id } from '../../src/model/ids.js';
import { threadWords } from '../../src/thread/words.js';
import { adopt } from '../base/adopt.js';
import { PublicElement } from '../base/public-element.js';
import { define } from '../base/define.js';
import type { ChatDialogSelectedEvent } from '../events.js';
import { banner } from '../ui/banner.js';
import * as icons from '../ui/icons.js';
import { lateFailed } from '../ui/late-failed.js';
import { standingWords } from '../ui/standing-words.js';
import { noDialog, threadBones } from '../ui/standing.js';
import { DropZone, dropHint } from './drop-zone.js';
import { customerName } from './customer-name.js';
import { Incoming } from './incoming.js';
import { jumpPill } from './jump-pill.js';
import { ViewCache } from './make-view.js';
import type { Head } from './header/head.js';
import { Messages } from './messages.js';
import { oneOf } from './one-of.js';
import { OpenDialog } from './open-dialog.js';
import { LateParts } from './parts/late-parts.js';
import { ReadWatch } from './read-watch.js';
import { gone, loadFailed, nothingSaid, nothingShown } from './states.js';
import { sheets } from './sheets.js';
import { refusedWriting, type Denial } from './refused.js';
import './thread-start.js';
import './typing-line.js';
import { formats } from '../../src/core/formats.js';

/**
 * One dialog: who it is with, what was said, what is on its way, who is typing. The composer stands in its slot; where
 * nothing can be written, the reason and the way out stand there instead.
 *
 * @element chat-thread
 * @slot composer - At the foot, for `chat-composer`.
 * @slot thread-start - In place of what stands there where nothing can be written.
 * @fires {ChatDialogSelectedEvent} chat-dialog-selected - A person went to another dialog of the same customer.
 * @csspart thread-header
 * @csspart thread-identity
 * @csspart thread-viewers - Colleagues who look at the same dialog.
 * @csspart thread-assign - Who has it. State: `disabled`.
 * @csspart thread-forward
 * @csspart thread-block
 * @csspart thread-close
 * @csspart thread-more
 * @csspart thread-channels
 * @csspart thread-channel - States: `current`, `disabled`.
 * @csspart thread-filter - Which kinds of messages are shown. State: `on`.
 * @csspart thread-messages
 * @csspart thread-typing
 * @csspart thread-jump
 * @csspart thread-drop
 * @csspart thread-start - Why there is no composer.
 * @csspart thread-composer - The slotted composer, where an inbox or a widget puts it.
 * @csspart message - States: `in`, `out`, `self`, `bot`, `comment`, `first`, `last`, `queued`, `failed`.
 * @csspart message-avatar
 * @csspart message-author
 * @csspart message-bubble
 * @csspart message-quote
 * @csspart message-media
 * @csspart message-file
 * @csspart message-voice
 * @csspart message-card
 * @csspart message-link
 * @csspart message-form
 * @csspart message-meta
 * @csspart message-status
 * @csspart message-error
 * @csspart message-tags
 * @csspart widget-quick-answers - Answers that a visitor can choose.
 * @csspart message-reactions
 * @csspart message-actions
 * @csspart message-date
 * @csspart message-divider
 * @csspart message-system
 * @csspart message-log
 * @cssprop --chat-color-bubble-in - The customer's bubbles.
 * @cssprop --chat-color-bubble-out - Operators' and bots' bubbles.
 * @cssprop --chat-color-bubble-self - A visitor's own bubbles.
 * @cssprop --chat-bubble-max - Widest a bubble gets.
 * @cssprop --chat-radius-bubble
 * @cssprop --chat-msg-gap - Between groups of messages.
 * @cssprop --chat-color-comment
 * @cssprop --chat-color-tick-read
 * @cssprop --chat-color-channel-current - Ring of the channel in use.
 */
export class ChatThread extends PublicElement {
  static override styles = sheets;
  /** @internal What operators have above the messages, where a page has it: see operator-thread.ts. */
  static head?: Head;

  /** The dialog on show. */
  @property({ attribute: 'dialog-id' }) dialogId?: Id;
  /** `manual`: messages are read only by the button or the shortcut. */
  @property({ attribute: 'read-mode' }) readMode: 'auto' | 'manual' = 'auto';
  /** Without header and channels, as a widget shows it. */
  @property({ type: Boolean }) bare = false;
  /** What becomes of a closed dialog: writing opens it again, or a button starts it [F124]. */
  @property({ attribute: 'closed-dialog' }) closedDialog: 'reopen' | 'start' = 'reopen';
  /** Shows the way back to the list, where the list is not beside. */
  @property({ type: Boolean, attribute: 'back-button' }) backButton = false;
  /** Shows the way to the customer's panel, where it is not beside. */
  @property({ type: Boolean, attribute: 'panel-button' }) panelButton = false;

  #open: OpenDialog | undefined;
  /** Why nothing can be written, as it was drawn last. */
  #denial: Denial | undefined;
  #wasStarting = false;
  readonly #pickDialog = oneOf<Dialog>();
  readonly #pickCustomer = oneOf<Customer>();
  readonly #session = this.follow(() => this.activeChat?.$session);
  readonly #dialog = this.follow(() => this.#pickDialog(this.activeChat?.dialogs, this.dialogId));
  readonly #customer = this.follow(() => this.#pickCustomer(this.activeChat?.customers, this.#dialog.value?.customer?.id));
  readonly #history = this.follow(() => this.#open?.session.history.$state);
  readonly #late = new LateParts(this);
  readonly #messages = new Messages(this, {
    open: () => this.#open,
    leave: () => this.#composer?.focus(),
    ready: (rows, index) => this.#late.ready(rows, index),
  });
  readonly #incoming = new Incoming(this, {
    chat: () => this.activeChat,
    dialogId: () => this.dialogId,
    shell: () => this.shell,
    atEnd: () => this.#messages.atEnd,
  });
  readonly #drop = new DropZone(this, {
    allowed: () => this.#takesFiles,
    take: (files) => this.#open?.session.composer.addFiles(files),
  });
  readonly #views = new ViewCache(
    {
      perform: (verb, messageId) => void this.perform(verb, { dialogs: [this.dialogId ?? ''], messages: [messageId] }),
      goTo: (messageId) => void this.scrollToMessage(messageId),
      fill: (before) => void this.#open?.fill(before),
    },
    this.#late,
  );

  readonly #reading = new ReadWatch(this, { chat: () => this.activeChat, dialogId: () => this.dialogId, reads: () => this.#reads });

  constructor() {
    super();
    this.follow(() => this.activeChat?.use(formats));
    this.follow(() => this.#open?.session.timeline.$version);
    this.follow(() => this.#messages.$atEnd);
    this.follow(() => this.activeChat?.use(loadDialog).$error(this.dialogId ?? ''));
  }

  /** Brings a message into view, loading it if need be; resolves with whether it is there. */
  scrollToMessage(id: Id): Promise<boolean> {
    return this.#messages.goTo(id);
  }

  /** Puts the focus on the message that had it last, or on the newest. */
  override focus(): void {
    this.#messages.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#open?.leave();
    this.#open = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#wasStarting = this.shadowRoot?.activeElement?.closest('chat-thread-start') != null;
    const { activeChat: chat, dialogId } = this;
    if (this.#open?.chat !== chat || this.#open?.id !== dialogId) {
      this.#open?.leave();
      this.#open = chat && dialogId !== undefined && this.isConnected ? new OpenDialog(chat, dialogId) : undefined;
      this.#messages.reset();
    }
    this.#open?.loadCard();
  }

  protected override updated(): void {
    const start = this.#awaitsParts ? undefined : this.#open?.begin();
    if (start === undefined) this.#reading.check();
    else void this.#messages.begin(start).then(this.#reading.check);
    if (this.#messages.atEnd) this.#incoming.seen();
    // Whoever has started the conversation goes on to write.
    if (this.#wasStarting && !this.#denial) this.#composer?.focus();
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const dialog = this.#dialog.value;
    this.#denial = chat && dialog && refusedWriting(chat, dialog, { closed: this.closedDialog });
    return html`<section class="base thread ${this.bare ? 'thread--bare' : ''}" aria-label=${this.#label ?? nothing}>
      ${this.#top()} ${lateFailed(this.activeChat, [this.#messages.tools])} ${this.#messages.olderFailed ? this.#olderBanner() : nothing}
      <div class="body">${this.#body()}</div>
      ${this.dialogId === undefined || this.#missing ? nothing : html`<chat-typing-line .dialogId=${this.dialogId}></chat-typing-line>`}
      ${this.#foot(dialog)} ${this.#drop.isOver && chat ? dropHint(chat, chat.channel(this.#dialog.value?.channelId ?? '')) : nothing}
    </section>`;
  }

  #top(): unknown {
    const { dialogId, backButton, panelButton } = this;
    const { head } = this.constructor as typeof ChatThread;
    if (!head || this.#session.value?.role !== 'operator' || this.bare || dialogId === undefined) return nothing;
    adopt(this.renderRoot, [head.styles]);
    return head.render({ dialogId, backButton, panelButton, onSelected: (event) => this.#onSelected(event) });
  }

  #body(): unknown {
    const words = this.words(threadWords);
    const { activeChat: chat, dialogId } = this;
    if (dialogId === undefined) return noDialog(this.words(standingWords));
    if (!chat || !this.#open) return dialogId === NEW_DIALOG ? nothing : threadBones(words?.('loading') ?? '');
    const missing = this.#missing;
    if (missing) return gone(words, missing);
    const { status, error } = this.#history.value ?? {};
    const { timeline, history } = this.#open.session;
    if (this.#awaitsParts) return threadBones(words?.('loading') ?? '');
    if (timeline.length > 0) return this.#rows(chat, dialogId);
    if (status === 'failed') return loadFailed(words, error?.message, () => void history.load());
    if (status !== 'ready') return threadBones(words?.('loading') ?? '');
    if (history.places.length > 0) return nothingShown(words, () => this.#open?.showAll());
    return dialogId === NEW_DIALOG ? nothing : nothingSaid(words, !this.#denial);
  }

  #rows(chat: Chat, dialogId: Id): unknown {
    const view = this.#views.get(chat, dialogId);
    const jump = this.#messages.$atEnd.get() ? nothing : jumpPill(this.#incoming.count, view.say, () => this.#messages.toEnd());
    return html`${keyed(dialogId, this.#messages.render(view))}${jump}`;
  }

  #foot(dialog: Dialog | undefined): unknown {
    if (this.#missing) return nothing;
    if (!this.#denial || !dialog) return html`<slot name="composer"></slot>`;
    return html`<slot name="thread-start"><chat-thread-start .dialog=${dialog} .denial=${this.#denial}></chat-thread-start></slot>`;
  }

  #olderBanner(): TemplateResult {
    const words = this.words(threadWords);
    return banner({
      icon: icons.circleAlert,
      kind: 'error',
      text: words?.('olderFailed'),
      action: { label: words?.('tryAgain') ?? '', run: () => void this.#messages.loadOlder() },
    });
  }

  /** Without a dialog there is no place to go to, and none is named. */
  get #label(): string | undefined {
    const words = this.words(threadWords);
    const dialog = this.#dialog.value;
    if (this.bare) return words?.('messages');
    return dialog && words?.('dialogWith', { name: customerName(dialog, this.#customer.value, words) });
  }

  /** The first rows come with all that is in them. */
  get #awaitsParts(): boolean {
    return this.#open?.hasBegun === false && this.#late.isAwaited(this.#open.session.timeline);
  }

  /** Why the dialog is not here any more. */
  get #missing(): GoneWhy | undefined {
    return this.#dialog.value ? undefined : this.activeChat?.dialogs.whyGone(this.dialogId ?? '');
  }

  /** A preview is not read; nor is what nobody has scrolled to. */
  get #reads(): boolean {
    return this.readMode === 'auto' && this.#open?.hasBegun === true && this.#denial?.code !== 'preview' && this.#messages.atEnd;
  }

  get #takesFiles(): boolean {
    const { activeChat: chat, dialogId } = this;
    if (!chat || dialogId === undefined || this.#denial || !this.#composer) return false;
    return chat.can({ method: 'files.upload', dialog: 'attach' }, { dialogs: [dialogId] }).allowed;
  }

  get #composer(): HTMLElement | undefined {
    return this.querySelector<HTMLElement>('[slot="composer"]') ?? undefined;
  }

  #onSelected({ detail: { dialogId } }: ChatDialogSelectedEvent): void {
    // The event goes on to whoever holds the selection.
    this.dialogId = dialogId;
  }
}

define('chat-thread', ChatThread);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread': ChatThread;
  }
}
