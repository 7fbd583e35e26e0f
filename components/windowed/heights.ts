/** A stretch of neighbouring rows. Without `known` none of them was measured yet. */
interface Run {
  count: number;
  /** Measured heights, px; `UNKNOWN` where not measured. */
  known?: number[];
  /** How many are measured, and their heights together. */
  measured: number;
  sum: number;
}

const UNKNOWN = -1;
/** Measured rows are kept in blocks of this many; the rest of a list of any length is a handful of bare runs. */
const BLOCK = 64;

/** So many rows tell how high the others may be. */
const TELLING = 8;

const bare = (count: number): Run => ({ count, measured: 0, sum: 0 });

function block(known: number[]): Run {
  let measured = 0;
  let sum = 0;
  for (const height of known) {
    if (height === UNKNOWN) continue;
    measured++;
    sum += height;
  }
  return { count: known.length, known, measured, sum };
}

/**
 * Heights of rows by index, px: as measured, else `estimate`. The cost of every call follows
 * the number of measured blocks, not of rows: 100,000 rows that were never shown are one run.
 */
export class Heights {
  /** Height of a row that was never measured, px. */
  estimate: number;
  #runs: Run[] = [];
  #length = 0;

  constructor(estimate: number) {
    this.estimate = estimate;
  }

  get length(): number {
    return this.#length;
  }

  /** Height of all rows together. */
  get total(): number {
    return this.offset(this.#length);
  }

  /** Mean of what was measured, undefined while that is too little to tell. */
  get mean(): number | undefined {
    let measured = 0;
    let sum = 0;
    for (const run of this.#runs) {
      measured += run.measured;
      sum += run.sum;
    }
    return measured < TELLING ? undefined : sum / measured;
  }

  /** Forgets everything: `length` rows, none of them measured. */
  reset(length: number): void {
    this.#runs = length ? [bare(length)] : [];
    this.#length = length;
  }

  /** @param share of the estimate, for a row that was not measured */
  at(index: number, share = 1): number {
    const [run, within] = this.#find(index);
    const height = run?.known?.[within] ?? UNKNOWN;
    return height === UNKNOWN ? this.estimate * share : height;
  }

  /** Where a row begins: the height of all rows before it. */
  offset(index: number): number {
    let left = index;
    let px = 0;
    for (const run of this.#runs) {
      if (left < run.count) return px + this.#head(run, left);
      px += this.#height(run);
      left -= run.count;
    }
    return px;
  }

  /** The row that covers `px`, and where in it that is; the first or last row for what lies outside. */
  find(px: number): { index: number; within: number } {
    let index = 0;
    let left = Math.max(0, px);
    for (const run of this.#runs) {
      const height = this.#height(run);
      if (left >= height) {
        left -= height;
        index += run.count;
        continue;
      }
      if (!run.known) return { index: index + Math.floor(left / this.estimate), within: left % this.estimate };
      for (const known of run.known) {
        const row = known === UNKNOWN ? this.estimate : known;
        if (left < row) break;
        left -= row;
        index++;
      }
      return { index, within: left };
    }
    return { index: Math.max(0, this.#length - 1), within: 0 };
  }

  set(index: number, height: number): void {
    let [run, within, at] = this.#find(index);
    if (!run) return;
    if (!run.known) {
      const from = within - (within % BLOCK);
      const size = Math.min(BLOCK, run.count - from);
      const pieces = [bare(from), block(Array<number>(size).fill(UNKNOWN)), bare(run.count - from - size)];
      this.#runs.splice(at, 1, ...pieces.filter(({ count }) => count));
      [run, within, at] = this.#find(index);
    }
    const before = run?.known?.[within] ?? UNKNOWN;
    if (!run?.known || before === height) return;
    if (before === UNKNOWN) run.measured++;
    run.sum += height - (before === UNKNOWN ? 0 : before);
    run.known[within] = height;
  }

  /** Rows came, as yet unmeasured. */
  insert(index: number, count: number): void {
    if (count <= 0) return;
    this.#length += count;
    let left = index;
    for (const [at, run] of this.#runs.entries()) {
      if (left > run.count || (left === run.count && run.known && this.#runs[at + 1] && !this.#runs[at + 1]?.known)) {
        left -= run.count;
        continue;
      }
      if (!run.known) run.count += count;
      else if (run.count + count <= 2 * BLOCK) this.#runs[at] = block(run.known.toSpliced(left, 0, ...Array<number>(count).fill(UNKNOWN)));
      else {
        const pieces = [block(run.known.slice(0, left)), bare(count), block(run.known.slice(left))];
        this.#runs.splice(at, 1, ...pieces.filter((piece) => piece.count));
      }
      return;
    }
    this.#runs.push(bare(count));
  }

  /** Rows went. */
  remove(index: number, count: number): void {
    let left = Math.min(count, this.#length - index);
    this.#length -= Math.max(0, left);
    while (left > 0) {
      const [run, within, at] = this.#find(index);
      if (!run) return;
      const here = Math.min(left, run.count - within);
      if (here === run.count) this.#runs.splice(at, 1);
      else if (run.known) this.#runs[at] = block(run.known.toSpliced(within, here));
      else run.count -= here;
      left -= here;
    }
  }

  /** The run that holds a row, the row's place in it, and the run's place among the runs. */
  #find(index: number): [run: Run | undefined, within: number, at: number] {
    let within = index;
    for (let at = 0; at < this.#runs.length; at++) {
      const run = this.#runs[at];
      if (run && within < run.count) return [run, within, at];
      within -= run?.count ?? 0;
    }
    return [undefined, 0, -1];
  }

  #height(run: Run): number {
    return run.sum + (run.count - run.measured) * this.estimate;
  }

  /** Height of the first `count` rows of a run. */
  #head(run: Run, count: number): number {
    if (!run.known) return count * this.estimate;
    let px = 0;
    for (let i = 0; i < count; i++) {
      const height = run.known[i] ?? UNKNOWN;
      px += height === UNKNOWN ? this.estimate : height;
    }
    return px;
  }
}
