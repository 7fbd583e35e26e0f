import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { languages, moon, rows3 } from '../../components/ui/icons.js';
import { maskRecording, type RecordedTransport } from '../../src/transport/testing/index.js';
import { download } from './download.js';
import type { Scenario } from './network.js';
import { currentScenario, onScenario, SCENARIOS, setScenario } from './network.js';
import type { PageSettings } from './page-settings.js';
import { changeSetting, choicesOf, pageSettings } from './page-settings.js';
import { scenarioBarStyles } from './scenario-bar.styles.js';
import type { WorldLink } from './world-link.js';

const LABELS: Record<string, string> = {
  normal: 'Normal',
  slow: 'Slow',
  flaky: 'Flaky',
  offline: 'Offline',
  auto: 'Auto',
  light: 'Light',
  dark: 'Dark',
  ltr: 'Left to right',
  rtl: 'Right to left',
  comfortable: 'Comfortable',
  compact: 'Compact',
  classic: 'Classic',
  queue: 'Queue',
  people: 'People',
  views: 'Views',
  anna: 'Anna',
  marco: 'Marco',
  ingrid: 'Ingrid, supervisor',
  'en-GB': 'British',
  'en-US': 'American',
  de: 'German',
  ar: 'Arabic',
  opening: 'By opening the chat',
  required: 'The chat asks',
  given: 'Given',
  refused: 'Refused',
  masked: 'Masked',
  plain: 'As they are',
};
const NAMES: Record<keyof PageSettings, string> = {
  theme: 'Theme',
  dir: 'Direction',
  density: 'Density',
  locale: 'Language and numbers',
  preset: 'Tabs',
  operator: 'Signed in as',
  consent: 'Consent',
};
const HINTS: Partial<Record<Scenario, string>> = {
  slow: 'Every answer takes one to three seconds.',
  flaky: 'Requests and answers get lost, the stream breaks now and then.',
  offline: 'Nothing leaves this tab. Write something, then come back.',
};

/** The demo's own bar: how the network of this tab behaves, how the page looks, who is signed in. Part of no product. */
export class DemoBar extends LitElement {
  static override styles: CSSResult = scenarioBarStyles;

  /** The settings that make sense on this page. */
  @property({ attribute: false }) settings: readonly (keyof PageSettings)[] = ['theme', 'dir', 'density'];
  /** The world, on pages that have one: without it there is no network to switch. */
  @property({ attribute: false }) world?: WorldLink;
  /** What has written down the session, on pages that have it written down. */
  @property({ attribute: false }) recorder?: RecordedTransport;
  @state() private scenario = currentScenario();
  @state() private busy = false;
  @state() private words: 'masked' | 'plain' = 'masked';

  override firstUpdated(): void {
    onScenario((next) => (this.scenario = next));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('world')) this.world?.onBusy((on) => (this.busy = on));
  }

  override render(): TemplateResult {
    return html`${this.has('density') ? this.quick('Toggle density', rows3, 'density') : ''}
      ${this.has('locale') ? this.quick('English or Arabic', languages, 'locale') : ''}
      ${this.has('dir') && !this.has('locale') ? this.quick('Toggle direction', languages, 'dir') : ''}
      ${this.quick('Toggle theme', moon, 'theme')}
      <button class="scenario ${this.scenario} ${this.busy ? 'busy' : ''}" popovertarget="panel" aria-label="Demo: ${this.name}">
        ${this.name}
      </button>
      <div class="panel" id="panel" popover role="dialog" aria-label="Demo" @beforetoggle=${this.onToggle}>
        <h2>Demo</h2>
        ${this.world ? this.network(this.world) : ''} ${this.settings.map((name) => this.setting(name))}
        ${this.recorder ? this.recording(this.recorder) : ''}
        ${this.world ? html`<button class="wide" @click=${this.onReset}>Begin afresh</button>` : ''}
      </div>`;
  }

  private has(name: keyof PageSettings): boolean {
    return this.settings.includes(name);
  }

  private get name(): string {
    if (!this.world) return 'Demo';
    return this.busy && this.scenario === 'normal' ? 'Busy' : (LABELS[this.scenario] ?? this.scenario);
  }

  private quick(label: string, icon: TemplateResult, name: 'theme' | 'dir' | 'density' | 'locale'): TemplateResult {
    const toggle = (): void => {
      if (name === 'theme') changeSetting('theme', this.isDark ? 'light' : 'dark');
      if (name === 'dir') changeSetting('dir', pageSettings().dir === 'rtl' ? 'ltr' : 'rtl');
      if (name === 'locale') changeSetting('locale', pageSettings().locale === 'ar' ? 'en-GB' : 'ar');
      if (name === 'density') changeSetting('density', pageSettings().density === 'compact' ? 'comfortable' : 'compact');
      this.requestUpdate();
    };
    return html`<button class="icon" aria-label=${label} title=${label} @click=${toggle}>${icon}</button>`;
  }

  private get isDark(): boolean {
    const { theme } = pageSettings();
    return theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  }

  private network(world: WorldLink): TemplateResult {
    return html`${this.choices('network', 'Network of this tab', SCENARIOS, this.scenario, (next) => setScenario(next))}
    ${HINTS[this.scenario] === undefined ? '' : html`<p>${HINTS[this.scenario]}</p>`}
    ${this.choices('crowd', 'Customers', ['few', 'many'] as const, this.busy ? 'many' : 'few', (next) => world.busy(next === 'many'))}
    ${this.busy ? html`<p>Two hundred events a second, in every tab.</p>` : ''}`;
  }

  private recording(recorder: RecordedTransport): TemplateResult {
    const save = (): void => {
      const recording = recorder.recording();
      download('recording.json', JSON.stringify(this.words === 'masked' ? maskRecording(recording) : recording));
    };
    return html`${this.choices('words', 'Words in a recording', ['masked', 'plain'] as const, this.words, (next) => (this.words = next))}
      <button class="wide" @click=${save}>Download a recording of this session</button>
      <a href="/replay">Play a recording</a>`;
  }

  private setting<K extends keyof PageSettings>(name: K): TemplateResult {
    const change = (next: PageSettings[K]): void => {
      changeSetting(name, next);
      this.requestUpdate();
    };
    return this.choices(name, NAMES[name], choicesOf(name), pageSettings()[name], change);
  }

  private choices<T extends string>(
    name: string,
    legend: string,
    among: readonly T[],
    chosen: T,
    choose: (next: T) => void,
  ): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${among.map(
          (one) =>
            html`<label>
              <input type="radio" name=${name} .checked=${one === chosen} @change=${(): void => choose(one)} /><span
                >${LABELS[one] ?? (one === 'few' ? 'A few' : 'A crowd')}</span
              >
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** Opens below whatever header holds the bar. */
  private readonly onToggle = ({ currentTarget }: Event): void => {
    const panel = currentTarget as HTMLElement;
    panel.style.setProperty('inset-block-start', `${this.getBoundingClientRect().bottom + 8}px`);
  };

  private readonly onReset = async (): Promise<void> => {
    await this.world?.reset();
    location.reload();
  };
}
customElements.define('demo-bar', DemoBar);

declare global {
  interface HTMLElementTagNameMap {
    'demo-bar': DemoBar;
  }
}
