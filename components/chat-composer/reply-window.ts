import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Format } from '../../src/i18n/format.js';
import type { Millis } from '../../src/model/ids.js';
import type { Clock } from '../../src/shared/clock.js';
import { define } from '../base/define.js';
import type { ComposerSay } from './writing.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;
/** From here on it is coloured. */
const SOON = HOUR;
/** From here on seconds count. */
const LAST = 5 * MINUTE;

/** How long the channel still takes an answer; it ticks by itself, as slowly as its words allow. @internal */
export class ChatReplyWindow extends LitElement {
  @property({ attribute: false }) expiresAt!: Millis;
  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) format!: Format;
  @property({ attribute: false }) say!: ComposerSay;
  #cancel: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.#cancel?.();
    const left = this.#left();
    const unit = unitOf(left);
    if (this.isConnected && left > 0) this.#cancel = this.clock.after((left % unit) + 1, () => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const left = this.#left();
    return html`<span class="cmp__win num ${left < SOON ? 'is-soon' : ''}" part="composer-window">· <bdi>${this.#words(left)}</bdi></span>`;
  }

  #left(): number {
    return Math.max(0, this.expiresAt - this.clock.now());
  }

  #words(left: number): string {
    const { say, format } = this;
    if (left === 0) return say('windowClosed');
    if (left < LAST) return say('window.seconds', { time: format.countdown(left) });
    const unit = unitOf(left);
    return say(unit === HOUR ? 'window.hours' : 'window.minutes', { count: Math.floor(left / unit) });
  }
}

const unitOf = (left: number) => (left < LAST ? SECOND : left < 2 * HOUR ? MINUTE : HOUR);

define('chat-reply-window', ChatReplyWindow);

declare global {
  interface HTMLElementTagNameMap {
    'chat-reply-window': ChatReplyWindow;
  }
}
