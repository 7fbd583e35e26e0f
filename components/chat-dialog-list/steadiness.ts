import type { LitElement, ReactiveController } from 'lit';

/** A pointer that has rested this long is not about to press; a key says less. */
const POINTER_MS = 4000;
const KEY_MS = 1000;

/**
 * Knows when the order of rows must not change: a pointer moves over them, or a key was pressed a moment ago. A row that
 * slides away under the hand opens the wrong dialog.
 */
export class Steadiness implements ReactiveController {
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: LitElement,
    private readonly changed: (isSteady: boolean) => void,
  ) {
    host.addController(this);
  }

  readonly onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#hold(POINTER_MS);
  };

  readonly onLeave = (): void => {
    if (this.#timer !== undefined) this.#let();
  };

  readonly onKey = (): void => this.#hold(KEY_MS);

  hostDisconnected(): void {
    if (this.#timer !== undefined) this.#let();
  }

  #hold(ms: number): void {
    this.#until = Math.max(this.#until, performance.now() + ms);
    if (this.#timer !== undefined) return;
    this.changed(true);
    this.#wait();
  }

  #wait(): void {
    const left = this.#until - performance.now();
    if (left <= 0) this.#let();
    else this.#timer = setTimeout(() => this.#wait(), left);
  }

  #let(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#until = 0;
    this.changed(false);
  }
}
