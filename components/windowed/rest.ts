/** Tells when nothing has happened for a while. */
export class Rest {
  /** When something happened last, ms of the page's clock. */
  stirredAt = -Infinity;
  readonly #ms: number;
  readonly #isHeld: () => boolean;
  readonly #onRest: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  /**
   * @param ms how long nothing happens before it is rest
   * @param isHeld asked then: whether something may still go on
   */
  constructor(ms: number, isHeld: () => boolean, onRest: () => void) {
    this.#ms = ms;
    this.#isHeld = isHeld;
    this.#onRest = onRest;
  }

  /** Something happens. */
  stir(): void {
    this.stirredAt = performance.now();
    this.#timer ??= setTimeout(this.#tick, this.#ms);
  }

  /** Fulfilled at rest, or when there is nothing left to wait for. */
  reached(): Promise<void> {
    this.stir();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const done of this.#waiting.splice(0)) done();
  }

  readonly #tick = (): void => {
    const left = this.stirredAt + this.#ms - performance.now();
    const isOver = left <= 1 && !this.#isHeld();
    this.#timer = isOver ? undefined : setTimeout(this.#tick, Math.max(left, this.#ms / 2));
    if (!isOver) return;
    this.#onRest();
    for (const done of this.#waiting.splice(0)) done();
  };
}
