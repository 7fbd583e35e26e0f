import type { Id } from '../../src/model/ids.js';

/** Which dialogs are marked. Selecting is another thing than the focus and than the dialog that is open. */
export class Selection {
  #ids: ReadonlySet<Id> = new Set();
  /** Where a stretch begins that Shift extends. */
  #from: Id | undefined;

  constructor(private readonly changed: () => void) {}

  get ids(): ReadonlySet<Id> {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: Id): boolean {
    return this.#ids.has(id);
  }

  /** Marks or unmarks one dialog. */
  toggle(id: Id): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#from = id;
    this.set(ids);
  }

  /** Marks everything from the dialog marked last to this one, as they stand in `rows`. */
  extend(to: Id, rows: { at(index: number): { readonly key: Id }; indexOf(key: Id): number }): void {
    const [a, b] = [this.#from === undefined ? -1 : rows.indexOf(this.#from), rows.indexOf(to)];
    if (a < 0 || b < 0) return this.toggle(to);
    const ids = new Set(this.#ids);
    for (let index = Math.min(a, b); index <= Math.max(a, b); index++) ids.add(rows.at(index).key);
    this.set(ids);
  }

  set(ids: Iterable<Id>): void {
    this.#ids = new Set(ids);
    this.changed();
  }

  /** Forgets dialogs that are no longer in the list. */
  keep(isThere: (id: Id) => boolean): void {
    const left = [...this.#ids].filter(isThere);
    if (left.length < this.#ids.size) this.set(left);
  }
}
