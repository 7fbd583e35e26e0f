import type { ReactiveControllerHost } from 'lit';

/**
 * A chunk that is loaded when it is first drawn: read `value` in `render()`. While it loads, and after a failure, it is
 * undefined; `retry()` asks again. The host renders whenever that has changed.
 */
export class Lazy<T> {
  #value: T | undefined;
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly load: () => Promise<T>,
  ) {}

  get value(): T | undefined {
    if (this.#value === undefined && this.#state === 'idle') void this.#ask();
    return this.#value;
  }

  get failed(): boolean {
    return this.#state === 'failed';
  }

  retry(): void {
    if (this.#state !== 'failed') return;
    void this.#ask();
    this.host.requestUpdate();
  }

  async #ask(): Promise<void> {
    this.#state = 'loading';
    try {
      this.#value = await this.load();
    } catch {
      this.#state = 'failed';
    }
    this.host.requestUpdate();
  }
}
