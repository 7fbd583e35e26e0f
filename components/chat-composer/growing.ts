/** Lets a field grow with its text where `field-sizing` is unknown. Its sheet holds it between the fewest and the most lines. */
export class Growing {
  #length = 0;
  #height = 0;
  readonly #width: ResizeObserver;

  constructor(private readonly field: HTMLTextAreaElement) {
    let width = 0;
    // A narrower field breaks its lines anew.
    this.#width = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0;
      if (now === width) return;
      width = now;
      this.#length = Infinity;
      this.fit();
    });
    this.#width.observe(field);
  }

  fit(): void {
    const { field } = this;
    const { length } = field.value;
    // Only a field of its own height can tell that it has become too high.
    if (length < this.#length) {
      field.style.removeProperty('height');
      this.#height = 0;
    }
    this.#length = length;
    const { scrollHeight } = field;
    if (scrollHeight === this.#height) return;
    this.#height = scrollHeight;
    field.style.setProperty('height', `${scrollHeight}px`);
  }

  stop(): void {
    this.#width.disconnect();
    this.field.style.removeProperty('height');
  }
}
