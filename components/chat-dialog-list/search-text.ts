import type { LitElement, ReactiveController } from 'lit';

/** A pause in typing after which is searched, ms. */
const PAUSE = 250;

/** What is typed into the search box, and what of it is searched for: after a pause, and when it is long enough [F155]. */
export class SearchText implements ReactiveController {
  typed = '';
  searched = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  type(text: string, minChars: number): void {
    this.typed = text;
    clearTimeout(this.#pause);
    const wanted = text.trim();
    const search = () => {
      this.searched = wanted.length >= minChars ? wanted : '';
      this.host.requestUpdate();
    };
    if (wanted === '') search();
    else this.#pause = setTimeout(search, PAUSE);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }
}
