import type { Id } from '../../model/ids.js';
import type { Index, IndexName } from '../indexes.js';
import { INDEXES } from '../indexes.js';
import type { Rows, TableName } from '../rows.js';
import type { Range, Table } from '../store.js';

/** Where a table leaves what it changed, and what would take that back. */
export type Journal = (undo: () => void, table: TableName, id: Id) => void;

/** Rows by id, and for each index the rows of a key in order. A change costs what it touches. */
export class MemoryTable<K extends TableName> implements Table<K> {
  readonly rows = new Map<Id, Rows[K]>();
  readonly #indexes: ReadonlyMap<string, OrderedIndex<Rows[K]>>;
  readonly #name: K;
  readonly #journal: Journal;

  constructor(name: K, journal: Journal) {
    this.#name = name;
    const indexes = INDEXES[name] as Record<string, Index<Rows[K]>>;
    this.#indexes = new Map(Object.entries(indexes).map(([key, index]) => [key, new OrderedIndex(index)]));
    this.#journal = journal;
  }

  async get(id: Id): Promise<Rows[K] | undefined> {
    return this.rows.get(id);
  }

  async put(row: Rows[K]): Promise<Rows[K]> {
    const before = this.rows.get(row.id);
    this.#journal(() => this.#replace(row, before), this.#name, row.id);
    this.#replace(before, row);
    return row;
  }

  async remove(id: Id): Promise<void> {
    const before = this.rows.get(id);
    if (!before) return;
    this.#journal(() => this.#replace(undefined, before), this.#name, id);
    this.#replace(before, undefined);
  }

  async by(index: IndexName<K>, key: string, range: Range = {}): Promise<Rows[K][]> {
    return this.under(index, key, range);
  }

  /** The same at once, for this store's own searches. */
  under(index: IndexName<K>, key: string, range: Range = {}): Rows[K][] {
    return this.#indexes.get(index)?.range(key, range) ?? [];
  }

  async count(index: IndexName<K>, key: string): Promise<number> {
    return this.#indexes.get(index)?.size(key) ?? 0;
  }

  async all(): Promise<Rows[K][]> {
    return [...this.rows.values()];
  }

  /** Takes rows as they are, without a way back. */
  load(rows: readonly Rows[K][]): void {
    for (const row of rows) this.#replace(this.rows.get(row.id), row);
  }

  /** Forgets a row, without a way back. */
  drop(id: Id): void {
    this.#replace(this.rows.get(id), undefined);
  }

  #replace(before: Rows[K] | undefined, after: Rows[K] | undefined): void {
    for (const index of this.#indexes.values()) index.replace(before, after);
    if (after) this.rows.set(after.id, after);
    else if (before) this.rows.delete(before.id);
  }
}

/** Rows of each key sorted by the index's order, ties by id. */
class OrderedIndex<T extends { readonly id: Id }> {
  readonly #buckets = new Map<string, T[]>();
  readonly #index: Index<T>;

  constructor(index: Index<T>) {
    this.#index = index;
  }

  replace(before: T | undefined, after: T | undefined): void {
    const from = before && this.#index.key(before);
    const to = after && this.#index.key(after);
    if (before && after && from !== undefined && from === to && this.#index.order(before) === this.#index.order(after)) {
      const rows = this.#buckets.get(from);
      if (rows) rows[this.#place(rows, this.#index.order(after), after.id)] = after;
      return;
    }
    if (before && from !== undefined) this.#remove(from, before);
    if (after && to !== undefined) this.#insert(to, after);
  }

  range(key: string, { after, before, limit = Infinity, descending = false }: Range): T[] {
    const rows = this.#buckets.get(key);
    if (!rows) return [];
    const start = after === undefined ? 0 : this.#place(rows, after, undefined);
    const end = before === undefined ? rows.length : this.#place(rows, before, '');
    if (!descending) return rows.slice(start, Math.min(end, start + limit));
    return rows.slice(Math.max(start, end - limit), end).reverse();
  }

  size(key: string): number {
    return this.#buckets.get(key)?.length ?? 0;
  }

  #insert(key: string, row: T): void {
    const rows = this.#buckets.get(key);
    if (!rows) {
      this.#buckets.set(key, [row]);
      return;
    }
    rows.splice(this.#place(rows, this.#index.order(row), row.id), 0, row);
  }

  #remove(key: string, row: T): void {
    const rows = this.#buckets.get(key);
    rows?.splice(this.#place(rows, this.#index.order(row), row.id), 1);
    if (rows?.length === 0) this.#buckets.delete(key);
  }

  /** The first place not before (order, id); an undefined id comes after every id. */
  #place(rows: readonly T[], order: number, id: Id | undefined): number {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle];
      if (row && this.#before(row, order, id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #before(row: T, order: number, id: Id | undefined): boolean {
    const own = this.#index.order(row);
    return own < order || (own === order && (id === undefined || row.id < id));
  }
}
