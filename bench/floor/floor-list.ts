export interface FloorRow {
  key: string;
  text: string;
}

/** Height of a row, one line of text, px. */
const ROW = 28;
/** Rows drawn beyond what is seen. */
const SPARE = 5;

/**
 * The practical limit: a windowed list written by hand for rows that are one line of plain text of one known height.
 * It draws what is seen, reuses nodes by key, keeps the place and sticks to its end, and does nothing else.
 */
export class FloorList {
  readonly scroller = document.createElement('div');
  readonly #box = document.createElement('div');
  readonly #sticks: boolean;
  #nodes = new Map<string, HTMLElement>();
  #rows: FloorRow[];
  #isAtEnd: boolean;
  #top = 0;
  #height = 0;
  #isDue = false;

  constructor(rows: FloorRow[], sticks: boolean) {
    this.#rows = rows;
    this.#sticks = this.#isAtEnd = sticks;
    this.scroller.className = 'scroller';
    this.scroller.append(this.#box);
    this.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  mount(into: HTMLElement): void {
    into.append(this.scroller);
    this.#height = this.scroller.clientHeight;
    this.#draw();
  }

  unmount(): void {
    this.scroller.removeEventListener('scroll', this.#onScroll);
    this.scroller.remove();
  }

  /** Other rows; `above` of them came before the ones in view. Drawn with the next frame. */
  set(rows: FloorRow[], above = 0): void {
    this.#rows = rows;
    if (!this.#isAtEnd) this.#top += above * ROW;
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#draw();
    });
  }

  readonly #onScroll = (): void => {
    const before = this.#top;
    this.#top = this.scroller.scrollTop;
    if (this.#top < before) this.#isAtEnd = false;
    else this.#isAtEnd ||= this.#sticks && this.#top + this.#height >= this.#rows.length * ROW - 2;
    this.#draw();
  };

  #draw(): void {
    const all = this.#rows.length * ROW;
    if (this.#isAtEnd) this.#top = Math.max(0, all - this.#height);
    const first = Math.max(0, Math.floor(this.#top / ROW) - SPARE);
    const last = Math.min(this.#rows.length, Math.ceil((this.#top + this.#height) / ROW) + SPARE);
    const before = this.#nodes;
    this.#nodes = new Map();
    for (const { key, text } of this.#rows.slice(first, last)) {
      const node = before.get(key) ?? document.createElement('div');
      if (!before.delete(key)) {
        node.className = 'row';
        node.textContent = text;
      }
      this.#nodes.set(key, node);
    }
    for (const node of before.values()) node.remove();
    let next = this.#box.firstElementChild;
    for (const node of this.#nodes.values()) {
      if (node === next) next = next.nextElementSibling;
      else this.#box.insertBefore(node, next);
    }
    this.#box.style.paddingTop = `${first * ROW}px`;
    this.#box.style.paddingBottom = `${all - last * ROW}px`;
    if (Math.abs(this.scroller.scrollTop - this.#top) > 0.5) this.scroller.scrollTop = this.#top;
  }
}
