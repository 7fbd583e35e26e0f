import { atom, readonlyType } from 'nanostores';

/** First and last index of what is seen, if only in part; -1 of an empty list. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Hearers {
  onNear?(edge: 'start' | 'end'): void;
  onRange?(range: Range): void;
}

/** What the reader sees of a list, and who is told when that changes: once a task, after its work is done. */
export class Sight {
  range: Range = { first: -1, last: -1 };
  atEnd = true;
  readonly #$atEnd = atom(true);
  readonly $atEnd = readonlyType(this.#$atEnd);
  readonly #hearers: Hearers;
  /** The first and last row for which more was asked already. */
  #asked: { start?: string | undefined; end?: string | undefined } = {};
  #told: Range = this.range;
  #due = new Set<'start' | 'end'>();
  #isTelling = false;

  constructor(hearers: Hearers) {
    this.#hearers = hearers;
  }

  /** @param near keys of the first and the last row, each if the reader is near it */
  see(range: Range, atEnd: boolean, near: { start?: string | undefined; end?: string | undefined }): void {
    if (range.first !== this.range.first || range.last !== this.range.last) this.range = range;
    this.atEnd = atEnd;
    for (const edge of ['start', 'end'] as const) if (near[edge] !== undefined && near[edge] !== this.#asked[edge]) this.#due.add(edge);
    this.#asked = near;
    if (this.#isTelling || (!this.#due.size && this.range === this.#told && this.$atEnd.get() === atEnd)) return;
    this.#isTelling = true;
    queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    this.#isTelling = false;
    this.#$atEnd.set(this.atEnd);
    if (this.range !== this.#told) {
      this.#told = this.range;
      this.#hearers.onRange?.(this.range);
    }
    const due = [...this.#due];
    this.#due.clear();
    for (const edge of due) this.#hearers.onNear?.(edge);
  }
}
