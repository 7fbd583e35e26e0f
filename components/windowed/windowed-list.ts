import type { LitElement } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { DrawRow } from './drawn-rows.js';
import type { Where } from './layout.js';
import type { Keyed, Rows } from './rows.js';
import type { Range } from './sight.js';
import { WindowedRows } from './windowed-rows.js';

export type { Where } from './layout.js';
export type { Keyed, Rows } from './rows.js';
export type { Range } from './sight.js';

export interface WindowedListOptions<R> {
  /** The element that scrolls, once it is rendered. It needs a height of its own. */
  scroller(): HTMLElement | null;
  /**
   * Template of one row, with one root element. It is asked again when the row's object changed, when something in
   * `also` did and, if it takes the index, when that did. Its height must not wait for another element's update.
   */
  row: DrawRow<R>;
  /** The edge a reader who is there stays at: messages come at the `end`, dialogs at the `start`. */
  stick: 'start' | 'end';
  /** Height of a row before any was measured, px. */
  estimate?: number;
  /** The reader comes near the first or last row: time to fetch more. Once for each row that is first or last. */
  onNear?(edge: 'start' | 'end'): void;
  /** Other rows are seen now. */
  onRange?(range: Range): void;
}

/** Draws what is near the screen of a list of any length, and keeps the reader's place to the pixel. */
export interface WindowedList<R> {
  /**
   * The rows. Call it in `render()` as the only child of an element in the scroller; the block padding of that element
   * belongs to the list, and margins of rows must not collapse through it (`display: flow-root`, flex or grid).
   * @param also whatever rows are drawn from beside their own object; when one of these changed, all are drawn again
   */
  render(rows: Rows<R>, also?: readonly unknown[]): unknown;
  /** Whether the reader is at the end. */
  readonly atEnd: boolean;
  readonly $atEnd: ReadableAtom<boolean>;
  readonly range: Range;
  /** Brings a row into view, after an update that is pending; fulfilled when it is there. Without such a row nothing happens. */
  scrollTo(key: string, where?: Where, smooth?: boolean): Promise<void>;
  /** Goes to the end and, where the list sticks to it, stays there. */
  scrollToEnd(): void;
  /** Brings a row into view and focuses its root element. */
  focus(key: string): void;
  /** The row that was focused last: it stays in the document wherever the reader scrolls. */
  held: string | undefined;
  /** The root element of a row, if it is drawn. */
  element(key: string): HTMLElement | undefined;
}

/** The windowed list of a host element: one for each scroller, made in a field of the host. */
export function windowedList<R extends Keyed>(host: LitElement, how: WindowedListOptions<R>): WindowedList<R> {
  return new WindowedRows(host, how);
}
