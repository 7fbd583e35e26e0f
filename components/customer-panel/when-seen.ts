import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';

/** Calls back once, when its element has come into view. */
class WhenSeenDirective extends AsyncDirective {
  #observer: IntersectionObserver | undefined;
  #element: Element | undefined;
  #seen: (() => void) | undefined;

  render(_seen: () => void): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [seen]: [() => void]): unknown {
    this.#seen = seen;
    if (element !== this.#element) {
      this.#element = element;
      this.#observe();
    }
    return noChange;
  }

  protected override disconnected(): void {
    this.#observer?.disconnect();
  }

  protected override reconnected(): void {
    this.#observe();
  }

  #observe(): void {
    this.#observer?.disconnect();
    if (!this.#element) return;
    this.#observer = new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      this.#seen?.();
    });
    this.#observer.observe(this.#element);
  }
}

export const whenSeen = directive(WhenSeenDirective);
