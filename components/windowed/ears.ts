import type { ScrollBox } from './scroll-box.js';

/** What happens to the two elements of a list outside of its host's updates. */
export interface Heard {
  scrolled(): void;
  focused(event: Event): void;
  resized(entries: readonly ResizeObserverEntry[]): void;
}

/** Listens to the scroller and the rows of a list until it is ended. */
export class Ears {
  readonly #ending = new AbortController();
  readonly #sizes: ResizeObserver;

  constructor({ scroller, rows }: ScrollBox, { scrolled, focused, resized }: Heard) {
    const { signal } = this.#ending;
    scroller.addEventListener('scroll', scrolled, { passive: true, signal });
    rows.addEventListener('focusin', focused, { signal });
    this.#sizes = new ResizeObserver(resized);
    this.#sizes.observe(scroller);
    this.#sizes.observe(rows);
  }

  end(): void {
    this.#ending.abort();
    this.#sizes.disconnect();
  }
}
