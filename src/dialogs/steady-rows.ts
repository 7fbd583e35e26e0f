/** Rows that are read by index and found by key. */
export interface IndexedRows<R> {
  readonly length: number;
  at(index: number): R;
  indexOf(key: string): number;
}

/**
 * A list whose order can be held for a moment: the rows somebody is about to press keep their places, everything else goes
 * around them. Nothing is copied but the keys that are held, so a list of any length costs the same.
 */
export class SteadyRows<R extends { readonly key: string }> implements IndexedRows<R> {
  #held: readonly string[] = [];
  #first = 0;
  /** Live places of the held rows, ascending. */
  #places: number[] = [];
  #keys: readonly string[] = [];
  #at = new Map<string, number>();

  constructor(readonly live: IndexedRows<R>) {}

  get isHeld(): boolean {
    return this.#held.length > 0;
  }

  get length(): number {
    return this.live.length;
  }

  /** Keeps the rows from `first` up to `last` where they stand now, until `release`. */
  hold(first: number, last: number): void {
    const keys: string[] = [];
    for (let index = Math.max(0, first); index < Math.min(last, this.length); index++) keys.push(this.at(index).key);
    this.#held = keys;
    this.#first = Math.max(0, first);
    this.follow();
  }

  /** Lets the live order through again. */
  release(): void {
    this.#held = [];
    this.follow();
  }

  /** The live order has changed. */
  follow(): void {
    const found = this.#held.map((key) => [key, this.live.indexOf(key)] as const).filter(([, place]) => place >= 0);
    this.#keys = found.map(([key]) => key);
    this.#places = found.map(([, place]) => place).sort((a, b) => a - b);
    // Rows above may have gone: the held ones move up no further than they must.
    this.#first = Math.min(this.#first, this.length - this.#keys.length);
    this.#at = new Map(this.#keys.map((key, i) => [key, this.#first + i]));
  }

  at(index: number): R {
    const key = this.#keys[index - this.#first];
    if (key !== undefined) return this.live.at(this.live.indexOf(key));
    let place = index < this.#first ? index : index - this.#keys.length;
    for (const held of this.#places) if (held <= place) place++;
    return this.live.at(place);
  }

  indexOf(key: string): number {
    const held = this.#at.get(key);
    if (held !== undefined) return held;
    const place = this.live.indexOf(key);
    if (place < 0) return -1;
    const free = place - this.#places.filter((other) => other < place).length;
    return free < this.#first ? free : free + this.#keys.length;
  }
}
