import type { RowView } from '../../src/dialogs/row-view.js';
import type { Rows } from '../windowed/windowed-list.js';

const TYPING_MS = 700;
/** Rows that are looked through: a name further down is found by the search. */
const REACH = 500;

/** First letters of a name lead to its row. */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  /**
   * Key of the row that begins with what was typed, from the row `from` on; undefined when the key press was no letter.
   *
   * @param now epoch ms by the chat's clock
   */
  find({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, now: number, rows: Rows<RowView>, from: number): string | undefined {
    const goesOn = now - this.#at < TYPING_MS;
    if (key.length !== 1 || ctrlKey || metaKey || altKey || (key === ' ' && !goesOn)) return undefined;
    this.#typed = (goesOn ? this.#typed : '') + key.toLocaleLowerCase();
    this.#at = now;
    const count = Math.min(rows.length, REACH);
    const start = Math.max(0, from) + (this.#typed.length > 1 ? 0 : 1);
    for (let step = 0; step < count; step++) {
      const row = rows.at((start + step) % rows.length);
      if (row.name.toLocaleLowerCase().startsWith(this.#typed)) return row.key;
    }
    return undefined;
  }
}
