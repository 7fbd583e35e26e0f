import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Which slots the page fills. A slot that is passed on without content would still push out what the element inside shows
 * by itself, and the blanks of the page's markup would push out the thread.
 */
export class HostSlots implements ReactiveController {
  #filled: ReadonlySet<string> = new Set();
  readonly #changes = new MutationObserver(() => this.#look());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** The unnamed slot is `''`. */
  has(name: string): boolean {
    return this.#filled.has(name);
  }

  hostConnected(): void {
    this.#changes.observe(this.host, { childList: true, subtree: true, attributeFilter: ['slot'] });
    this.#look();
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }

  #look(): void {
    const filled = new Set([...this.host.children].map(({ slot }) => slot));
    if (filled.size === this.#filled.size && [...filled].every((name) => this.#filled.has(name))) return;
    this.#filled = filled;
    this.host.requestUpdate();
  }
}
