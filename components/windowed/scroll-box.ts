/**
 * Chromium ends at 33.5 million px and Firefox at 17.8, and both measure coarsely long before: past this, the space before
 * and after the drawn rows is only a part of the truth.
 */
const LIMIT = 2_000_000;

/** Part of the window that a list is likely to have to itself. */
const PART = 0.6;

/** The space for rows of this height. */
export const spaceFor = (px: number): number => Math.min(px, LIMIT);

/**
 * The element that scrolls and the box in it that holds the drawn rows: all reading and
 * writing of geometry. Lengths are px of the scroller itself, so a page that scales or
 * zooms it changes nothing. What is not drawn is padding of the box, set through the CSSOM.
 */
export class ScrollBox {
  /** `scrollTop` as last seen. */
  top = 0;
  /** Height of what is seen of the list. */
  height = 0;
  /** Where each drawn row begins and the last one ends, counted from the top edge of what is seen. */
  edges: number[] = [];
  /** Space that stands for the rows before and after the drawn ones. */
  before = 0;
  after = 0;
  /** Height of the drawn rows as last read. */
  content = 0;
  #isGuess = true;

  /** @param before height of another scroller that stood here, if there was one */
  constructor(
    readonly scroller: HTMLElement,
    readonly rows: HTMLElement,
    before: number | undefined,
  ) {
    // The browser's own anchoring would correct what is corrected here.
    scroller.style.overflowAnchor = 'none';
    rows.style.position = 'relative';
    // A guess until the first rows are read: to lay out an empty list before would cost as much again.
    this.height = before || PART * innerHeight;
  }

  /** Where the first drawn row would begin if nothing stood before it, counted from the top of all content. */
  get origin(): number {
    return this.edges.length ? (this.edges[0] ?? 0) + this.top - this.before : 0;
  }

  /** How far the end of the content is below what is seen now: the scroller may have another height already than when it was measured. */
  get toEnd(): number {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.#seen;
  }

  /** Reads the scroller's height. */
  measure(): void {
    this.#isGuess = false;
    this.height = this.#seen;
  }

  /** No sane page makes a scroller larger than a few screens. */
  get #seen(): number {
    return Math.min(this.scroller.clientHeight, 4 * window.innerHeight);
  }

  /**
   * Takes notice of where the scroller stands now; returns how far it went.
   * @param isSure it was scrolled, as an event says, and not pushed up because what it shows got shorter
   */
  notice(isSure = true): number {
    const moved = this.scroller.scrollTop - this.top;
    if (!moved) return 0;
    // A scroller that is hidden stands at 0; the reader did not go there.
    if (!this.scroller.clientHeight) return (this.height = 0);
    if (!isSure && moved < 0 && this.toEnd <= 1) return 0;
    this.top += moved;
    this.edges = this.edges.map((edge) => edge - moved);
    return moved;
  }

  /** Space for the rows that are not drawn. */
  pad(before: number, after: number): void {
    const start = Math.max(0, before);
    const end = Math.max(0, spaceFor(after));
    if (start !== this.before) this.rows.style.paddingBlockStart = `${start}px`;
    if (end !== this.after) this.rows.style.paddingBlockEnd = `${end}px`;
    this.before = start;
    this.after = end;
  }

  /** Reads where the drawn rows are. */
  read(elements: readonly (HTMLElement | undefined)[]): void {
    if (this.#isGuess) this.measure();
    const scroller = this.scroller.getBoundingClientRect();
    const ratio = scroller.height / this.scroller.offsetHeight;
    // Whole px against exact ones: below half a percent it is rounding, not a page's transform.
    const scale = Math.abs(ratio - 1) < 0.005 || !Number.isFinite(ratio) ? 1 : ratio;
    const top = scroller.top + this.scroller.clientTop * scale;
    this.top = this.scroller.scrollTop;
    const edges: number[] = [];
    let end = 0;
    for (const element of elements) {
      const box = element?.getBoundingClientRect();
      edges.push(box ? (box.top - top) / scale : end);
      if (box) end = (box.bottom - top) / scale;
    }
    this.edges = elements.length ? [...edges, end] : [];
    this.content = this.rows.getBoundingClientRect().height / scale - this.before - this.after;
  }

  /** Moves the rows by changing the space before them: nothing scrolls, so a swipe under way goes on. */
  shift(px: number): void {
    this.pad(this.before + px, this.after);
    this.edges = this.edges.map((edge) => edge + px);
  }

  /** Scrolls by any fraction of a px: what cannot be scrolled, less than one px, is put into the space before the rows. */
  scrollBy(px: number): void {
    this.scroller.scrollTop = this.top + Math.ceil(px - Math.min(this.before, 1));
    const rest = this.notice() - px;
    if (rest && Math.abs(rest) <= 1) this.shift(rest);
  }

  scrollToStart(): void {
    if (this.scroller.scrollTop) this.scroller.scrollTop = 0;
  }

  scrollToEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Gives the space before and after its true size again; nothing moves on the screen. */
  settle(before: number, after: number): void {
    const px = Math.ceil(spaceFor(before) - this.before);
    this.pad(this.before + px, after);
    if (!px) return;
    this.scroller.scrollTop = this.top + px;
    const rest = this.scroller.scrollTop - this.top - px;
    this.top += px + rest;
    if (rest) this.shift(rest);
  }
}
