import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { base } from '../../components/base/base.styles.js';
import { tokens } from '../../components/base/tokens.styles.js';
import { avatarStyles } from '../../components/ui/avatar.styles.js';
import { iconStyles } from '../../components/ui/icons.styles.js';
import { markStyles } from '../../components/ui/marks.styles.js';
import { windowedList, type Rows, type WindowedList } from '../../components/windowed/windowed-list.js';
import { start } from '../page/start.js';
import { stage, type Subject } from '../page/subject.js';
import { dialog, dialogRow, message, messageRow, type DialogRow, type MessageRow } from './rows.js';
import { rowStyles } from './rows.styles.js';

interface Keyed {
  key: string;
}

/** Messages over an array that grows at both ends; a key is `k` and a number. */
class Messages implements Rows<MessageRow> {
  constructor(
    readonly array: readonly MessageRow[],
    readonly first: number,
  ) {}
  get length(): number {
    return this.array.length;
  }
  at(index: number): MessageRow {
    return rowAt(this.array, index);
  }
  indexOf(key: string): number {
    const index = Number(key.slice(1)) - this.first;
    return index < this.array.length ? index : -1;
  }
}

/** Dialogs over an array, the latest first; `ranks` knows by key how late one is. */
class Dialogs implements Rows<DialogRow> {
  constructor(
    readonly array: readonly DialogRow[],
    readonly ranks: ReadonlyMap<string, number>,
  ) {}
  get length(): number {
    return this.array.length;
  }
  at(index: number): DialogRow {
    return rowAt(this.array, index);
  }
  indexOf(key: string): number {
    const rank = this.#rank(key);
    let from = 0;
    let to = this.array.length;
    while (from < to) {
      const half = (from + to) >> 1;
      if (this.#rank(this.at(half).key) > rank) from = half + 1;
      else to = half;
    }
    return this.array[from]?.key === key ? from : -1;
  }
  #rank(key: string): number {
    return this.ranks.get(key) ?? NaN;
  }
}

function rowAt<R>(array: readonly R[], index: number): R {
  const row = array[index];
  if (!row) throw new RangeError(`No row ${index} of ${array.length}`);
  return row;
}

/** The windowed list in a host that does nothing else, with rows as rich as those of the elements. */
abstract class BareList<R extends Keyed> extends LitElement {
  static override styles = [tokens, base, avatarStyles, iconStyles, markStyles, rowStyles];
  @state() rows: Rows<R> = { length: 0, at: (index) => rowAt([], index), indexOf: () => -1 };
  @query('.scroller') readonly scroller!: HTMLElement;
  #isDue = false;

  show(rows: Rows<R>): void {
    if (this.#isDue) return void (this.#next = rows);
    this.#isDue = true;
    this.#next = rows;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.rows = this.#next;
    });
  }
  #next: Rows<R> = this.rows;
}

@customElement('bare-thread')
class BareThread extends BareList<MessageRow> {
  readonly list: WindowedList<MessageRow> = windowedList<MessageRow>(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    row: messageRow,
    stick: 'end',
  });
  override render() {
    return html`<div class="base">
      <div class="scroller" role="log">
        <ol class="rows">
          ${this.list.render(this.rows)}
        </ol>
      </div>
    </div>`;
  }
}

@customElement('bare-dialogs')
class BareDialogs extends BareList<DialogRow> {
  readonly list: WindowedList<DialogRow> = windowedList<DialogRow>(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    row: dialogRow,
    stick: 'start',
    estimate: 80,
  });
  override render() {
    return html`<div class="base">
      <div class="scroller"><div class="rows" role="grid">${this.list.render(this.rows)}</div></div>
    </div>`;
  }
}

class Bare implements Subject {
  #element: BareThread | BareDialogs | undefined;
  #messages: MessageRow[] = [];
  #dialogs: DialogRow[] = [];
  #ranks = new Map<string, number>();
  #first = 0;
  #highest = 0;

  prepare(what: 'messages' | 'dialogs', count: number): void {
    this.#first = 0;
    if (what === 'messages') this.#messages = Array.from({ length: count }, (_, n) => message(n));
    else this.#dialogs = Array.from({ length: count }, (_, n) => dialog(n));
    this.#ranks = new Map(this.#dialogs.map(({ key }, index) => [key, -index]));
  }

  async mountThread(): Promise<void> {
    const element = new BareThread();
    element.rows = new Messages(this.#messages, 0);
    await this.#mount(element);
  }

  async mountDialogs(): Promise<void> {
    const element = new BareDialogs();
    element.rows = new Dialogs(this.#dialogs, this.#ranks);
    await this.#mount(element);
  }

  async mountComposer(): Promise<HTMLElement> {
    const textarea = document.createElement('textarea');
    stage().append(textarea);
    return textarea;
  }

  async unmount(): Promise<void> {
    this.#element?.remove();
    this.#element = undefined;
    stage().replaceChildren();
  }

  append(count: number): void {
    for (let i = 0; i < count; i++) this.#messages.push(message(this.#first + this.#messages.length));
    this.#showMessages();
  }

  older(count: number): void {
    this.#first -= count;
    this.#messages.unshift(...Array.from({ length: count }, (_, i) => message(this.#first + i)));
    this.#showMessages();
  }

  toTop(): void {
    const [moved] = this.#dialogs.splice(this.#dialogs.length >> 1, 1);
    if (!moved) return;
    this.#dialogs.unshift({ ...moved, text: `${moved.text}!` });
    this.#ranks.set(moved.key, ++this.#highest);
    if (this.#element instanceof BareDialogs) this.#element.show(new Dialogs(this.#dialogs, this.#ranks));
  }

  scroller(): HTMLElement {
    if (!this.#element) throw new Error('Nothing is mounted');
    return this.#element.scroller;
  }

  rows(): HTMLElement[] {
    return [...this.scroller().querySelectorAll<HTMLElement>('.rows > *')];
  }

  #showMessages(): void {
    if (this.#element instanceof BareThread) this.#element.show(new Messages(this.#messages, this.#first));
  }

  async #mount(element: BareThread | BareDialogs): Promise<void> {
    this.#element = element;
    stage().append(element);
    await element.updateComplete;
  }
}

start(new Bare());
