/** Rows of a list, read by index; no array has to exist behind them and none is copied. */
export interface Rows<R> {
  readonly length: number;
  /** The row at `index`, 0 to `length - 1`. The same object as long as it should look the same: a new object is drawn anew. */
  at(index: number): R;
  /** Index of the row with this key, -1 without one. Called a few times an update, so it should not scan. */
  indexOf(key: string): number;
}

/** What every row has: a key that stays the same while the row moves, changes or is sent. */
export interface Keyed {
  readonly key: string;
}
