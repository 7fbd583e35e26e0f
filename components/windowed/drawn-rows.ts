import type { ChildPart } from 'lit';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';
import type { Keyed, Rows } from './rows.js';

/** A row that is in the document. */
export interface Drawn<R> {
  readonly key: string;
  row: R;
  index: number;
  readonly part: ChildPart;
  /** The root element of its template. */
  element: HTMLElement | undefined;
  /** As last measured, px; 0 before. */
  height: number;
}

export type DrawRow<R> = (row: R, index: number) => unknown;

/**
 * The rows that are in the document: neighbours, in order, one node a key. A row is drawn
 * again when its object changed, moved when it must, and made or removed at the edges.
 */
export class DrawnRows<R extends Keyed> {
  /** The window, first to last. */
  items: Drawn<R>[] = [];
  /** A row outside the window that stays in the document because it holds the focus. */
  apart: Drawn<R> | undefined;
  readonly #byKey = new Map<string, Drawn<R>>();

  get first(): number {
    return this.items[0]?.index ?? 0;
  }

  /** One past the last index. */
  get last(): number {
    return this.first + this.items.length;
  }

  get(key: string): Drawn<R> | undefined {
    return this.#byKey.get(key);
  }

  /** Whether what is drawn stands at the same places of `rows`, unchanged. */
  isSame(rows: Rows<R>): boolean {
    for (const item of this.apart ? [this.apart, ...this.items] : this.items) {
      if (item.index >= rows.length || rows.at(item.index) !== item.row) return false;
    }
    return true;
  }

  /**
   * Makes the document hold the rows from `first` up to `last`, and the row `held` wherever it is.
   * @param all draw every row again, changed or not
   */
  draw(into: ChildPart, rows: Rows<R>, first: number, last: number, held: string | undefined, draw: DrawRow<R>, all: boolean): void {
    const wanted: { row: R; index: number }[] = [];
    for (let index = first; index < last; index++) wanted.push({ row: rows.at(index), index });
    const heldAt = held === undefined || !this.#byKey.has(held) ? -1 : rows.indexOf(held);
    const isApart = heldAt >= 0 && (heldAt < first || heldAt >= last);
    if (isApart) wanted.splice(heldAt < first ? 0 : wanted.length, 0, { row: rows.at(heldAt), index: heldAt });

    const keep = new Set(wanted.map(({ row }) => row.key));
    const before = this.apart ? (this.apart.index < this.first ? [this.apart, ...this.items] : [...this.items, this.apart]) : this.items;
    const stayed = before.filter((item) => keep.has(item.key));
    for (const item of before) {
      if (keep.has(item.key)) continue;
      removePart(item.part);
      this.#byKey.delete(item.key);
    }
    this.#place(into, wanted, stayed, draw, all);
    const now = wanted.map(({ row }) => this.#byKey.get(row.key)).filter((item) => item !== undefined);
    this.apart = isApart ? now.splice(heldAt < first ? 0 : now.length - 1, 1)[0] : undefined;
    this.items = now;
  }

  /** Forgets the rows, whose nodes are gone already. */
  clear(): void {
    this.items = [];
    this.apart = undefined;
    this.#byKey.clear();
  }

  #place(into: ChildPart, wanted: { row: R; index: number }[], stayed: Drawn<R>[], draw: DrawRow<R>, all: boolean): void {
    const order = new Map(wanted.map(({ row }, place) => [row.key, place]));
    const still = inOrder(stayed.map(({ key }) => order.get(key) ?? 0));
    const unmoved = new Set(stayed.filter((_, at) => still.has(at)));
    let next: ChildPart | undefined;
    for (let place = wanted.length - 1; place >= 0; place--) {
      const { row, index } = wanted[place] ?? {};
      if (row === undefined || index === undefined) continue;
      let item = this.#byKey.get(row.key);
      if (!item) {
        item = { key: row.key, row, index, part: insertPart(into, next), element: undefined, height: 0 };
        this.#byKey.set(row.key, item);
        this.#fill(item, row, index, draw);
      } else {
        if (!unmoved.has(item)) move(into, item, next);
        if (all || item.row !== row || (draw.length > 1 && item.index !== index)) this.#fill(item, row, index, draw);
        item.index = index;
      }
      next = item.part;
    }
  }

  #fill(item: Drawn<R>, row: R, index: number, draw: DrawRow<R>): void {
    item.row = row;
    setChildPartValue(item.part, draw(row, index));
    let node: ChildNode | null = item.part.startNode as ChildNode | null;
    while (node && !(node instanceof HTMLElement)) node = node.nextSibling;
    item.element = node ?? undefined;
  }
}

/** Moving a node takes the focus from it; it gets it back. */
function move<R>(into: ChildPart, item: Drawn<R>, next: ChildPart | undefined): void {
  const active = (item.element?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  insertPart(into, next, item.part);
  if (active instanceof HTMLElement && item.element?.contains(active)) active.focus({ preventScroll: true });
}

/** Where the members of a longest increasing subsequence stand: what need not move. */
export function inOrder(places: number[]): Set<number> {
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))) return new Set(places.keys());
  const best: number[] = [];
  const previous: number[] = [];
  let end = -1;
  for (let at = 0; at < places.length; at++) {
    let length = 1;
    let from = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((places[earlier] ?? 0) < (places[at] ?? 0) && (best[earlier] ?? 0) >= length) {
        length = (best[earlier] ?? 0) + 1;
        from = earlier;
      }
    }
    best.push(length);
    previous.push(from);
    if (end < 0 || length > (best[end] ?? 0)) end = at;
  }
  const still = new Set<number>();
  for (let at = end; at >= 0; at = previous[at] ?? -1) still.add(at);
  return still;
}
