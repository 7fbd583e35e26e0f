import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Shell } from '../../src/actions/shell.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { counts } from '../../src/dialogs/counts.js';
import { replyClock } from '../../src/dialogs/reply-clock.js';
import type { RowContext, RowView } from '../../src/dialogs/row-view.js';
import { defaultSort, isMixed, tabQuery, tabsFor, type Tab, type TabPreset } from '../../src/dialogs/tabs.js';
import { dialogWords } from '../../src/dialogs/words.js';
import type { Id } from '../../src/model/ids.js';
import type { DialogQuery } from '../../src/model/query.js';
import { base } from '../base/base.styles.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { Outermost } from '../base/outermost.js';
import { tokens } from '../base/tokens.styles.js';
import { ChatDialogSelectedEvent } from '../events.js';
import { textStyles } from '../text/text.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { fieldStyles } from '../ui/fields.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import * as icons from '../ui/icons.js';
import { markStyles } from '../ui/marks.styles.js';
import { menuStyles } from '../ui/menu.styles.js';
import { stateStyles } from '../ui/states.styles.js';
import { toastStyles } from '../ui/toast.styles.js';
import { listKeys } from '../windowed/list-keys.js';
import { windowedList } from '../windowed/windowed-list.js';
import { actionsBar } from './actions-bar.js';
import { listStyles } from './chat-dialog-list.styles.js';
import { dialogRow, type RowLook } from './row.js';
import { rowStyles } from './row.styles.js';
import { Selection } from './selection.js';
import { ShownList } from './shown-list.js';
import { loadFailed, loadingRows, nothingFound, nothingHere } from './states.js';
import { Steadiness } from './steadiness.js';
import './tabs.js';
import { searchBox, sortMenu, type Order, type Sort } from './tools.js';
import { TypeAhead } from './type-ahead.js';
import { logPreview } from './log-preview.js';
import { limitBanner, othersBanner, viewsBar } from './views-bar.js';

/** A pause in typing after which is searched, ms. */
const PAUSE = 250;
const SEARCH_MIN = 3;
/** Tabs whose number says nothing. */
const UNCOUNTED = ['closed', 'all', 'dialogs'];
/** Lines of the view beside which rows are numbered and kept in order. */
const BESIDE = 10;

/**
 * Dialogs by tab, found, sorted, marked and opened. Live: rows move as things happen, but never under the hand.
 *
 * @element chat-dialog-list
 * @fires {ChatDialogSelectedEvent} chat-dialog-selected - A person opened a dialog.
 * @csspart tabs
 * @csspart tab - States: `current`, `unseen`.
 * @csspart tab-count
 * @csspart tab-more - Opens the tabs that have no room.
 * @csspart list-search
 * @csspart list-sort
 * @csspart list-rows
 * @csspart list-banner
 * @csspart list-recovered
 * @csspart list-actions - Stands in place of the search while dialogs are marked. State: `mixed`.
 * @csspart list-select-all
 * @csspart list-actions-button
 * @csspart row - States: `current`, `unread`, `checked`, `failed`, `pending`, `unsaved`.
 * @csspart row-avatar
 * @csspart row-check
 * @csspart row-name
 * @csspart row-channel-name
 * @csspart row-time
 * @csspart row-preview
 * @csspart row-draft
 * @csspart row-unread
 * @csspart row-failed
 * @csspart row-viewers
 * @csspart row-priority
 * @csspart row-important
 * @csspart row-pinned
 * @csspart row-status
 * @csspart row-timer - States: `soon`, `late`.
 * @csspart row-tags
 * @csspart row-group
 * @csspart row-assignee
 * @cssprop --chat-row-pad - Block padding of a row.
 * @cssprop --chat-row-avatar - Edge of a row's avatar.
 * @cssprop --chat-row-gap - Between avatar and text.
 */
export class ChatDialogList extends ChatElement {
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
    textStyles,
    toastStyles,
    listStyles,
    rowStyles,
  ];

  /** The dialog that is open. */
  @property({ attribute: 'dialog-id', reflect: true }) dialogId?: Id;
  /** Which tabs there are, unless the backend says. */
  @property() preset: TabPreset = 'classic';
  /** Id of the tab on show; the first one, or `mine` where there is one, when unset. */
  @property() tab?: string;

  @state() private text = '';
  @state() private searched = '';
  @state() private sort: Sort | undefined;
  @state() private order: Order = 'desc';
  /** Whose dialogs are looked at, in a tab of colleagues. */
  @state() private operatorId: Id | undefined;
  @state() private isSelectingAll = false;
  @query('.scroller') private readonly scroller!: HTMLElement | null;

  readonly #shown = new ShownList(this);
  readonly #list = windowedList<RowView>(this, {
    scroller: () => this.scroller,
    row: (view) => this.#row(view),
    stick: 'start',
    estimate: 84,
    onNear: (edge) => {
      if (edge === 'end') void this.#shown.list?.loadMore();
    },
    onRange: () => this.#onRange(),
  });
  readonly #keys = listKeys<RowView>(this, {
    list: this.#list,
    rows: () => this.#shown.rows ?? EMPTY,
    prefer: () => (this.dialogId !== undefined && (this.#shown.rows?.indexOf(this.dialogId) ?? -1) >= 0 ? this.dialogId : undefined),
  });
  readonly #steadiness = new Steadiness(this, (isSteady) => this.#onSteady(isSteady));
  readonly #selection = new Selection(() => this.requestUpdate());
  readonly #typeAhead = new TypeAhead();
  readonly #outermost = new Outermost(this, { chat: () => this.activeChat, shell: () => super.shell });
  readonly #session = this.follow(() => this.activeChat?.$session);
  readonly #counts = this.follow(() => this.activeChat?.use(counts).$tabs);
  readonly #state = this.follow(() => this.#shown.list?.$state);
  readonly #recovered = this.follow(() => this.activeChat?.recovered.$count);
  #pause: ReturnType<typeof setTimeout> | undefined;
  #cameAt = 0;
  #look: RowLook | undefined;
  #context: { of: readonly unknown[]; value: RowContext } | undefined;

  constructor() {
    super();
    this.follow(() => this.#shown.list?.$version);
    this.follow(() => this.activeChat?.$format);
    this.follow(() => this.#me && this.activeChat?.operators.$one(this.#me));
  }

  /** Opens the dialog above (-1) or below (1) the one that is open, as the list stands [F265]. */
  step(by: 1 | -1): void {
    const { rows } = this.#shown;
    if (!rows?.length) return;
    const at = this.dialogId === undefined ? -1 : rows.indexOf(this.dialogId);
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    if (to !== at) this.#open(rows.at(to).key);
  }

  /** Puts the focus on the open dialog's row, or on the first. */
  override focus(): void {
    const { rows } = this.#shown;
    const key = this.#list.held ?? this.dialogId;
    const at = key === undefined ? -1 : (rows?.indexOf(key) ?? -1);
    if (rows?.length) this.#list.focus(rows.at(Math.max(0, at)).key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override get shell(): Shell | undefined {
    return this.#outermost.shell;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const chat = this.activeChat;
    const tab = this.#tab;
    if (!chat || !tab || !this.isConnected) return;
    const context = this.#contextFor(chat, tab);
    this.#shown.show(chat, this.#query(chat, tab), context);
    if (changed.has('dialogId') && this.dialogId !== undefined && this.hasUpdated) void this.#list.scrollTo(this.dialogId);
    this.#selection.keep((id) => chat.dialogs.get(id) !== undefined);
  }

  protected override updated(): void {
    this.#number();
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const say = this.words(dialogWords);
    const tab = this.#tab;
    const minChars = this.#session.value?.limits?.searchMinChars ?? SEARCH_MIN;
    return html`<div class="base list">
      ${chat && say && tab ? this.#head(chat, tab) : nothing}
      ${
        chat && say
          ? this.#selection.size > 0
            ? this.#actionsBar(chat)
            : searchBox(say, this.text, minChars, (text) => this.#onSearch(text, minChars))
          : nothing
      }
      ${chat && say && tab ? this.#lines(chat, tab) : nothing}
      <div class="panel" id="list-panel" role="tabpanel" aria-label=${tab ? this.#label(tab) : nothing}>${this.#body(tab)}</div>
    </div>`;
  }

  #head(chat: Chat, tab: Tab): TemplateResult {
    const say = chat.say(dialogWords);
    const { number } = chat.$format.get();
    const common = { label: (one: Tab) => this.#label(one), counts: this.#counts.value ?? {}, number };
    if (tab.side) {
      const operators = (this.#session.value?.operators ?? []).filter(({ id }) => id !== this.#me);
      const operator = this.operatorId === undefined ? undefined : operators.find(({ id }) => id === this.operatorId);
      return html`${viewsBar({
        ...common,
        say,
        tabs: this.#tabs,
        current: tab,
        operators,
        operatorId: this.operatorId,
        select: (one, operatorId) => this.#show(one, operatorId),
      })}${operator ? othersBanner(say, operator, this.#fresh(), () => this.#leaveOthers()) : nothing}`;
    }
    return html`<chat-list-tabs
      .tabs=${this.#tabs.map((one) => ({ id: one.id, label: this.#label(one), counted: !UNCOUNTED.includes(one.id) }))}
      .counts=${common.counts}
      .current=${tab.id}
      .label=${say('tabs')}
      .more=${say('moreTabs')}
      .unseen=${say('notViewed')}
      .number=${number}
      .select=${this.#onTab}
    ></chat-list-tabs>`;
  }

  #actionsBar(chat: Chat): TemplateResult {
    const ids = [...this.#selection.ids];
    const { list } = this.#shown;
    return actionsBar({
      say: chat.say(dialogWords),
      selected: ids.length,
      loaded: list?.length ?? 0,
      total: this.#state.value?.total,
      isBusy: this.isSelectingAll,
      offers: () => chat.actions.offers('bulk', { dialogs: ids }),
      perform: (verb) => void this.#performAll(verb, ids),
      selectAll: (on) => this.#selection.set(on ? this.#loaded() : []),
      selectMatching: () => void this.#selectMatching(),
      clear: () => this.#selection.set([]),
    });
  }

  /** Between the head and the rows: the order, and what there is to know. */
  #lines(chat: Chat, tab: Tab): TemplateResult {
    const say = chat.say(dialogWords);
    const session = this.#session.value;
    const recovered = this.#recovered.value ?? 0;
    const load = this.#me === undefined ? undefined : chat.operators.get(this.#me)?.load;
    const isFull = tab.word === 'queue' && load?.limit !== undefined && load.open >= load.limit;
    return html`${isFull ? limitBanner(say, load.open, load.limit ?? 0) : nothing}${
      this.#selection.size > 0 || this.searched
        ? nothing
        : html`<div class="list__sub">
            ${sortMenu(say, {
              sort: this.sort ?? defaultSort(tab, session),
              order: this.order,
              refused: session?.limits?.replyWithinMs === undefined ? say('sortUnavailable') : undefined,
              change: ({ sort = this.sort, order = this.order }) => {
                this.sort = sort;
                this.order = order;
              },
            })}
          </div>`
    }${
      recovered > 0
        ? html`<p class="recov i14" part="list-recovered" role="status">${icons.circleCheck}${say('recovered', { count: recovered })}</p>`
        : nothing
    }`;
  }

  #body(tab: Tab | undefined): unknown {
    const say = this.words(dialogWords);
    const { list, rows, key } = this.#shown;
    const { status = 'loading', error, loadingMore, total } = this.#state.value ?? {};
    if (!list || !rows || (status === 'loading' && !rows.length)) return loadingRows(say);
    if (status === 'failed') return loadFailed(say, error?.message ?? '', () => void list.refresh());
    if (rows.length === 0 && this.searched) return nothingFound(say, this.searched, this.#wayOn(tab));
    if (rows.length === 0) return nothingHere(say, tab?.word ?? '');
    return keyed(
      key,
      html`<div class="scroller">
        <div
          class="rows ${this.#selection.size > 0 ? 'is-selecting' : ''}"
          part="list-rows"
          role="grid"
          aria-label=${say?.('list')}
          aria-multiselectable="true"
          aria-rowcount=${total ?? rows.length}
          @click=${this.#onClick}
          @keydown=${this.#onKeydown}
          @focusin=${this.#keys.onFocusin}
          @pointermove=${this.#steadiness.onPointer}
          @pointerdown=${this.#steadiness.onPointer}
          @pointerleave=${this.#steadiness.onLeave}
        >
          ${this.#list.render(rows, [this.dialogId, this.#selection.ids, this.#look])}
        </div>
        ${loadingMore ? loadingRows(say) : nothing}
      </div>`,
    );
  }

  #row(view: RowView): unknown {
    if (!this.#look) return nothing;
    const { key } = view;
    return dialogRow(
      view,
      { current: key === this.dialogId, checked: this.#selection.has(key), tabIndex: this.#keys.tabIndex(key) },
      this.#look,
    );
  }

  get #me(): Id | undefined {
    return this.#session.value?.me.id;
  }

  get #tabs(): readonly Tab[] {
    return tabsFor(this.#session.value, this.preset);
  }

  get #tab(): Tab | undefined {
    if (!this.#session.value) return undefined;
    const tabs = this.#tabs;
    return tabs.find(({ id }) => id === this.tab) ?? tabs.find(({ id, word }) => id === 'mine' || word === 'mine') ?? tabs[0];
  }

  #label(tab: Tab): string {
    const say = this.words(dialogWords);
    const word = `tab.${tab.word}`;
    return tab.label ?? (say && Object.hasOwn(dialogWords.en, word) ? say(word as 'tab.all') : tab.id);
  }

  #query(chat: Chat, tab: Tab): DialogQuery {
    const sort = this.searched ? 'activity' : (this.sort ?? defaultSort(tab, this.#session.value));
    return {
      ...tabQuery(tab, this.operatorId),
      sort: sort === 'processing' && this.#session.value?.limits?.replyWithinMs === undefined ? 'activity' : sort,
      order: this.order,
      ...(this.searched && { text: this.searched }),
    };
  }

  /** What rows are decided with; another object only when something in it is another. */
  #contextFor(chat: Chat, tab: Tab): RowContext {
    const session = this.#session.value;
    const format = chat.$format.get();
    const clock = chat.use(replyClock);
    const mixed = this.searched !== '' || isMixed(tab);
    const time = tab.time ?? 'activity';
    const of = [session, format, chat.words.$version.get(), mixed, time, Math.floor(clock.now() / FRESH)];
    if (this.#context?.of.every((one, i) => one === of[i])) return this.#context.value;
    const say = chat.say(dialogWords);
    const value: RowContext = {
      session,
      say,
      format,
      now: clock.now(),
      time,
      mixed,
      isMe: (actor) => chat.isMe(actor),
      log: (message) => logPreview(chat, message),
    };
    this.#context = { of, value };
    this.#look = {
      say,
      format,
      clock,
      mixed,
      canUnblock: (id) => chat.actions.offer('unblock', { dialogs: [id] })?.answer.allowed === true,
    };
    return value;
  }

  #loaded(): Id[] {
    const { rows } = this.#shown;
    return Array.from({ length: rows?.length ?? 0 }, (_, index) => rows?.at(index).key ?? '');
  }

  /** Dialogs of a colleague to which something came since one looks. */
  #fresh(): number {
    const { list } = this.#shown;
    let fresh = 0;
    for (let index = 0; list && index < list.length; index++) {
      const { lastMessage } = list.at(index).dialog;
      if (lastMessage && lastMessage.author.kind === 'customer' && lastMessage.at > this.#cameAt) fresh++;
    }
    return fresh;
  }

  #wayOn(tab: Tab | undefined): { everywhere: boolean; run(): void } {
    const all = this.#tabs.find(({ id, side }) => id === 'all' || (side === 'open' && id.endsWith('-all')));
    const everywhere = all !== undefined && all.id !== tab?.id;
    return { everywhere, run: () => (everywhere ? this.#show(all) : this.#onSearch('', 0)) };
  }

  readonly #onTab = (id: string): void => {
    const tab = this.#tabs.find((one) => one.id === id);
    if (tab) this.#show(tab);
  };

  #show(tab: Tab, operatorId?: Id): void {
    this.tab = tab.id;
    this.operatorId = tab.pick === 'operator' ? operatorId : undefined;
    this.sort = undefined;
    this.#cameAt = this.activeChat?.use(replyClock).now() ?? 0;
    this.#list.held = undefined;
    this.#selection.set([]);
  }

  #leaveOthers(): void {
    const { side } = this.#tab ?? {};
    const mine = this.#tabs.find((tab) => tab.side === side && tab.word === 'mine') ?? this.#tabs[0];
    if (mine) this.#show(mine);
  }

  #onSearch(text: string, minChars: number): void {
    this.text = text;
    clearTimeout(this.#pause);
    const wanted = text.trim();
    const search = () => {
      this.#list.held = undefined;
      this.searched = wanted.length >= minChars ? wanted : '';
    };
    if (wanted === '') search();
    else this.#pause = setTimeout(search, PAUSE);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const { rows } = this.#shown;
    if (id === undefined || !rows) return;
    const button = target.closest<HTMLElement>('[data-does]');
    if (button?.dataset['does'] === 'retry') this.activeChat?.actions.progress.retry(id);
    else if (button) void this.perform('unblock', { dialogs: [id] });
    else if (target.closest('.row__ck')) {
      // A press on the label comes a second time, from the box itself.
      if (!(target instanceof HTMLInputElement)) return;
      if (event.shiftKey) this.#selection.extend(id, rows);
      else this.#selection.toggle(id);
    } else if (event.shiftKey) this.#selection.extend(id, rows);
    else if (event.ctrlKey || event.metaKey) this.#selection.toggle(id);
    else this.#open(id);
  }

  #onKeydown(event: KeyboardEvent): void {
    const { rows } = this.#shown;
    const id = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
    this.#steadiness.onKey();
    if (!rows || id === undefined || (event.target as Element).closest('button')) return;
    const isBox = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && !event.shiftKey) this.#open(id);
    else if (event.key === ' ' && event.shiftKey) this.#selection.extend(id, rows);
    else if (event.key === ' ' && !isBox) this.#selection.toggle(id);
    else if (event.key === 'Escape' && this.#selection.size > 0) this.#selection.set([]);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) this.#selection.set(this.#loaded());
    else return this.#onLetter(event, rows.indexOf(id));
    event.preventDefault();
    event.stopPropagation();
  }

  #onLetter(event: KeyboardEvent, at: number): void {
    const { rows } = this.#shown;
    const found = rows && this.#typeAhead.find(event, rows, at);
    if (found === undefined) return this.#keys.onKeydown(event);
    event.preventDefault();
    this.#list.focus(found);
  }

  #open(id: Id): void {
    this.dialogId = id;
    this.dispatchEvent(new ChatDialogSelectedEvent({ dialogId: id }));
  }

  async #performAll(verb: Verb, ids: readonly Id[]): Promise<void> {
    const outcome = await this.perform(verb, { dialogs: ids });
    if (outcome && !outcome.dismissed) this.#selection.set(outcome.failed.map(({ id }) => id));
  }

  async #selectMatching(): Promise<void> {
    const { list } = this.#shown;
    if (!list || this.isSelectingAll) return;
    this.isSelectingAll = true;
    let before = -1;
    while (list.hasMore && list.length > before && list === this.#shown.list && this.isConnected) {
      before = list.length;
      await list.loadMore();
    }
    this.isSelectingAll = false;
    if (list === this.#shown.list) this.#selection.set(this.#loaded());
  }

  #onSteady(isSteady: boolean): void {
    const { steady } = this.#shown;
    if (!steady) return;
    if (isSteady) this.#hold();
    else steady.release();
    this.requestUpdate();
  }

  #onRange(): void {
    if (this.#shown.steady?.isHeld) this.#hold();
    this.#number();
  }

  #hold(): void {
    const { first, last } = this.#list.range;
    this.#shown.steady?.hold(first - BESIDE, last + 1 + BESIDE);
  }

  /** Tells each row's place among all, most of which are not in the document. */
  #number(): void {
    const { rows } = this.#shown;
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.row')) {
      const index = String((rows?.indexOf(row.dataset['key'] ?? '') ?? -1) + 1);
      if (row.ariaRowIndex !== index) row.ariaRowIndex = index;
    }
  }
}

const EMPTY = {
  length: 0,
  at(): never {
    throw new RangeError('There are no rows');
  },
  indexOf: () => -1,
};
/** Times of rows are decided anew this often, ms. */
const FRESH = 5 * 60_000;

define('chat-dialog-list', ChatDialogList);

declare global {
  interface HTMLElementTagNameMap {
    'chat-dialog-list': ChatDialogList;
  }
}
