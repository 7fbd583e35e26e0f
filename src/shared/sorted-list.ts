/**
 * A long ordered list that is read by index and never copied. Insertion and look-up take a binary search; `compare` must give every
 * item its own place (break ties by id).
 */
export class SortedList<T> {
  #items: T[] = [];

  constructor(readonly compare: (a: T, b: T) => number) {}

  get length(): number {
    return this.#items.length;
  }

  at(index: number): T | undefined {
    return this.#items[index];
  }

  /** Where the item stands, or where it would stand as `-(place + 1)` when it is not in the list. */
  search(item: T): number {
    let low = 0;
    let high = this.#items.length - 1;
    // Most things that arrive are the newest: look at the end first.
    const last = this.#items[high];
    if (last === undefined || this.compare(item, last) > 0) return -(high + 2);
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(this.#items[middle] as T, item);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -(low + 1);
  }

  /** Puts the item in its place; an equal one is replaced. Returns the index. */
  add(item: T): number {
    const found = this.search(item);
    if (found >= 0) {
      this.#items[found] = item;
      return found;
    }
    const place = -found - 1;
    this.#items.splice(place, 0, item);
    return place;
  }

  /** Adds many at once: one sort of what is new and one merge, however they are spread. */
  addAll(items: readonly T[]): void {
    if (items.length <= 1) {
      for (const item of items) this.add(item);
      return;
    }
    const fresh = [...items].sort(this.compare);
    const first = fresh[0] as T;
    const start = this.search(first);
    const from = start >= 0 ? start : -start - 1;
    const rest = this.#items.splice(from);
    let i = 0;
    for (const item of fresh) {
      while (i < rest.length && this.compare(rest[i] as T, item) < 0) this.#items.push(rest[i++] as T);
      if (i < rest.length && this.compare(rest[i] as T, item) === 0) i++;
      const last = this.#items[this.#items.length - 1];
      if (last !== undefined && this.compare(last, item) === 0) this.#items[this.#items.length - 1] = item;
      else this.#items.push(item);
    }
    while (i < rest.length) this.#items.push(rest[i++] as T);
  }

  /** Takes the item out; returns the index it had, or -1. */
  remove(item: T): number {
    const found = this.search(item);
    if (found < 0) return -1;
    this.#items.splice(found, 1);
    return found;
  }

  clear(): void {
    this.#items = [];
  }
}
