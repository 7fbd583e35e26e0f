import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { loadDialog } from '../../src/dialogs/load.js';
import type { TabPreset } from '../../src/dialogs/tabs.js';
import type { Id } from '../../src/model/ids.js';
import { operatorActions } from '../../src/operator-actions.js';
import { define } from '../base/define.js';
import { exportParts } from '../base/export-parts.js';
import { PublicElement } from '../base/public-element.js';
import type { PaneRequest } from '../base/pane-event.js';
import '../chat-dialog-list/chat-dialog-list.js';
import type { ChatDialogSelectedEvent } from '../events.js';
import { shellWords } from '../base/words.js';
import { standingWords } from '../ui/standing-words.js';
import { inboxStyles } from './chat-inbox.styles.js';
import { CustomerWatch } from './customer-watch.js';
import { ChatNews } from './chat-news.js';
import './connection-banner.js';
import { HostSlots } from './host-slots.js';
import { pressed } from './keymap.js';
import { LatePanes } from './late-panes.js';
import './operator-menu.js';
import type { PaneWords } from './pane-words.js';
import { panelPane } from './panel-pane.js';
import { Panes, type Pane } from './panes.js';
import { threadPane } from './thread-pane.js';
import { inboxWords } from './words.js';

const PANES: readonly Pane[] = ['list', 'thread', 'panel'];
/** Slots of the inbox that are slots of what it shows. */
const THREAD_SLOTS = { 'thread-start': 'thread-start' } as const;
const COMPOSER_SLOTS = { 'composer-toolbar': 'toolbar', 'composer-send-icon': 'send-icon' } as const;
const PANEL_SLOTS = {
  'panel-header-end': 'header-end',
  'panel-section': 'section',
  'panel-orders': 'orders',
  'panel-footer': 'footer',
} as const;

/**
 * The whole workspace of an operator: dialogs, the one that is open, its customer. Three, two or one pane, by its own width.
 * It gives its chat, its screen and the open dialog to what is inside.
 *
 * @element chat-inbox
 * @slot - In place of the thread.
 * @slot list - In place of the list.
 * @slot panel - In place of the customer's panel.
 * @slot bar-end - At the end of the bar over the list, before the operator.
 * @slot thread-start - Passed on to `chat-thread`: in place of what stands where nothing can be written.
 * @slot composer-toolbar - Passed on to `chat-composer`.
 * @slot composer-send-icon - Passed on to `chat-composer`.
 * @slot panel-header-end - Passed on to `customer-panel`.
 * @slot panel-section - Passed on to `customer-panel`: sections of the page's own.
 * @slot panel-orders - Passed on to `customer-panel`.
 * @slot panel-footer - Passed on to `customer-panel`.
 * @fires {ChatDialogSelectedEvent} chat-dialog-selected - A person opened a dialog.
 * @fires {ChatCustomerChangedEvent} chat-customer-changed - The customer on show is another one, or was changed; by the panel, unless it is replaced.
 * @fires {ChatUnreadChangedEvent} chat-unread-changed - Another number of dialogs waits to be read.
 * @fires {ChatAuthRequiredEvent} chat-auth-required - The token was refused: give a new one and call `chat.reconnect()`.
 * @fires {ChatErrorEvent} chat-error - Something went wrong that no row can show.
 * @csspart inbox-bar
 * @csspart inbox-unread - State: `new`.
 * @csspart inbox-operator
 * @csspart inbox-operator-card
 * @csspart inbox-list
 * @csspart inbox-thread
 * @csspart inbox-panel - State: `open`.
 * @cssprop --chat-list-width
 * @cssprop --chat-panel-width
 * @cssprop --chat-header - Height of the line across the top.
 */
export class ChatInbox extends PublicElement {
  static override styles = inboxStyles;

  protected override readonly features = [operatorActions];

  /** The dialog that is open: set it to follow a link, read it to make one. A dialog that is not loaded is fetched. */
  @property({ attribute: 'dialog-id', reflect: true }) dialogId?: Id;
  /** Which tabs the list has, unless the backend says. */
  @property() preset: TabPreset = 'classic';
  /** `manual`: messages are read only by the button or the shortcut. */
  @property({ attribute: 'read-mode' }) readMode: 'auto' | 'manual' = 'auto';
  /** What sends; operators send with Ctrl+Enter unless told. */
  @property({ attribute: 'send-key' }) sendKey?: 'enter' | 'mod-enter';
  /** `single`: one file at a time, sent at once. */
  @property() attach: 'several' | 'single' = 'several';

  readonly #panes = new Panes(this);
  readonly #slots = new HostSlots(this);
  readonly #late = new LatePanes(this);
  readonly #news = new ChatNews(this, () => this.activeChat);
  readonly #customer = new CustomerWatch(this);
  readonly #session = this.follow(() => this.activeChat?.$session);
  #focusNext: Pane | undefined;
  /** Where the focus was before the panel came over it. */
  #before: HTMLElement | undefined;

  /** How many dialogs wait to be read [F002]; `chat-unread-changed` tells when it changes. */
  get unreadDialogs(): number {
    return this.#session.value?.unreadDialogs ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const chat = this.activeChat;
    if (this.isConnected) this.#late.await(chat);
    if (this.isConnected) this.#customer.watch(chat, this.dialogId);
    if (changed.has('dialogId')) this.#late.retry();
    if (chat && this.dialogId !== undefined && (changed.has('dialogId') || changed.has('chat'))) {
      void chat.use(loadDialog).load(this.dialogId);
      this.#panes.front = 'thread';
    }
    if (changed.has('dialogId') && this.dialogId === undefined) this.#panes.front = 'list';
  }

  protected override updated(): void {
    const pane = this.#focusNext;
    this.#focusNext = undefined;
    if (pane) this.#focusPane(pane);
  }

  protected override render(): TemplateResult {
    const say = this.words(inboxWords);
    const { front, isPanelOpen } = this.#panes;
    return html`<div
      class="base inbox"
      @chat-dialog-selected=${this.#onSelected}
      @chat-pane-requested=${this.#onPane}
      @chat-customer-changed=${this.#onPanelNews}
    >
      <div class="skips">
        ${PANES.map(
          (pane) =>
            html`<button class="btn btn--outline" part="button" type="button" @click=${() => this.#go(pane)}>
              ${say?.(`skip.${pane}`)}
            </button>`,
        )}
      </div>
      <chat-connection-banner .signIn=${this.#news.signIn}></chat-connection-banner>
      <div class="grid ${front === 'thread' ? 'is-thread' : ''} ${isPanelOpen ? 'is-panel' : ''}">
        <section class="pane pane--list" part="inbox-list" aria-label=${say?.('pane.list') ?? nothing} tabindex="-1" data-pane="list">
          ${this.#bar()}${this.#list()}
        </section>
        <section
          class="pane pane--thread"
          part="inbox-thread"
          aria-label=${say?.('pane.thread') ?? nothing}
          tabindex="-1"
          data-pane="thread"
        >
          ${this.#thread()}
        </section>
        <section
          class="pane pane--panel"
          part="inbox-panel${isPanelOpen ? ' open' : ''}"
          aria-label=${say?.('pane.panel') ?? nothing}
          tabindex="-1"
          data-pane="panel"
          @keydown=${this.#onPanelKey}
        >
          ${this.#panel()}
        </section>
      </div>
    </div>`;
  }

  #bar(): TemplateResult {
    const say = this.words(inboxWords);
    const count = this.unreadDialogs;
    return html`<header class="bar" part="inbox-bar">
      <div class="bar__t">
        <h2 class="trunc">${say?.('messages')}</h2>
        <span class="trunc" part="inbox-unread${count > 0 ? ' new' : ''}"
          ><bdi>${this.#session.value && say?.(count > 0 ? 'unreadDialogs' : 'allRead', { count })}</bdi></span
        >
      </div>
      <slot name="bar-end"></slot><chat-operator-menu></chat-operator-menu>
    </header>`;
  }

  #list(): TemplateResult {
    if (this.#slots.has('list')) return html`<slot name="list"></slot>`;
    return html`<chat-dialog-list
      exportparts=${exportParts['chat-dialog-list']}
      .preset=${this.preset}
      .dialogId=${this.dialogId}
    ></chat-dialog-list>`;
  }

  #thread(): TemplateResult {
    if (this.#slots.has('')) return html`<slot></slot>`;
    const { dialogId, preset, readMode, sendKey, attach } = this;
    return threadPane({
      ...{ dialogId, preset, readMode, sendKey, attach },
      words: this.#paneWords,
      late: this.#late.thread(dialogId !== undefined),
      room: this.#panes.room,
      passed: this.#pass(THREAD_SLOTS),
      toComposer: this.#pass(COMPOSER_SLOTS),
      back: () => this.#go('list'),
      retry: this.#late.retry,
    });
  }

  #panel(): TemplateResult {
    if (this.#slots.has('panel')) return html`<slot name="panel"></slot>`;
    const { room, isPanelOpen } = this.#panes;
    return panelPane({
      words: this.#paneWords,
      late: this.#late.panel(isPanelOpen || (room === 3 && this.dialogId !== undefined)),
      dialogId: this.dialogId,
      passed: this.#pass(PANEL_SLOTS),
      close: room < 3 ? () => this.#closePanel() : undefined,
      retry: this.#late.retry,
    });
  }

  get #paneWords(): PaneWords {
    return { say: this.words(inboxWords), shell: this.words(shellWords), standing: this.words(standingWords) };
  }

  #pass(slots: Readonly<Record<string, string>>): unknown {
    return Object.entries(slots).map(([from, to]) => (this.#slots.has(from) ? html`<slot name=${from} slot=${to}></slot>` : nothing));
  }

  #onSelected(event: ChatDialogSelectedEvent): void {
    this.dialogId = event.detail.dialogId;
    if (this.dialogId !== undefined) this.#go('thread', this.#panes.room === 1);
  }

  /** The panel tells of what it shows; the inbox tells of its dialog's customer by itself, panel or not. */
  #onPanelNews(event: Event): void {
    event.stopPropagation();
  }

  #onPane(event: PaneRequest): void {
    event.stopPropagation();
    this.#go(event.detail.pane);
  }

  #onPanelKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#panes.isOver('panel')) return;
    event.preventDefault();
    this.#closePanel();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const chat = this.activeChat;
    const meant = chat && pressed(event, chat, this.dialogId);
    if (!meant) return;
    event.preventDefault();
    if ('step' in meant) this.renderRoot.querySelector('chat-dialog-list')?.step(meant.step);
    else if (this.dialogId !== undefined) void this.perform(meant.verb, { dialogs: [this.dialogId] });
  };

  /** Brings a pane to the front and, unless it lies open beside the others, the focus with it. */
  #go(pane: Pane, focus = true): void {
    if (pane === 'panel' && !this.#panes.isPanelOpen) this.#before = this.#focused();
    this.#panes.show(pane);
    if (focus) this.#focusNext = pane;
    this.requestUpdate();
  }

  #closePanel(): void {
    this.#panes.closePanel();
    const back = this.#before;
    void this.updateComplete.then(() => (back?.isConnected ? back.focus() : this.#focusPane('thread')));
  }

  #focusPane(pane: Pane): void {
    const list = pane === 'list' ? this.renderRoot.querySelector('chat-dialog-list') : null;
    if (list && this.dialogId !== undefined) list.focus();
    else this.renderRoot.querySelector<HTMLElement>(`[data-pane="${pane}"]`)?.focus();
  }

  #focused(): HTMLElement | undefined {
    let active = (this.renderRoot as ShadowRoot).activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }
}

define('chat-inbox', ChatInbox);

declare global {
  interface HTMLElementTagNameMap {
    'chat-inbox': ChatInbox;
  }
}
