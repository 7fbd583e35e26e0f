import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Shell } from '../../src/actions/shell.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { loadDialog } from '../../src/dialogs/load.js';
import type { Customer } from '../../src/model/customer.js';
import type { Dialog } from '../../src/model/dialog.js';
import { NEW_DIALOG, type Id } from '../../src/model/ids.js';
import type { ThreadRow } from '../../src/thread/timeline.js';
import { threadWords } from '../../src/thread/words.js';
import { base } from '../base/base.styles.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { Outermost } from '../base/outermost.js';
import { tokens } from '../base/tokens.styles.js';
import { ChatDialogSelectedEvent } from '../events.js';
import { textStyles } from '../text/text.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { banner } from '../ui/banner.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { fieldStyles } from '../ui/fields.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import * as icons from '../ui/icons.js';
import { markStyles } from '../ui/marks.styles.js';
import { menuStyles } from '../ui/menu.styles.js';
import { stateStyles } from '../ui/states.styles.js';
import { toastStyles } from '../ui/toast.styles.js';
import { listKeys } from '../windowed/list-keys.js';
import { windowedList, type Range, type Rows } from '../windowed/windowed-list.js';
import { DropZone, dropHint } from './drop-zone.js';
import { headerStyles } from './header/header.styles.js';
import './header/thread-channels.js';
import './header/thread-header.js';
import { Incoming } from './incoming.js';
import { jumpPill } from './jump-pill.js';
import { makeView } from './make-view.js';
import { oneOf } from './one-of.js';
import { OpenDialog } from './open-dialog.js';
import { partStyles } from './parts/parts.styles.js';
import { ReadWatch } from './read-watch.js';
import { threadRow } from './rows/message-row.js';
import { rowStyles } from './rows/rows.styles.js';
import { toolStyles } from './rows/tools.styles.js';
import { ToolsHost } from './rows/tools-host.js';
import { gone, loadFailed, loadingRows, noDialog, nothingSaid, nothingShown } from './states.js';
import { refusedWriting, threadStart } from './thread-start.js';
import { threadStyles } from './thread.styles.js';
import './typing-line.js';
import type { ThreadView } from './view.js';

/** A thread without a dialog. */
const NOTHING: Rows<ThreadRow> = {
  length: 0,
  at: () => {
    throw new RangeError('No rows');
  },
  indexOf: () => -1,
};
/** Height of a row before any was measured, px. */
const ROW = 56;

/**
 * One dialog: who it is with, what was said, what is on its way, who is typing. The composer stands in its slot; where
 * nothing can be written, the reason and the way out stand there instead.
 *
 * @element chat-thread
 * @slot composer - At the foot, for `chat-composer`.
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
export class ChatThread extends ChatElement {
  static override styles = [
    ...tokens,
    base,
    iconStyles,
    avatarStyles,
    markStyles,
    buttonStyles,
    fieldStyles,
    menuStyles,
    stateStyles,
    toastStyles,
    textStyles,
    threadStyles,
    headerStyles,
    rowStyles,
    partStyles,
    toolStyles,
  ];

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

  @state() private olderFailed = false;
  @query('.scroll') private readonly scroller!: HTMLElement | null;

  #open: OpenDialog | undefined;
  #view: { of: readonly unknown[]; value: ThreadView } | undefined;
  readonly #pickDialog = oneOf<Dialog>();
  readonly #pickCustomer = oneOf<Customer>();
  readonly #outermost = new Outermost(this, { chat: () => this.activeChat, shell: () => super.shell });
  readonly #session = this.follow(() => this.activeChat?.$session);
  readonly #dialog = this.follow(() => this.#pickDialog(this.activeChat?.dialogs, this.dialogId));
  readonly #customer = this.follow(() => this.#pickCustomer(this.activeChat?.customers, this.#dialog.value?.customer?.id));
  readonly #history = this.follow(() => this.#open?.session.history.$state);

  readonly #list = windowedList<ThreadRow>(this, {
    scroller: () => this.scroller,
    row: (row) => this.#row(row),
    stick: 'end',
    estimate: ROW,
    onNear: (edge) => {
      if (edge === 'start') void this.#loadOlder();
    },
    onRange: (range) => this.#fillSeen(range),
  });
  readonly #atEnd = this.follow(() => this.#list.$atEnd);
  readonly #keys = listKeys<ThreadRow>(this, {
    list: this.#list,
    rows: () => this.#rows,
    prefer: () => this.#rows.at(this.#rows.length - 1).key,
  });
  readonly #tools = new ToolsHost(this, {
    dialogId: () => this.dialogId,
    row: (key) => this.#rowOf(key),
    leave: () => this.#composerElement?.focus(),
  });
  readonly #incoming = new Incoming(this, {
    chat: () => this.activeChat,
    dialogId: () => this.dialogId,
    shell: () => this.shell,
    atEnd: () => this.#list.atEnd,
  });
  readonly #drop = new DropZone(this, {
    allowed: () => this.#takesFiles,
    take: (files) => this.#open?.session.composer.addFiles(files),
  });

  constructor() {
    super();
    new ReadWatch(this, { chat: () => this.activeChat, dialogId: () => this.dialogId, reads: () => this.#reads });
    this.follow(() => this.activeChat?.$format);
    this.follow(() => this.#open?.session.timeline.$version);
    this.follow(() => this.activeChat?.use(loadDialog).$error(this.dialogId ?? ''));
  }

  /** Brings a message into view, loading it if need be; resolves with whether it is there. */
  async scrollToMessage(id: Id): Promise<boolean> {
    const { session } = this.#open ?? {};
    if (!(await session?.history.loadAround(id).catch(() => false))) return false;
    if (session?.timeline.indexOf(session.timeline.keyOf(id) ?? '') === -1)
      session.timeline.setKinds({ messages: true, comments: true, events: true });
    const key = session?.timeline.keyOf(id);
    if (key === undefined || session !== this.#open?.session) return false;
    this.requestUpdate();
    await this.#list.scrollTo(key, 'center');
    this.#flash(key);
    return true;
  }

  /** Puts the focus on the message that had it last, or on the newest. */
  override focus(): void {
    const key = this.#list.held ?? (this.#rows.length > 0 ? this.#rows.at(this.#rows.length - 1).key : undefined);
    if (key !== undefined) this.#list.focus(key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#open?.leave();
    this.#open = undefined;
  }

  protected override get shell(): Shell | undefined {
    return this.#outermost.shell;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { activeChat: chat, dialogId } = this;
    if (this.#open?.chat === chat && this.#open?.id === dialogId) return;
    this.#open?.leave();
    this.#open = chat && dialogId !== undefined && this.isConnected ? new OpenDialog(chat, dialogId) : undefined;
    this.#list.held = undefined;
    this.olderFailed = false;
  }

  protected override updated(): void {
    if (this.#list.atEnd) this.#incoming.seen();
    const start = this.#open?.begin();
    if (start === undefined) return;
    if (start === 'end') this.#list.scrollToEnd();
    else void this.#list.scrollTo(start, 'start');
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const operator = this.#session.value?.role === 'operator';
    const head = operator && !this.bare && this.dialogId !== undefined;
    return html`<section
      class="base thread ${this.bare ? 'thread--bare' : ''}"
      aria-label=${this.words(threadWords)?.('messages') ?? nothing}
    >
      ${
        head
          ? html`<chat-thread-header
                .dialogId=${this.dialogId}
                .backButton=${this.backButton}
                .panelButton=${this.panelButton}
              ></chat-thread-header>
              <chat-thread-channels .dialogId=${this.dialogId} @chat-dialog-selected=${this.#onChannel}></chat-thread-channels>`
          : nothing
      }
      ${this.olderFailed ? this.#olderBanner() : nothing}
      <div class="body">${this.#body()}</div>
      ${this.dialogId === undefined || this.#isGone ? nothing : html`<chat-typing-line .dialogId=${this.dialogId}></chat-typing-line>`}
      ${chat ? this.#foot(chat) : nothing}
      ${this.#drop.isOver && chat ? dropHint(chat.say(threadWords), chat.$format.get(), chat.channel(this.#dialog.value?.channelId ?? '')) : nothing}
    </section>`;
  }

  #body(): unknown {
    const words = this.words(threadWords);
    const { activeChat: chat, dialogId } = this;
    if (dialogId === undefined) return noDialog(words);
    if (!chat || !this.#open) return loadingRows(words);
    const missing = chat.dialogs.whyGone(dialogId);
    if (this.#isGone && missing) return gone(words, missing);
    const { status, error } = this.#history.value ?? {};
    const { timeline, history } = this.#open.session;
    if (timeline.length > 0) return this.#messages(chat, dialogId);
    if (status === 'failed')
      return error?.kind === 'forbidden' ? gone(words, 'forbidden') : loadFailed(words, error?.message, () => void history.load());
    if (status !== 'ready') return loadingRows(words);
    if (history.places.length > 0) return nothingShown(words, () => timeline.setKinds({ messages: true, comments: true, events: true }));
    return dialogId === NEW_DIALOG ? nothing : nothingSaid(words, this.#denial(chat) === undefined);
  }

  #messages(chat: Chat, dialogId: Id): unknown {
    const view = this.#viewOf(chat, dialogId);
    return html`${keyed(
      dialogId,
      html`<div class="scroll">
        <div
          class="msgs"
          part="thread-messages"
          role="log"
          aria-live="off"
          aria-label=${view.say('messages')}
          @pointerover=${this.#tools.onPointerover}
          @pointerleave=${this.#tools.onPointerleave}
          @contextmenu=${this.#tools.onContextmenu}
          @focusin=${this.#onFocusin}
          @focusout=${this.#tools.onFocusout}
          @keydown=${this.#onKeydown}
        >
          ${this.#list.render(this.#rows, [view])}
        </div>
      </div>`,
    )}${this.#atEnd.value === false ? jumpPill(this.#incoming.count, view.say, () => this.#list.scrollToEnd()) : nothing}`;
  }

  #row(row: ThreadRow): unknown {
    return this.#view ? threadRow(row, this.#view.value, this.#keys.tabIndex(row.key)) : nothing;
  }

  #foot(chat: Chat): unknown {
    const dialog = this.#dialog.value;
    const denial = this.#denial(chat);
    if (this.#isGone) return nothing;
    if (!denial || !dialog) return html`<slot name="composer"></slot>`;
    return threadStart(denial, chat, dialog, chat.say(threadWords), (verb) => void this.perform(verb, { dialogs: [dialog.id] }));
  }

  #olderBanner(): TemplateResult {
    const words = this.words(threadWords);
    return banner({
      icon: icons.circleAlert,
      kind: 'error',
      text: words?.('olderFailed'),
      action: { label: words?.('tryAgain') ?? '', run: () => void this.#loadOlder() },
    });
  }

  /** The same view until something of it changes that every row shows. */
  #viewOf(chat: Chat, dialogId: Id): ThreadView {
    const { channelId } = this.#dialog.value ?? {};
    const channel = chat.channel(channelId ?? '');
    const { name, avatarUrl } = this.#customer.value ?? {};
    const of = [chat, dialogId, chat.words.$version.get(), chat.$format.get(), this.#session.value, channel, name, avatarUrl];
    if (this.#view?.of.every((value, at) => value === of[at])) return this.#view.value;
    const value = makeView(chat, dialogId, {
      perform: (verb: Verb, messageId) => void this.perform(verb, { dialogs: [dialogId], messages: [messageId] }),
      goTo: (messageId) => void this.scrollToMessage(messageId),
      fill: (before) => void this.#open?.session.history.fillHole(before).catch(() => undefined),
    });
    this.#view = { of, value };
    return value;
  }

  get #rows(): Rows<ThreadRow> {
    return this.#open?.session.timeline ?? NOTHING;
  }

  #rowOf(key: string): ThreadRow | undefined {
    const index = this.#rows.indexOf(key);
    return index < 0 ? undefined : this.#rows.at(index);
  }

  get #isGone(): boolean {
    const { activeChat: chat, dialogId } = this;
    return chat !== undefined && dialogId !== undefined && !this.#dialog.value && chat.dialogs.whyGone(dialogId) !== undefined;
  }

  #denial(chat: Chat): ReturnType<typeof refusedWriting> {
    const dialog = this.#dialog.value;
    return dialog && refusedWriting(chat, dialog, { closed: this.closedDialog });
  }

  /** A preview is not read; nor is what nobody has scrolled to. */
  get #reads(): boolean {
    const chat = this.activeChat;
    const isPreview = chat && this.#denial(chat)?.code === 'preview';
    return this.readMode === 'auto' && !isPreview && this.#list.atEnd && (this.scroller?.clientHeight ?? 0) > 0;
  }

  get #takesFiles(): boolean {
    const { activeChat: chat, dialogId } = this;
    if (!chat || dialogId === undefined || this.#denial(chat) || !this.#composerElement) return false;
    return chat.can({ method: 'files.upload', dialog: 'attach' }, { dialogs: [dialogId] }).allowed;
  }

  get #composerElement(): HTMLElement | undefined {
    return this.querySelector<HTMLElement>('[slot="composer"]') ?? undefined;
  }

  async #loadOlder(): Promise<void> {
    try {
      await this.#open?.session.history.loadOlder();
      this.olderFailed = false;
    } catch {
      this.olderFailed = true;
    }
  }

  /** A gap that comes into view is closed. */
  #fillSeen({ first, last }: Range): void {
    for (let index = Math.max(0, first); index <= last && index < this.#rows.length; index++) {
      const { hole, message } = this.#rows.at(index);
      if (hole) void this.#open?.session.history.fillHole(message.id).catch(() => undefined);
    }
  }

  #flash(key: string): void {
    const element = this.#list.element(key);
    element?.classList.add('is-found');
    element?.addEventListener('animationend', () => element.classList.remove('is-found'), { once: true });
  }

  #onChannel({ detail: { dialogId } }: ChatDialogSelectedEvent): void {
    // The event goes on to whoever holds the selection.
    this.dialogId = dialogId;
  }

  #onFocusin(event: FocusEvent): void {
    this.#keys.onFocusin();
    this.#tools.onFocusin(event);
  }

  #onKeydown(event: KeyboardEvent): void {
    this.#tools.onKeydown(event);
    // Arrows within a tool, a slider or a menu are theirs.
    if ((event.composedPath()[0] as HTMLElement).classList.contains('r')) this.#keys.onKeydown(event);
  }
}

define('chat-thread', ChatThread);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread': ChatThread;
  }
}
