import { css, html, LitElement, noChange, type ElementPart } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Directive, directive } from 'lit/directive.js';
import { windowedList, type Rows, type WindowedList } from '../../components/windowed/windowed-list.js';

export interface TestRow {
  readonly key: string;
  readonly text: string;
  /** px, without the 2 px below each row */
  readonly height: number;
}

/** Rows over an array that count how often one was read. */
export interface CountedRows extends Rows<TestRow> {
  reads: number;
}

export function rowsOf(array: readonly TestRow[]): CountedRows {
  const places = new Map(array.map(({ key }, index) => [key, index]));
  return {
    reads: 0,
    length: array.length,
    at(index) {
      this.reads++;
      const found = array[index];
      if (!found) throw new RangeError(`No row ${index} of ${array.length}`);
      return found;
    },
    indexOf: (key) => places.get(key) ?? -1,
  };
}

/** A row whose height follows from its number: lines of text, and an image now and then. */
export const row = (n: number, height = 20.4 + ((n * 7919) % 4) * 18.85 + (n % 11 === 0 ? 330 : 0)): TestRow => ({
  key: `k${n}`,
  text: `Row ${n}`,
  height,
});

/** Rows from a number up to another. */
export const rows = (from: number, to: number): TestRow[] => Array.from({ length: to - from }, (_, i) => row(from + i));

class Height extends Directive {
  override render(_px: number): unknown {
    return noChange;
  }
  override update({ element }: ElementPart, [px]: [number]): unknown {
    if (element instanceof HTMLElement) element.style.blockSize = `${px}px`;
    return noChange;
  }
}
const height = directive(Height);

/** The barest host of a windowed list that sticks to its end. */
@customElement('test-end-list')
export class TestList extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      inline-size: 400px;
      block-size: 600px;
    }
    .scroller {
      flex: 1;
      min-block-size: 0;
      overflow: auto;
    }
    .rows {
      display: flow-root;
    }
    .row {
      box-sizing: border-box;
      margin-block-end: 2px;
      background: #ddd;
    }
    .below {
      block-size: var(--below, 0);
    }
  `;
  @property({ attribute: false }) rows: Rows<TestRow> = rowsOf([]);
  @property() mark = '';
  @query('.scroller') readonly scroller!: HTMLElement;
  @query('.rows') readonly box!: HTMLElement;
  /** Keys of the rows whose template was asked for. */
  drawn: string[] = [];
  near: ('start' | 'end')[] = [];
  seen: string[] = [];
  readonly list: WindowedList<TestRow>;

  constructor(stick: 'start' | 'end' = 'end') {
    super();
    this.list = windowedList<TestRow>(this, {
      scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
      row: (one) => this.#row(one),
      stick,
      onNear: (edge) => this.near.push(edge),
      onRange: ({ first, last }) => this.seen.push(`${first}-${last}`),
    });
  }

  override render(): unknown {
    return html`<div class="scroller" tabindex="0"><div class="rows" role="grid">${this.list.render(this.rows, [this.mark])}</div></div>
      <div class="below"></div>`;
  }

  #row(one: TestRow): unknown {
    this.drawn.push(one.key);
    return html`<div class="row" role="row" tabindex="-1" data-key=${one.key} ${height(one.height)}>
      <button>${one.text}${this.mark}</button>
    </div>`;
  }

  get elements(): HTMLElement[] {
    return [...this.box.querySelectorAll<HTMLElement>('.row')];
  }

  /** Top of a row below the top of the scroller, px; undefined when it is not drawn. */
  topOf(key: string): number | undefined {
    const element = this.list.element(key);
    return element && element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  /** Keys of the rows that are seen, if only in part. */
  get visible(): string[] {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return this.elements
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      })
      .map(({ dataset }) => dataset['key'] ?? '');
  }

  /** px between the end of the rows and the end of what is seen. */
  get toEnd(): number {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }
}

/** The same, but it sticks to its start, as a list of dialogs does. */
@customElement('test-start-list')
export class TestStartList extends TestList {
  constructor() {
    super('start');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-end-list': TestList;
    'test-start-list': TestStartList;
  }
}
