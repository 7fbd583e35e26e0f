import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

/**
 * Re-renders an element when a store changes. The store is looked up again before every render, so it may depend on properties and on
 * context that arrive late or change.
 */
export class StoreController<T> implements ReactiveController {
  #store: ReadableAtom<T> | undefined;
  #stop: (() => void) | undefined;
  #isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly pick: () => ReadableAtom<T> | undefined,
  ) {
    host.addController(this);
  }

  /** What the store holds now; undefined while there is no store. */
  get value(): T | undefined {
    return this.#store?.get();
  }

  hostConnected(): void {
    this.#isConnected = true;
    // After a move in the document there may be nothing else to trigger a render.
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    // An update that was pending when the host was taken away still comes; nothing would end what it begins.
    if (!this.#isConnected) return;
    const store = this.pick();
    if (store === this.#store) return;
    this.#stop?.();
    this.#store = store;
    this.#stop = store?.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop?.();
    this.#stop = this.#store = undefined;
  }
}
