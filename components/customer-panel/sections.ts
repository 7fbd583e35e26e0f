import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { section, type SectionLook } from './section.js';
import { whenSeen } from './when-seen.js';

/** Which sections are closed, which were looked at, and which of the page's own have something in them. */
export class Sections {
  readonly #closed = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #filled = new Set<string>();

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    closed: readonly string[],
  ) {
    for (const name of closed) this.#closed.add(name);
  }

  draw(name: string, look: Omit<SectionLook, 'open' | 'toggle'>): TemplateResult {
    return section({ ...look, open: !this.#closed.has(name), toggle: () => this.#set(this.#closed, name, !this.#closed.has(name)) });
  }

  /** Draws `shape` until it comes into view, and until `drawn` has something to show from then on. */
  lazily(name: string, shape: unknown, drawn: () => TemplateResult | undefined): TemplateResult {
    const content = this.#seen.has(name) ? drawn() : undefined;
    return content ?? html`<div ${whenSeen(() => this.#set(this.#seen, name, true))}>${shape}</div>`;
  }

  /** Opens a section as if it had been looked at. */
  show(name: string): void {
    this.#closed.delete(name);
    this.#set(this.#seen, name, true);
  }

  /** A place of the page's own, drawn as a section once something is in it. */
  slot(name: string, part: string): TemplateResult {
    const onChange = ({ target }: Event) =>
      this.#set(this.#filled, name, (target as HTMLSlotElement).assignedNodes({ flatten: true }).length > 0);
    return html`<div class="sec" part=${part} ?hidden=${!this.#filled.has(name)}>
      <slot name=${name} @slotchange=${onChange}></slot>
    </div>`;
  }

  #set(names: Set<string>, name: string, on: boolean): void {
    if (names.has(name) === on) return;
    if (on) names.add(name);
    else names.delete(name);
    this.host.requestUpdate();
  }
}
