import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed as keyedBy } from 'lit/directives/keyed.js';
import type { Chat } from '../../src/chat.js';
import { counts } from '../../src/dialogs/counts.js';
import { replyClock } from '../../src/dialogs/reply-clock.js';
import type { RowView } from '../../src/dialogs/row-view.js';
import { tabsFor, type Tab, type TabPreset } from '../../src/dialogs/tabs.js';
import { dialogWords } from '../../src/dialogs/words.js';
import type { Id } from '../../src/model/ids.js';
import type { Session } from '../../src/model/session.js';
import { operatorActions } from '../../src/operator-actions.js';
import { define } from '../base/define.js';
import { PublicElement } from '../base/public-element.js';
import { ChatDialogSelectedEvent } from '../events.js';
import { listKeys } from '../windowed/list-keys.js';
import { windowedList } from '../windowed/windowed-list.js';
import { dialogListStyles } from './chat-dialog-list.styles.js';
import { grid } from './grid.js';
import { listHead, tabLabel } from './list-head.js';
import { Marking } from './marking.js';
import type { Press } from './presses.js';
import { RowContexts } from './row-context.js';
import { RowHand } from './row-hand.js';
import { dialogRow } from './row.js';
import { SearchText } from './search-text.js';
import { EMPTY, ShownList } from './shown-list.js';
import { numberRows } from './number-rows.js';
import { loadFailed, loadingRows, nothingFound, nothingHere } from './states.js';
import { Steadiness } from './steadiness.js';
import { queryOf, tabOf, wayOn } from './tab-query.js';
import { searchBox, type Order, type Sort, type Sorting } from './tools.js';
import { formats } from '../../src/core/formats.js';

const SEARCH_MIN = 3;

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
export class ChatDialogList extends PublicElement {
  static override styles = dialogListStyles;
  protected override readonly features = [operatorActions];

  /** The dialog that is open. */
  @property({ attribute: 'dialog-id', reflect: true }) dialogId?: Id;
  /** Which tabs there are, unless the backend says. */
  @property() preset: TabPreset = 'classic';
  /** Id of the tab on show; My inbox, or the first one, when unset. */
  @property() tab?: string;

  @state() private sort: Sort | undefined;
  @state() private order: Order = 'desc';
  /** Whose dialogs are looked at, in a tab of colleagues. */
  @state() private operatorId: Id | undefined;
  @query('.scroller') private readonly scroller!: HTMLElement | null;

  readonly #shown = new ShownList(this);
  readonly #list = windowedList<RowView>(this, {
    scroller: () => this.scroller,
    row: (view) => this.#row(view),
    stick: 'start',
    estimate: 85,
    onNear: (edge) => {
      if (edge === 'end') void this.#shown.list?.loadMore();
    },
    onRange: () => this.#onRange(),
  });
  readonly #keys = listKeys<RowView>(this, {
    list: this.#list,
    rows: () => this.#shown.rows ?? EMPTY,
    prefer: () => (this.#at(this.dialogId) >= 0 ? this.dialogId : undefined),
  });
  readonly #steadiness = new Steadiness(this, (isSteady) => this.#onSteady(isSteady));
  readonly #marking = new Marking(this, {
    list: () => this.#shown.list,
    perform: (verb, ids) => this.perform(verb, { dialogs: ids }),
  });
  readonly #selection = this.#marking.selection;
  readonly #search = new SearchText(this);
  readonly #contexts = new RowContexts();
  readonly #hand = new RowHand({
    rows: () => this.#shown.rows ?? EMPTY,
    list: this.#list,
    keys: this.#keys,
    marked: () => this.#selection.size,
    touched: () => this.#steadiness.onKey(),
    now: () => this.activeChat?.clock.now() ?? 0,
    press: (press) => this.#press(press),
  });
  readonly #counts = this.follow(() => this.activeChat?.use(counts).$tabs);
  readonly #state = this.follow(() => this.#shown.list?.$state);
  /** When one began to look at a colleague's dialogs. */
  #since = 0;

  constructor() {
    super();
    this.follow(() => this.activeChat?.$session);
    this.follow(() => this.#shown.list?.$version);
    this.follow(() => this.activeChat?.use(formats));
    this.follow(() => this.activeChat?.recovered.$count);
  }

  /** Opens the dialog above (-1) or below (1) the one that is open, as the list stands [F265]. */
  step(by: 1 | -1): void {
    const { rows } = this.#shown;
    if (!rows?.length) return;
    const at = this.#at(this.dialogId);
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    if (to !== at) this.#open(rows.at(to).key);
  }

  /** Puts the focus on the open dialog's row, else on the row that had it last, else on the first. */
  override focus(): void {
    const { rows } = this.#shown;
    const found = [this.dialogId, this.#list.held].map((key) => this.#at(key)).find((at) => at >= 0);
    if (rows?.length) this.#list.focus(rows.at(found ?? 0).key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const chat = this.activeChat;
    const tab = this.#tab;
    if (!chat || !tab || !this.isConnected) return;
    const { operatorId, sort, order } = this;
    const { searched: text } = this.#search;
    const before = this.#shown.key;
    this.#shown.show(chat, queryOf(tab, this.#session, { operatorId, sort, order, text }), this.#contexts.of(chat, tab, text !== ''));
    if (before !== this.#shown.key) this.#list.held = undefined;
    else if (changed.has('dialogId') && this.dialogId !== undefined) void this.#list.scrollTo(this.dialogId);
    this.#selection.keep((id) => chat.dialogs.get(id) !== undefined);
  }

  protected override updated(): void {
    numberRows(this.renderRoot, (key) => this.#at(key));
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const tab = this.#tab;
    return html`<div class="base list">
      ${chat && tab ? this.#head(chat, tab) : nothing}
      <div class="panel" id="list-panel" role="tabpanel" aria-label=${chat && tab ? tabLabel(chat, tab) : nothing}>${this.#body(tab)}</div>
    </div>`;
  }

  #head(chat: Chat, current: Tab): TemplateResult {
    const { typed, searched } = this.#search;
    const { sort, order, operatorId } = this;
    const isMarking = this.#selection.size > 0;
    const minChars = this.#session?.limits?.searchMinChars ?? SEARCH_MIN;
    const change: Sorting['change'] = (next) => Object.assign(this, next);
    return listHead(chat, {
      tabs: this.#tabs,
      current,
      counts: this.#counts.value ?? {},
      operatorId,
      since: this.#since,
      basis: [this.#contexts.look, this.preset],
      list: this.#shown.list,
      select: (tab, operator) => this.#show(tab, operator),
      tools: isMarking
        ? this.#marking.bar(chat, this.#state.value?.total)
        : searchBox(chat.say(dialogWords), typed, minChars, (text) => this.#search.type(text, minChars)),
      sorting: isMarking || searched ? undefined : { sort, order, change },
    });
  }

  #body(tab: Tab | undefined): unknown {
    const say = this.words(dialogWords);
    const { searched } = this.#search;
    const { list, rows, key } = this.#shown;
    const { status = 'loading', error, loadingMore, total } = this.#state.value ?? {};
    if (!list || !rows || (status === 'loading' && rows.length === 0)) return loadingRows(say);
    if (status === 'failed') return loadFailed(say, error?.message ?? '', () => void list.refresh());
    if (rows.length === 0)
      return searched
        ? nothingFound(
            say,
            searched,
            wayOn(this.#tabs, tab, (all) => (all ? this.#show(all) : this.#search.type('', 0))),
          )
        : nothingHere(say, tab?.word ?? '');
    return keyedBy(
      key,
      grid({
        label: say?.('list'),
        count: total ?? rows.length,
        isSelecting: this.#selection.size > 0,
        hand: this.#hand,
        keys: this.#keys,
        steadiness: this.#steadiness,
        rows: this.#list.render(rows, [this.dialogId, this.#selection.ids, this.#contexts.look]),
        more: loadingMore ? loadingRows(say) : nothing,
      }),
    );
  }

  #row(view: RowView): unknown {
    const { look } = this.#contexts;
    const { key } = view;
    const state = { current: key === this.dialogId, checked: this.#selection.has(key), tabIndex: this.#keys.tabIndex(key) };
    return look ? dialogRow(view, state, look) : nothing;
  }

  /** As it is now: what is followed is a step behind while the list is opened. */
  get #session(): Session | undefined {
    return this.activeChat?.$session.get();
  }

  get #tabs(): readonly Tab[] {
    return tabsFor(this.#session, this.preset);
  }

  get #tab(): Tab | undefined {
    return tabOf(this.#session, this.preset, this.tab);
  }

  #at(key: Id | undefined): number {
    return key === undefined ? -1 : (this.#shown.rows?.indexOf(key) ?? -1);
  }

  #show(tab: Tab, operatorId?: Id): void {
    this.tab = tab.id;
    this.operatorId = tab.pick === 'operator' ? operatorId : undefined;
    this.sort = undefined;
    this.#since = this.activeChat?.use(replyClock).now() ?? 0;
    this.#selection.set([]);
  }

  #open(id: Id): void {
    this.dialogId = id;
    this.dispatchEvent(new ChatDialogSelectedEvent({ dialogId: id }));
  }

  #press(press: Press): void {
    if (press.does === 'open') this.#open(press.id);
    else if (press.does === 'retry') this.activeChat?.actions.progress.retry(press.id);
    else if (press.does === 'unblock') void this.perform('unblock', { dialogs: [press.id] });
    else this.#marking.press(press, this.#shown.rows ?? EMPTY);
  }

  #onSteady(isSteady: boolean): void {
    if (isSteady) this.#shown.hold(this.#list.range);
    else this.#shown.steady?.release();
    this.requestUpdate();
  }

  #onRange(): void {
    if (this.#shown.steady?.isHeld) this.#shown.hold(this.#list.range);
    numberRows(this.renderRoot, (key) => this.#at(key));
  }
}

define('chat-dialog-list', ChatDialogList);

declare global {
  interface HTMLElementTagNameMap {
    'chat-dialog-list': ChatDialogList;
  }
}
