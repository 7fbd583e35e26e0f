import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Count } from '../../src/model/query.js';
import { define } from '../base/define.js';
import * as icons from '../ui/icons.js';
import { menu } from '../ui/menu.js';

/** A tab as it is drawn. */
export interface TabView {
  readonly id: string;
  readonly label: string;
  /** Tabs whose number says nothing are drawn without one. */
  readonly counted: boolean;
}

const ICONS: Readonly<Record<string, TemplateResult>> = {
  all: icons.layers,
  important: icons.star,
  blacklist: icons.ban,
  unread: icons.mail,
  mine: icons.userRound,
  closed: icons.circleCheck,
};

/** What the tabs are drawn with; it comes as one property, because all of it changes together. */
export interface TabsLook {
  readonly tabs: readonly TabView[];
  readonly counts: Readonly<Record<string, Count>>;
  readonly current: string | undefined;
  /** Names the tabs, and the menu of those without room. */
  readonly label: string;
  readonly more: string;
  readonly unseen: string;
  readonly number: (value: number) => string;
  readonly select: (id: string) => void;
}

/** @internal The tabs with their counts. Those that have no room are in a menu; the current one is always on show. */
export class ListTabs extends LitElement {
  @property({ attribute: false }) how: TabsLook = {
    tabs: [],
    counts: {},
    current: undefined,
    label: '',
    more: '',
    unseen: '',
    number: String,
    select: () => undefined,
  };

  /** How many fit, counted from the first. */
  @state() private fits = Infinity;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    for (const element of [this, ...this.querySelectorAll('.tab')]) this.#sizes.observe(element);
  }

  protected override render(): TemplateResult {
    const shown = this.#shown();
    const rest = this.how.tabs.filter(({ id }) => !shown.has(id));
    return html`<div class="tabs" part="tabs">
      <div class="tabs__list" role="tablist" aria-label=${this.how.label} @keydown=${this.#onKeydown}>
        ${this.how.tabs.map((tab) => this.#tab(tab, shown.has(tab.id)))}
      </div>
      ${
        rest.length > 0
          ? html`<span class="tabs__more"
              >${menu({
                label: this.how.more,
                trigger: html`${icons.ellipsis}${rest.some(({ id }) => this.#isUnseen(id)) ? html`<span class="dot"></span>` : nothing}`,
                look: 'icbtn icbtn--sm',
                buttonPart: 'tab-more',
                end: true,
                entries: () =>
                  rest.map(({ id, label }) => ({
                    label,
                    lead: ICONS[id] ?? icons.inbox,
                    end: this.#total(id),
                    run: () => this.how.select(id),
                  })),
              })}</span
            >`
          : nothing
      }
    </div>`;
  }

  #tab({ id, label, counted }: TabView, fits: boolean): TemplateResult {
    const current = id === this.how.current;
    const unseen = counted && !current && this.#isUnseen(id);
    const total = counted ? this.#total(id) : undefined;
    return html`<button
      class="tab ${fits ? '' : 'is-out'}"
      part="tab${current ? ' current' : ''}${unseen ? ' unseen' : ''}"
      type="button"
      role="tab"
      id="tab-${id}"
      aria-selected=${current}
      aria-controls="list-panel"
      tabindex=${live(current ? 0 : -1)}
      data-tab=${id}
      @click=${() => this.how.select(id)}
    >
      ${label}${total === undefined ? nothing : html`<span class="tab__n" part="tab-count">${total}</span>`}${
        unseen ? html`<i class="tab__dot"><span class="vh">${this.how.unseen}</span></i>` : nothing
      }
    </button>`;
  }

  #total(id: string): string | undefined {
    const total = this.how.counts[id]?.total;
    return total ? this.how.number(total) : undefined;
  }

  #isUnseen(id: string): boolean {
    return (this.how.counts[id]?.unread ?? 0) > 0;
  }

  #shown(): ReadonlySet<string> {
    const ids = this.how.tabs.map(({ id }) => id);
    const shown = ids.slice(0, this.fits);
    if (this.how.current !== undefined && !shown.includes(this.how.current) && ids.includes(this.how.current))
      shown[Math.max(0, shown.length - 1)] = this.how.current;
    return new Set(shown);
  }

  /** Tabs without room stay measurable, out of sight. */
  #measure(): void {
    const strip = this.querySelector<HTMLElement>('.tabs');
    if (!strip) return;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(strip);
    const room = strip.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const widths = [...strip.querySelectorAll<HTMLElement>('.tab')].map((tab) => tab.getBoundingClientRect().width);
    const all = widths.reduce((sum, width) => sum + width, 0);
    const more = 32;
    let fits = 0;
    for (let used = 0; fits < widths.length; fits++) {
      used += widths[fits] ?? 0;
      if (used > room - (all > room ? more : 0)) break;
    }
    // The current tab may be wider than the one whose place it takes.
    const current = this.how.tabs.findIndex(({ id }) => id === this.how.current);
    while (fits > 1 && current >= fits && sum(widths.slice(0, fits - 1)) + (widths[current] ?? 0) > room - more) fits--;
    // All of them is all of them, however many more there would be room for.
    this.fits = fits >= widths.length ? Infinity : Math.max(1, fits);
  }

  #onKeydown(event: KeyboardEvent): void {
    const tabs = [...this.querySelectorAll<HTMLElement>('.tab:not(.is-out)')];
    const at = tabs.findIndex((tab) => tab.dataset['tab'] === this.how.current);
    const step = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    this.how.select(tab.dataset['tab'] ?? '');
    tab.focus();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

define('chat-list-tabs', ListTabs);

declare global {
  interface HTMLElementTagNameMap {
    'chat-list-tabs': ListTabs;
  }
}
