import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Keyed, Rows, WindowedList } from './windowed-list.js';

export interface ListKeysOptions<R extends Keyed> {
  list: WindowedList<R>;
  rows(): Rows<R>;
  /** The row Tab goes to before any had the focus, as the current one; the first row without it. */
  prefer?(): string | undefined;
}

/**
 * Arrow keys, Home, End, Page Up and Page Down for a grid or listbox of windowed rows. Tab reaches one row, the one that
 * had the focus last, and the focus follows that row wherever it moves in the list.
 */
export interface ListKeys {
  /** `tabindex` of a row's root element, for its template. */
  tabIndex(key: string): 0 | -1;
  /**
   * Listeners of the element around the rows. What scrolls needs `tabindex="-1"`: one of the rows is the stop of Tab, and
   * Firefox makes another one of whatever scrolls.
   */
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusin: () => void;
}

class RovingRow<R extends Keyed> implements ReactiveController, ListKeys {
  readonly #how: ListKeysOptions<R>;
  #stop: string | undefined;

  constructor(host: ReactiveControllerHost, how: ListKeysOptions<R>) {
    this.#how = how;
    host.addController(this);
  }

  tabIndex(key: string): 0 | -1 {
    const { list, rows, prefer } = this.#how;
    // Held from now on, so that a list in another order has still one stop.
    if (list.held === undefined && rows().length) this.#stop = list.held = prefer?.() ?? rows().at(0).key;
    return key === list.held ? 0 : -1;
  }

  hostUpdated(): void {
    this.#moveStop();
  }

  readonly onFocusin = (): void => this.#moveStop();

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { list, rows } = this.#how;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isText(event.composedPath()[0])) return;
    const { length } = rows();
    const from = list.held === undefined ? -1 : rows().indexOf(list.held);
    const page = Math.max(1, list.range.last - list.range.first - 1);
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, PageUp: from - page, PageDown: from + page, Home: 0, End: length - 1 }[event.key];
    if (to === undefined || !length) return;
    event.preventDefault();
    list.focus(rows().at(Math.min(Math.max(to, 0), length - 1)).key);
    this.#moveStop();
  };

  #moveStop(): void {
    const { list } = this.#how;
    if (this.#stop === list.held) return;
    this.#set(this.#stop, -1);
    this.#set(list.held, 0);
    this.#stop = list.held;
  }

  #set(key: string | undefined, tabIndex: 0 | -1): void {
    const element = key === undefined ? undefined : this.#how.list.element(key);
    if (element) element.tabIndex = tabIndex;
  }
}

const isText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));

/** Keyboard of a windowed list; make it in a field of the host, after the list. */
export function listKeys<R extends Keyed>(host: ReactiveControllerHost, how: ListKeysOptions<R>): ListKeys {
  return new RovingRow(host, how);
}
