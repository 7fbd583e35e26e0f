import type { Id } from '../model/ids.js';
import type { DialogRow } from './dialog-list.js';
import { rowView, type RowContext, type RowFacts, type RowView } from './row-view.js';
import type { IndexedRows } from './steady-rows.js';

/** Where a row's facts come from, by dialog. */
export type RowSources = (row: DialogRow) => Omit<RowFacts, 'row'>;

/**
 * Rows of a list as they are drawn. A row is decided when it is looked at, and stays the same object until something it is
 * drawn from has changed: a list of any length costs what is on the screen.
 */
export class RowViews implements IndexedRows<RowView> {
  readonly #known = new Map<Id, { facts: RowFacts; context: RowContext; view: RowView }>();

  constructor(
    readonly rows: IndexedRows<DialogRow>,
    private readonly sources: RowSources,
    /** Replaced when words, time or rights have changed; all rows are decided again then. */
    public context: RowContext,
  ) {}

  get length(): number {
    return this.rows.length;
  }

  at(index: number): RowView {
    const row = this.rows.at(index);
    const facts: RowFacts = { row, ...this.sources(row) };
    const known = this.#known.get(row.key);
    if (known?.context === this.context && same(known.facts, facts)) return known.view;
    const view = rowView(facts, this.context);
    this.#known.set(row.key, { facts, context: this.context, view });
    return view;
  }

  indexOf(key: string): number {
    return this.rows.indexOf(key);
  }
}

function same(a: RowFacts, b: RowFacts): boolean {
  return (
    a.row === b.row &&
    a.customer === b.customer &&
    a.draft === b.draft &&
    a.typing === b.typing &&
    a.viewing === b.viewing &&
    a.waiting === b.waiting &&
    a.progress === b.progress
  );
}
