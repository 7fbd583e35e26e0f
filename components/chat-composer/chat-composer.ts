import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import type { Composer } from '../../src/composer/composer.js';
import type { Written } from '../../src/composer/early.js';
import { composerWords } from '../../src/composer/words.js';
import { loadDialog } from '../../src/dialogs/load.js';
import { NEW_DIALOG, type ClientId, type Id, type Millis } from '../../src/model/ids.js';
import { base } from '../base/base.styles.js';
import { define } from '../base/define.js';
import { earlySay } from '../base/early-words.js';
import { Lazy } from '../base/lazy.js';
import { PublicElement } from '../base/public-element.js';
import { tokens } from '../base/tokens.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import { menuStyles } from '../ui/menu.styles.js';
import { lateFailed } from '../ui/late-failed.js';
import { stateStyles } from '../ui/states.styles.js';
import { composerStyles } from './chat-composer.styles.js';
import { DropTarget } from './drop.js';
import { dropHint, guardLine, skeletonBox, waitingLine } from './lines.js';
import type * as OperatorBox from './operator-box.js';
import { pill } from './pill.js';
import { pillStyles } from './pill.styles.js';
import { reasonLine, unavailable, type Denial } from './reason.js';
import { Sending } from './sending.js';
import { earlyWriting, writingIn, type DialogWriting, type Writing, type WritingActions } from './writing.js';

/**
 * The box a message is written in. It belongs to one dialog, keeps what is written while dialogs are switched, and says
 * why where nothing can be written.
 *
 * @element chat-composer
 * @slot toolbar - Buttons after our own.
 * @slot send-icon - The icon of the send button.
 * @fires {ChatBeforeSendEvent} chat-before-send - A person is about to send; cancelable, the text stays.
 * @fires {ChatMessageSentEvent} chat-message-sent - A message was handed to the outbox.
 * @fires {ChatActionEvent} chat-before-close - "Send and close" is about to close the dialog; cancelable.
 * @fires {ChatActionEvent} chat-dialog-closed - "Send and close" was done: the message is on the server.
 * @fires {ChatActionEvent} chat-before-mark-read - "Mark as read" was pressed; cancelable.
 * @csspart composer-box - The frame. States: `comment`, `focus`, `disabled`, `over`.
 * @csspart composer-input - The field. States: `comment`, `over`.
 * @csspart composer-mode - Reply and Comment. State: `current`.
 * @csspart composer-read - Marks messages as read by hand.
 * @csspart composer-channel - The channel an answer goes through.
 * @csspart composer-window - How long the channel still takes an answer.
 * @csspart composer-quote - The message that is answered.
 * @csspart composer-tray - The files that were picked.
 * @csspart composer-attachment - One of them. State: `error`.
 * @csspart composer-toolbar - The buttons under the field.
 * @csspart composer-counter - Characters written and allowed. State: `over`.
 * @csspart composer-send - Sends. States: `primary`, `comment`, `disabled`.
 * @csspart composer-send-options - Opens what else can be done with it.
 * @csspart composer-reason - Why nothing can be written, and the way out.
 * @csspart composer-guard - Why a message was stopped.
 * @csspart composer-draft - Says that a draft was kept.
 * @csspart emoji - The emoji picker.
 * @cssprop --chat-control - Height of the send button.
 * @cssprop --chat-radius-lg - Radius of the frame.
 * @cssprop --chat-color-comment-line - Frame in comment mode.
 * @cssprop --chat-color-border-control - Frame at rest.
 */
export class ChatComposer extends PublicElement {
  static override styles = [tokens, base, iconStyles, avatarStyles, buttonStyles, menuStyles, stateStyles, composerStyles, pillStyles];

  /** The dialog that is written in. */
  @property({ attribute: 'dialog-id' }) dialogId?: Id;
  /** What sends: Enter, or Ctrl+Enter (Command+Enter on macOS). By default the latter for operators, Enter for visitors. */
  @property({ attribute: 'send-key' }) sendKey?: 'enter' | 'mod-enter';
  /** `manual` shows a button that marks messages as read [F255]. */
  @property({ attribute: 'read-mode' }) readMode: 'auto' | 'manual' = 'auto';
  /** `single`: one file at a time, sent as soon as it is picked [F126]. */
  @property() attach: 'several' | 'single' = 'several';
  /** `pill` is one line with round ends. By default it is for visitors and the box for operators. */
  @property() variant?: 'box' | 'pill';

  /** Takes what is written before there is a chat. @internal */
  @property({ attribute: false }) early?: Written;

  @state() private focused = false;
  @query('chat-composer-input') private readonly input?: HTMLElementTagNameMap['chat-composer-input'] | null;

  #composer: Composer | undefined;
  /** The focus is on the way out of what stands in the field's place. */
  #wasRefused = false;
  /** When the draft on show was written, until a key is pressed. */
  #draftAt: Millis | undefined;
  readonly #drop = new DropTarget(this, (files) => this.#take(files));
  readonly #sending = new Sending(this, {
    composer: () => this.#composer,
    isKnown: () => this.activeChat?.$session.get() !== undefined,
    isReady: () => this.#written?.$ready.get() === true,
    left: () => (this.#draftAt = undefined),
    onceSent: (clientId, then) => this.activeChat && this.#operator.value?.onceSent(this.activeChat, clientId, then),
  });
  readonly #operator = new Lazy(this, () => import('./operator-box.js'));
  readonly #quote = new Lazy(this, () => import('./quote.js'));
  readonly #tray = new Lazy(this, () => import('./tray.js'));
  readonly #emoji = new Lazy(this, () => import('./emoji/emoji-picker.js'));
  readonly #late = [this.#operator, this.#quote, this.#tray, this.#emoji];
  readonly #on: WritingActions = {
    emoji: (close) => this.#emojiPicker(close),
    setMode: (mode, write) => {
      this.#composer?.setMode(mode);
      if (write) void this.updateComplete.then(() => this.focus());
    },
    send: (andClose) => {
      this.focus();
      this.#sending.press(andClose);
    },
    take: (files) => this.#take(files),
    markRead: () => void this.#onMarkRead(),
  };

  constructor() {
    super();
    const dialog = () => this.activeChat?.dialogs.get(this.dialogId ?? '');
    for (const pick of [
      () => this.activeChat?.$session,
      () => this.activeChat?.dialogs.$one(this.dialogId ?? ''),
      () => this.activeChat?.customers.$one(dialog()?.customer?.id ?? ''),
      () => this.activeChat?.use(loadDialog).$error(this.dialogId ?? ''),
      () => this.#composer?.$mode,
      () => this.#composer?.$quote,
      () => this.activeChat?.messages.$one(this.#composer?.$quote.get() ?? ''),
      () => this.#composer?.$files,
      () => this.#composer?.$refused,
      () => this.#composer?.$refusal,
      () => this.#composer?.$over,
      () => this.#written?.$ready,
    ])
      this.follow<unknown>(pick);
  }

  /** Sends what is written, without asking first. Resolves with the message's client id, or with nothing when nothing was sent. */
  async send(): Promise<ClientId | undefined> {
    return this.#sending.tell(await this.#composer?.submit());
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** Puts a text where the caret is, in place of what is selected. */
  insertText(text: string): void {
    this.input?.insertText(text);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#sending.check();
    this.#wasRefused = this.shadowRoot?.activeElement?.closest('.reason') != null;
    const { activeChat: chat, dialogId } = this;
    const composer = chat && dialogId !== undefined ? chat.dialog(dialogId).composer : undefined;
    if (composer === this.#composer) return;
    this.#composer = composer;
    if (chat && dialogId !== undefined && dialogId !== NEW_DIALOG) void chat.use(loadDialog).load(dialogId);
    this.#draftAt = (composer?.$text.get() && composer.writtenAt) || undefined;
  }

  /** Whoever has pressed the way out goes on to write. */
  protected override updated(): void {
    if (this.#wasRefused && this.input) void this.updateComplete.then(() => this.focus());
  }

  /** Its field is part of it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.input?.updateComplete;
    return done;
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const { onDragOver, onDragLeave, onDrop } = this.#drop;
    return html`<div
      class="base cmp ${this.#shape === 'pill' ? 'cmp--pill' : ''}"
      @input=${this.#onInput}
      @focusin=${this.#onFocus}
      @focusout=${this.#onFocus}
      @dragover=${onDragOver}
      @dragleave=${onDragLeave}
      @drop=${onDrop}
    >
      ${lateFailed(chat, this.#late)}${chat ? this.#content(chat) : this.early ? this.#firstWords(this.early) : skeletonBox('')}
    </div>`;
  }

  #content(chat: Chat): unknown {
    const id = this.dialogId;
    const say = chat.say(composerWords);
    this.#drop.allowed = false;
    if (id === undefined) return this.#closed(chat, { allowed: false, reason: say('noDialog'), code: 'noDialog' });
    const missing = chat.$session.get() ? unavailable(chat, id) : 'loading';
    const inBox = this.#shape === 'box';
    // A visitor's field stays, with focus and keyboard, while the dialog that the first words made is still on its way.
    if (missing === 'loading') return inBox || !this.#composer ? skeletonBox(say('loading')) : this.#firstWords(this.#composer);
    if (missing) return this.#closed(chat, missing);
    const operator = inBox ? this.#operator.value : undefined;
    if (operator) chat.use(operator.operatorActions);
    else if (inBox) return skeletonBox(say('loading'));
    const writing = writingIn(chat, id, this, this.#on);
    if (!writing.answer.allowed) return this.#closed(chat, writing.answer, writing.comments ? operator?.topBar(writing) : nothing);
    this.#drop.allowed = writing.files.allowed;
    return this.#open(writing, operator);
  }

  #closed(chat: Chat, answer: Denial, top: unknown = nothing): TemplateResult {
    const { dialogId = '' } = this;
    const perform = (verb: Verb) => void this.perform(verb, { dialogs: [dialogId] });
    const wayOut = answer.wayOut && this.#operator.value?.wayOut(answer.wayOut, chat, dialogId, perform);
    return html`<div class="box box--off" part="composer-box disabled">${top}${reasonLine(answer, wayOut)}</div>`;
  }

  #open(writing: DialogWriting, operator: typeof OperatorBox | undefined): TemplateResult {
    const { chat, say, composer } = writing;
    const above = html`${guardLine(composer.$refusal.get(), say, composer.dismissRefusal)}${operator?.draftLine(this.#draftAt, chat, say)}`;
    const top = html`${operator?.topBar(writing)}${this.#quoted(writing)}${this.#pickedFiles(writing)}`;
    return this.#box(writing, operator ? operator.operatorBox(writing) : pill(writing), above, top);
  }

  /** A visitor writes while the chat, or who is here, is still on its way. */
  #firstWords(written: Written): TemplateResult {
    const say = this.words(composerWords) ?? earlySay(composerWords);
    const writing = earlyWriting(written, say, this, this.#on);
    return this.#box(writing, pill(writing), this.#sending.soon ? waitingLine(say) : nothing);
  }

  #box({ mode, over, say }: Writing, field: TemplateResult, above: unknown, top: unknown = nothing): TemplateResult {
    const comment = mode === 'comment';
    const states = `${comment ? ' comment' : ''}${this.focused ? ' focus' : ''}${over ? ' over' : ''}`;
    return html`${above}
      <div class="box ${comment ? 'box--comment' : ''} ${this.#shape === 'pill' ? 'box--pill' : ''}" part="composer-box${states}">
        ${top}${field}${this.#drop.over ? dropHint(say) : nothing}
      </div>`;
  }

  #quoted({ chat, composer, say }: DialogWriting): unknown {
    const id = composer.$quote.get();
    return id === undefined ? nothing : this.#quote.value?.quotePreview(chat.messages.get(id), say, () => composer.quote(undefined));
  }

  #pickedFiles({ chat, composer, channel }: DialogWriting): unknown {
    if (composer.$files.get().length + composer.$refused.get().length === 0) return nothing;
    return this.#tray.value?.tray(chat, composer, channel);
  }

  #emojiPicker(close: () => void): unknown {
    const chat = this.activeChat;
    const pick = (emoji: string) => {
      close();
      this.insertText(emoji);
    };
    return (chat && this.#emoji.value?.emojiPicker(chat, pick)) ?? html`<div class="cmp__wait"></div>`;
  }

  get #shape(): 'box' | 'pill' {
    const forVisitors = this.dialogId === NEW_DIALOG || this.activeChat?.$session.get()?.role === 'visitor';
    return this.variant ?? (forVisitors ? 'pill' : 'box');
  }

  /** Where the text is, with or without a chat. */
  get #written(): Written | undefined {
    return this.#composer ?? this.early;
  }

  #onInput(): void {
    this.#sending.changed();
    if (this.#draftAt === undefined) return;
    this.#draftAt = undefined;
    this.requestUpdate();
  }

  #onFocus({ type }: Event): void {
    this.focused = type === 'focusin';
  }

  async #onMarkRead(): Promise<void> {
    await this.perform('markRead', { dialogs: [this.dialogId ?? ''] });
    this.focus();
  }

  /** Files are kept for the message; where single files leave at once, the first one does. */
  #take(files: Iterable<File>): void {
    const [first] = files;
    if (this.attach === 'several') this.#composer?.addFiles(files);
    else if (first) void this.#sending.file(first);
  }
}

define('chat-composer', ChatComposer);

declare global {
  interface HTMLElementTagNameMap {
    'chat-composer': ChatComposer;
  }
}
