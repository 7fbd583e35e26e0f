import type { RowView } from '../../src/dialogs/row-view.js';
import type { ListKeys } from '../windowed/list-keys.js';
import type { Rows, WindowedList } from '../windowed/windowed-list.js';
import { clicked, keyed, type Press } from './presses.js';
import { TypeAhead } from './type-ahead.js';

export interface RowHandHost {
  rows(): Rows<RowView>;
  list: WindowedList<RowView>;
  keys: ListKeys;
  /** How many rows are marked. */
  marked(): number;
  /** A key was pressed in a row: the order of rows must not change now. */
  touched(): void;
  /** Epoch ms by the chat's clock. */
  now(): number;
  press(press: Press): void;
}

/** What a hand does in the grid: pointer and keyboard become presses, letters lead to a name, the rest moves the focus. */
export class RowHand {
  readonly #typeAhead = new TypeAhead();

  constructor(private readonly how: RowHandHost) {}

  readonly onClick = (event: MouseEvent): void => {
    const press = clicked(event);
    if (press) this.how.press(press);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { list, keys } = this.how;
    this.how.touched();
    const rows = this.how.rows();
    const press = keyed(event, this.how.marked());
    const found = press
      ? undefined
      : this.#typeAhead.find(event, this.how.now(), rows, list.held === undefined ? -1 : rows.indexOf(list.held));
    if (!press && found === undefined) return keys.onKeydown(event);
    event.preventDefault();
    event.stopPropagation();
    if (press) this.how.press(press);
    else if (found !== undefined) list.focus(found);
  };
}
