import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** What comes sooner than this never flickers, ms. */
const PATIENCE = 200;

/** Draws something only once it has been wanted for a while: the shapes of what mostly comes at once cost nothing. */
class LateDirective extends AsyncDirective {
  #draw: () => unknown = () => nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  render(draw: () => unknown): unknown {
    this.#draw = draw;
    if (this.#isDue) return draw();
    if (this.isConnected) this.#wait();
    return noChange;
  }

  override disconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  override reconnected(): void {
    if (!this.#isDue) this.#wait();
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#isDue = true;
      this.setValue(this.#draw());
    }, PATIENCE);
  }
}

/** `late(() => html`…`)`: nothing at first, the template after 200 ms. */
export const late = directive(LateDirective);
