import type { LitElement, ReactiveController } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { DialogList, DialogRow } from '../../src/dialogs/dialog-list.js';
import { dialogLists } from '../../src/dialogs/lists.js';
import type { RowContext } from '../../src/dialogs/row-view.js';
import { RowViews } from '../../src/dialogs/row-views.js';
import { SteadyRows } from '../../src/dialogs/steady-rows.js';
import type { DialogQuery } from '../../src/model/query.js';
import type { Range } from '../windowed/windowed-list.js';
import { rowSources } from './row-sources.js';

/** Rows beside those in view that keep their places with them. */
const BESIDE = 10;

/** Rows of no list. */
export const EMPTY = {
  length: 0,
  at(): never {
    throw new RangeError('There are no rows');
  },
  indexOf: () => -1,
};

/** The one list an element shows: opened for its query, with its order held when it must be, released when another is shown. */
export class ShownList implements ReactiveController {
  list: DialogList | undefined;
  steady: SteadyRows<DialogRow> | undefined;
  rows: RowViews | undefined;
  /** Changes with the query. */
  key = '';
  #chat: Chat | undefined;
  #sources: ReturnType<typeof rowSources> | undefined;
  #release: (() => void) | undefined;
  #stop: (() => void)[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** Shows the list of a query; the same query again changes nothing but the context. */
  show(chat: Chat, query: DialogQuery, context: RowContext): void {
    if (chat !== this.#chat) this.#wire(chat);
    const key = JSON.stringify(query);
    if (key !== this.key || !this.list) {
      this.#close();
      const { list, release } = chat.use(dialogLists).open(query);
      this.key = key;
      this.list = list;
      this.#release = release;
      this.steady = new SteadyRows(list);
      this.rows = new RowViews(this.steady, (row) => this.#sources?.of(row) ?? NOTHING, context);
    }
    this.steady?.follow();
    if (this.rows) this.rows.context = context;
  }

  /** What is seen keeps its place, and what is beside it. */
  hold({ first, last }: Range): void {
    this.steady?.hold(first - BESIDE, last + 1 + BESIDE);
  }

  hostDisconnected(): void {
    this.#close();
    for (const stop of this.#stop.splice(0)) stop();
    this.#chat = undefined;
  }

  #wire(chat: Chat): void {
    this.hostDisconnected();
    const update = () => this.host.requestUpdate();
    this.#chat = chat;
    this.#sources = rowSources(chat);
    this.#stop = [chat.customers.onTouched(update), ...this.#sources.stores.map(($store) => $store.listen(update))];
  }

  #close(): void {
    this.#release?.();
    this.#release = this.list = this.steady = this.rows = undefined;
    this.key = '';
  }
}

const NOTHING = { customer: undefined, draft: undefined, typing: [], viewing: [], waiting: undefined, progress: undefined };
