import type { ChildPart } from 'lit';
import { DrawnRows, type DrawRow } from './drawn-rows.js';
import { findAnchor, findStayed } from './follow.js';
import type { Heights } from './heights.js';
import type { Keyed, Rows } from './rows.js';
import { spaceFor, type ScrollBox } from './scroll-box.js';
import type { Range } from './sight.js';
import type { Spare } from './spare.js';

/** A row and where it shall stand below the top edge of what is seen, px; or an edge of the list. */
export type Place = { index: number; y: number; jump?: boolean } | 'start' | 'end';

/** Where a row shall come to stand in what is seen; `nearest` moves as little as possible. */
export type Where = 'start' | 'center' | 'end' | 'nearest';

/** More rows are asked for when fewer screens than this are left. */
const AHEAD = 2;
/** Rounds of drawing and measuring at most, until what is seen is filled. */
const ROUNDS = 4;

/** What a drawing needs to know beside the place. */
export interface Drawing<R> {
  part: ChildPart;
  rows: Rows<R>;
  draw: DrawRow<R>;
  /** Drawn above and below what is seen, px; what is drawn already may stay up to `keep` px from it. */
  spare: Spare;
  keep: number;
  /** A row that stays in the document. */
  held: string | undefined;
  /** Every row is drawn again, changed or not. */
  all: boolean;
}

/** Which rows are drawn, and where: rows and heights on one side, the scroller on the other. */
export class Layout<R extends Keyed> {
  readonly drawn = new DrawnRows<R>();
  readonly heights: Heights;
  readonly box: ScrollBox;
  #apart: HTMLElement | undefined;

  constructor(heights: Heights, box: ScrollBox) {
    this.heights = heights;
    this.box = box;
  }

  /** Keys of the first and the last row, each if the reader comes near it. */
  near(rows: Rows<R>): { start: string | undefined; end: string | undefined } {
    const { beyond } = this;
    const px = AHEAD * this.box.height;
    return {
      start: rows.length && beyond.above < px ? rows.at(0).key : undefined,
      end: rows.length && beyond.below < px ? rows.at(rows.length - 1).key : undefined,
    };
  }

  /** Height of the rows after the drawn ones. */
  get rest(): number {
    return this.heights.total - this.heights.offset(this.drawn.last);
  }

  /** What was measured tells how high the other rows may be. */
  learn(): void {
    this.heights.estimate = this.heights.mean ?? this.heights.estimate;
  }

  /** Draws rows and measures them until what is seen is filled and the place is where it belongs. */
  draw(place: Place, { part, rows, draw, spare, keep, held, all }: Drawing<R>): void {
    let at = place;
    for (let round = 0; round < ROUNDS; round++) {
      if (round && !this.isShort(spare[0] / 2, spare[1] / 2)) break;
      const [first, last] = this.#span(at, rows, spare, round ? Infinity : keep, 2 ** -round);
      const { origin } = this.box;
      this.drawn.draw(part, rows, first, last, held, draw, all && !round);
      this.box.pad(this.#before(at, origin), this.rest);
      // Before anything is measured: in its place among the others it would push them down.
      this.#setApart();
      at = this.measure(at);
    }
  }

  /** Measures what is drawn and puts the place where it belongs; returns it as it came out. */
  measure(place: Place): Place {
    const { box, drawn, heights } = this;
    if (place === 'end') box.scrollToEnd();
    if (place === 'start') box.scrollToStart();
    box.read(drawn.items.map(({ element }) => element));
    const { edges } = box;
    for (const [at, item] of drawn.items.entries()) {
      item.height = (edges[at + 1] ?? 0) - (edges[at] ?? 0);
      if (item.height > 0) heights.set(item.index, item.height);
    }
    if (typeof place !== 'object') return place;
    const at = place.index - drawn.first;
    const off = (edges[at] ?? 0) - place.y;
    if (Math.abs(off) < 0.01) return place;
    if (!place.jump && drawn.first > 0 && box.before - off >= box.height) box.shift(-off);
    else box.scrollBy(off);
    return { ...place, y: box.edges[at] ?? 0 };
  }

  /** The place of the reader: the first row that begins in what is seen. */
  reading(): Place {
    const at = findAnchor(this.box.edges, this.box.height);
    return at < 0 ? this.#guess() : { index: this.drawn.first + at, y: this.box.edges[at] ?? 0 };
  }

  /** Makes heights follow other rows. Returns where the place is in them, undefined if none of what is drawn is left. */
  follow(place: Place, rows: Rows<R>): Place | undefined {
    const { items, first } = this.drawn;
    const at = typeof place === 'object' ? place.index - first : place === 'end' ? items.length - 1 : 0;
    const stayed = findStayed(items, rows, Math.min(Math.max(at, 0), items.length - 1));
    if (!stayed) return void this.heights.reset(rows.length);
    this.#align(rows, items[stayed.at]?.index ?? 0, stayed.index);
    return typeof place === 'object' ? { index: stayed.index, y: this.box.edges[stayed.at] ?? 0 } : place;
  }

  /** Where a row shall stand; undefined if it may stay where it is. */
  target(index: number, where: Where): number | undefined {
    const { edges, height } = this.box;
    const at = index - this.drawn.first;
    const isDrawn = at >= 0 && index < this.drawn.last;
    const start = isDrawn ? (edges[at] ?? 0) : at < 0 ? -Infinity : Infinity;
    const size = isDrawn ? (edges[at + 1] ?? 0) - start : this.heights.at(index);
    const end = Math.max(0, height - size);
    if (where === 'center') return end / 2;
    if (where === 'start' || (where === 'nearest' && start < 0)) return 0;
    if (where === 'end' || start > end) return end;
    return undefined;
  }

  /** Lets the browser scroll to a row, if it is drawn and the person has nothing against motion. */
  glide(key: string, where: Where): boolean {
    const index = this.drawn.get(key)?.index ?? -1;
    const y = index < 0 ? undefined : this.target(index, where);
    if (y === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return false;
    const { box, drawn } = this;
    box.scroller.scrollTo({ top: box.top + (box.edges[index - drawn.first] ?? 0) - y, behavior: 'smooth' });
    return true;
  }

  /** First and last index of what is seen, if only in part. */
  get range(): Range {
    const { edges, height } = this.box;
    const { items, first } = this.drawn;
    if (!items.length) return { first: -1, last: -1 };
    let from = 0;
    while (from < items.length - 1 && (edges[from + 1] ?? 0) <= 0) from++;
    let to = items.length - 1;
    while (to > from && (edges[to] ?? 0) >= height) to--;
    return { first: first + from, last: first + to };
  }

  /** How much lies above what is seen, and how much below, px. */
  get beyond(): { above: number; below: number } {
    const { edges, height } = this.box;
    return { above: this.heights.offset(this.drawn.first) - (edges[0] ?? 0), below: this.rest + (edges.at(-1) ?? 0) - height };
  }

  /** Whether less than so many px are drawn above or below what is seen, though there are more rows. */
  isShort(above: number, below = above): boolean {
    const { edges, height } = this.box;
    const { first, last } = this.drawn;
    return (first > 0 && (edges[0] ?? 0) > -above) || (last < this.heights.length && (edges.at(-1) ?? 0) < height + below);
  }

  /** What is seen lies wholly in the space before or after the drawn rows: the reader dragged the bar or jumped. */
  #guess(): Place {
    const { edges, height, top, origin, before, after } = this.box;
    const { heights, drawn } = this;
    if (top <= 1) return 'start';
    if (this.box.toEnd <= 1) return 'end';
    const start = edges[0] ?? 0;
    const end = edges.at(-1) ?? 0;
    // A short jump is taken as it is; a long one as the part of the space it is, of which both ends are always reached.
    const isShort = (px: number, space: number): boolean => px < 4 * height && space - px > 4 * height;
    if (start > 0) {
      const all = heights.offset(drawn.first);
      const { index, within } = heights.find(isShort(start, before) ? all - start : before ? ((top - origin) / before) * all : 0);
      return { index, y: Math.max(0, origin - top) - within };
    }
    const { rest } = this;
    const { index, within } = heights.find(
      heights.total - rest + (isShort(-end, after) ? -end : after ? Math.min(1, -end / after) * rest : rest),
    );
    return { index, y: -within };
  }

  /**
   * Which rows fill what is seen and the spare beside it, with those that may stay: from the first up to the last.
   * @param share how much of the estimate to trust: it was too much if what it filled was not full
   */
  #span(place: Place, rows: Rows<R>, [above, below]: Spare, keep: number, share: number): [first: number, last: number] {
    const { heights, drawn } = this;
    const { height } = this.box;
    const { index, y } = typeof place === 'object' ? place : place === 'start' ? { index: 0, y: 0 } : { index: heights.length, y: height };
    const mayStay = (at: number, away: number): boolean => away < keep && drawn.get(rows.at(at).key) !== undefined;
    let first = index;
    for (let top = y; first > 0 && (-top < above || mayStay(first - 1, -top));) top -= heights.at(--first, share);
    let last = index;
    for (let bottom = y; last < heights.length && (bottom - height < below || mayStay(last, bottom - height));)
      bottom += heights.at(last++, share);
    return [first, last];
  }

  /** The space before the drawn rows that leaves the place where it is, as long as there is room to scroll on. */
  #before(place: Place, origin: number): number {
    const { first } = this.drawn;
    const start = this.heights.offset(first);
    const all = spaceFor(start);
    if (typeof place !== 'object' || place.jump) return all;
    const kept = this.box.top + place.y - origin - (this.heights.offset(place.index) - start);
    const isRoom = first ? kept >= this.box.height && kept < 2 * all : kept >= 0 && kept < 1;
    return isRoom ? kept : all;
  }

  /** One row went from an index to another: rows came or went before it, and after it. */
  #align(rows: Rows<R>, from: number, to: number): void {
    const { heights } = this;
    heights.remove(0, from - to);
    heights.insert(0, to - from);
    heights.remove(rows.length, heights.length - rows.length);
    heights.insert(heights.length, rows.length - heights.length);
    const near = this.drawn.items.length;
    for (let index = Math.max(0, to - near); index < Math.min(rows.length, to + near); index++) {
      const height = this.drawn.get(rows.at(index).key)?.height;
      if (height) heights.set(index, height);
    }
  }

  /** The row that is kept for its focus stands where it would be. */
  #setApart(): void {
    const element = this.drawn.apart?.element;
    if (this.#apart && this.#apart !== element) set(this.#apart, '', '', '');
    this.#apart = element;
    if (!element) return;
    const { heights, drawn, box } = this;
    const top = box.before + heights.offset(drawn.apart?.index ?? 0) - heights.offset(drawn.first);
    set(element, 'absolute', '0', `${Math.max(0, top)}px`);
  }
}

function set({ style }: HTMLElement, position: string, inline: string, start: string): void {
  style.position = position;
  style.insetInline = inline;
  style.insetBlockStart = start;
}
