import type { ChildPart, LitElement, ReactiveController } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { Ears } from './ears.js';
import { Heights } from './heights.js';
import { Layout, type Place, type Where } from './layout.js';
import { owned, type PartOwner } from './owned-part.js';
import { Pour } from './pour.js';
import { Rest } from './rest.js';
import type { Keyed, Rows } from './rows.js';
import { ScrollBox } from './scroll-box.js';
import { Sight, type Range } from './sight.js';
import { ahead, FAR, NEAR, NONE, SOON, type Spare } from './spare.js';
import { CLOSE, Stick } from './stick.js';
import type { WindowedList, WindowedListOptions } from './windowed-list.js';

/** A list that was neither drawn nor scrolled for this long is at rest. */
const REST_MS = 150;

/** The controller behind `windowedList()`: when to draw, and what shall stay where it is. */
export class WindowedRows<R extends Keyed> implements ReactiveController, PartOwner, WindowedList<R> {
  held: string | undefined;
  readonly #host: LitElement;
  readonly #how: WindowedListOptions<R>;
  readonly #sight: Sight;
  readonly #stick: Stick;
  readonly #rest: Rest;
  readonly #pour = new Pour();
  #next: Rows<R> | undefined;
  /** The rows as they are drawn: those of the last update, or a frame behind them. */
  #rows: Rows<R> | undefined;
  #also: readonly unknown[] = [];
  #isAllOld = false;
  #part: ChildPart | undefined;
  #layout: Layout<R> | undefined;
  #ears: Ears | undefined;
  #scrolledAt = -Infinity;
  /** px scrolled since the last event of it. */
  #moved = 0;
  #frame: number | undefined;

  constructor(host: LitElement, how: WindowedListOptions<R>) {
    this.#host = host;
    this.#how = how;
    this.#sight = new Sight(how);
    this.#stick = new Stick(how.stick);
    // A hand on the bar or the screen may go on; moving the content under it would make it jump.
    const isHeld = (): boolean => (this.#notice(), this.#moved !== 0 || !!this.#layout?.box.scroller.matches(':active'));
    this.#rest = new Rest(REST_MS, isHeld, () => this.#onRest());
    host.addController(this);
  }

  get atEnd(): boolean {
    return this.#sight.atEnd;
  }

  get $atEnd(): ReadableAtom<boolean> {
    return this.#sight.$atEnd;
  }

  get range(): Range {
    return this.#sight.range;
  }

  render(rows: Rows<R>, also: readonly unknown[] = []): unknown {
    this.#next = rows;
    this.#isAllOld ||= also.length !== this.#also.length || also.some((value, at) => value !== this.#also[at]);
    this.#also = also;
    return owned(this);
  }

  element(key: string): HTMLElement | undefined {
    return this.#layout?.drawn.get(key)?.element;
  }

  async scrollTo(key: string, where: Where = 'nearest', smooth = false): Promise<void> {
    await this.#host.updateComplete;
    this.#notice();
    this.#update();
    if (smooth && this.#layout?.glide(key, where)) {
      this.#stick.isStuck = false;
      await this.#rest.reached();
    }
    this.#bring(key, where);
  }

  scrollToEnd(): void {
    this.#update();
    this.#stick.isStuck = this.#how.stick === 'end';
    this.#draw('end');
  }

  focus(key: string): void {
    this.#notice();
    this.#update();
    this.#bring(key, 'nearest');
    const element = this.element(key);
    if (element) this.held = key;
    element?.focus({ preventScroll: true });
  }

  // The place in the host's template. While the host renders, it need not be in the document yet.

  take(part: ChildPart): void {
    if (part !== this.#part) this.#layout = undefined;
    this.#part = part;
  }

  leave(): void {
    this.#detach();
  }

  // The host's life

  hostConnected(): void {
    // A move in the document resets scrolling, and nothing else makes the host update.
    if (this.#part) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#notice();
  }

  hostUpdated(): void {
    // An update that was pending when the host was taken away still comes; nothing would end what it begins.
    if (!this.#host.isConnected) return;
    const isNew = this.#attach();
    if (isNew || !this.#pour.mayWait) this.#update(isNew);
    else this.#frame ??= requestAnimationFrame(this.#onFrame);
  }

  hostDisconnected(): void {
    this.#detach();
  }

  /** Draws the rows of the host's last update. */
  #update(isForced = false): void {
    const { drawn, heights, box } = this.#layout ?? {};
    const rows = this.#next;
    if (!rows || !drawn || !heights || !box?.height) return;
    this.#rows = rows;
    const isSame = rows.length === heights.length && drawn.isSame(rows);
    if (isSame && !isForced && !this.#isAllOld) return;
    const held = this.held === undefined ? undefined : drawn.get(this.held);
    const hadFocus = held?.element?.matches(':focus-within') ?? false;
    const before = drawn.items.at(-1)?.key;
    const place = this.#follow();
    // Nobody scrolls what is not there yet. Messages are of any height: a few more save a second round.
    this.#draw(place, before === undefined && this.#how.stick === 'start' ? NONE : undefined);
    // The first rows tell more of the others than the host could know.
    if (before === undefined) this.#layout?.learn();
    this.#pour.drew(place === 'end' && before !== undefined && rows.indexOf(before) >= 0 && !drawn.get(before));
    if (held && rows.indexOf(held.key) < 0) this.#passOn(held.index, hadFocus);
  }

  /** Returns whether this is the first update with these elements since they were connected. */
  #attach(): boolean {
    const scroller = this.#how.scroller();
    const rows = this.#part?.parentNode;
    if (!scroller || !(rows instanceof HTMLElement)) return false;
    const { box } = this.#layout ?? {};
    const isKnown = box?.scroller === scroller && box.rows === rows;
    if (isKnown && this.#ears) return false;
    this.#detach();
    if (isKnown) box.measure();
    else this.#layout = new Layout<R>(new Heights(this.#how.estimate ?? 50), new ScrollBox(scroller, rows, box?.height));
    if (this.#layout) this.#ears = new Ears(this.#layout.box, this.#heard);
    return true;
  }

  #detach(): void {
    this.#ears?.end();
    this.#ears = undefined;
    this.#rest.stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  // What happens outside of the host's updates

  readonly #heard = {
    scrolled: () => this.#onScroll(),
    focused: (event: Event) => this.#onFocus(event),
    resized: (entries: readonly ResizeObserverEntry[]) => this.#onResize(entries),
  };

  #onScroll(): void {
    this.#notice(true);
    const moved = this.#moved;
    this.#moved = 0;
    const layout = this.#layout;
    if (!moved || !layout?.box.height) return;
    this.#rest.stir();
    this.#scrolledAt = this.#rest.stirredAt;
    if (layout.isShort(...ahead(moved, layout.box.height, NEAR))) this.#draw(this.#place(), ahead(moved, layout.box.height, FAR));
    else this.#see();
  }

  #onRest(): void {
    const layout = this.#layout;
    if (!layout?.drawn.items.length) return;
    layout.learn();
    if (!this.#stick.isStuck) layout.box.settle(layout.heights.offset(layout.drawn.first), layout.rest);
    if (layout.isShort(NEAR / 2)) this.#draw(this.#place(), [NEAR, NEAR]);
  }

  #onFocus({ target }: Event): void {
    const items = this.#layout?.drawn.items ?? [];
    this.held = items.find(({ element }) => target instanceof Node && element?.contains(target))?.key ?? this.held;
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const layout = this.#layout;
    if (!layout) return;
    const { height } = layout.box;
    if (entries.some(({ target }) => target === layout.box.scroller)) layout.box.measure();
    if (!layout.box.height) return;
    // Drawing here resizes what is observed: allowed only when what changed is the scroller, which is above it.
    if (layout.box.height !== height) return this.#update(true);
    this.#notice();
    if (entries.every(({ contentRect }) => Math.abs(contentRect.height - layout.box.content) < 0.05)) return;
    layout.measure(this.#place());
    this.#see();
    if (layout.isShort(SOON / 2)) this.#frame ??= requestAnimationFrame(this.#onFrame);
  }

  readonly #onFrame = (): void => {
    this.#frame = this.#pour.mayWait ? requestAnimationFrame(this.#onFrame) : undefined;
    if (this.#frame) return;
    this.#notice();
    this.#update(true);
  };

  /** Takes notice of where the reader scrolled to, before anything is put in its place; the event of it may be yet to come. */
  #notice(isSure = false): void {
    const { box } = this.#layout ?? {};
    const moved = this.#ears && box?.height ? box.notice(isSure) : 0;
    if (!moved || !box) return;
    this.#moved += moved;
    this.#stick.moved(moved, box);
  }

  // Places

  /** What shall stay where it is. */
  #place(): Place {
    return this.#stick.isStuck || !this.#layout?.drawn.items.length ? this.#how.stick : this.#layout.reading();
  }

  /** The same in the rows as they are now. */
  #follow(): Place {
    const place = this.#rows && this.#layout?.follow(this.#place(), this.#rows);
    if (place) return place;
    this.#stick.isStuck = true;
    return this.#how.stick;
  }

  #bring(key: string, where: Where): void {
    const index = this.#rows?.indexOf(key) ?? -1;
    const layout = this.#layout;
    if (index < 0 || !layout?.box.height) return;
    // A second time because the height of a row that was not drawn is a guess.
    for (let tries = 0; tries < 2; tries++) {
      const y = layout.target(index, where);
      if (y === undefined) break;
      this.#stick.isStuck = false;
      this.#draw({ index, y, jump: true });
    }
    this.#stick.placed(layout.box);
    this.#see();
  }

  /** The row that was focused last is gone: its neighbour takes its part. */
  #passOn(index: number, hadFocus: boolean): void {
    const rows = this.#rows;
    this.held = rows?.length ? rows.at(Math.min(index, rows.length - 1)).key : undefined;
    if (this.held !== undefined && hadFocus) this.focus(this.held);
  }

  /** What was not asked for by the reader's scrolling draws little at once and the rest when nothing else happens. */
  #draw(place: Place, spare: Spare = [SOON, SOON]): void {
    const part = this.#part;
    const rows = this.#rows;
    if (!rows || !part || !this.#ears || !this.#layout?.box.height) return;
    const keep = performance.now() - this.#scrolledAt < REST_MS ? FAR : NEAR;
    this.#layout.draw(place, { part, rows, draw: this.#how.row, spare, keep, held: this.held, all: this.#isAllOld });
    this.#isAllOld = false;
    this.#see();
    if (this.#layout.isShort(NEAR / 2)) this.#rest.stir();
  }

  #see(): void {
    const layout = this.#layout;
    const rows = this.#rows;
    if (!layout || !rows) return;
    const { box, beyond, range } = layout;
    const isEnd = beyond.below <= CLOSE;
    this.#stick.seen(box, isEnd);
    this.#sight.see(range, this.#how.stick === 'end' ? this.#stick.isStuck : isEnd, layout.near(rows));
  }
}
