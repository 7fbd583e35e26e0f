import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ConnectionState } from '../../src/connection/connection.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { banner } from '../ui/banner.js';
import * as icons from '../ui/icons.js';
import { inboxWords } from './words.js';
import { formats } from '../../src/core/formats.js';

/** A link that is lost for less than this is nobody's business, ms. */
const PATIENCE = 5000;
const SECOND = 1000;

/** @internal Says that there is no link, what that means and what can be done. Nothing while all is well. */
export class ConnectionBanner extends ChatElement {
  /** Asks the host for a new token. */
  @property({ attribute: false }) signIn: () => void = () => undefined;

  /** Counts on while it is shown, so that the wait is told to the second. */
  @state() private turn = 0;
  readonly #link = this.follow(() => this.activeChat?.connection.$state);
  #cancel: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#cancel?.();
    const wait = this.#wait(this.#link.value);
    if (wait !== undefined) this.#cancel = this.activeChat?.clock.after(wait, () => this.turn++);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { activeChat: chat } = this;
    const format = chat?.use(formats).get();
    const link = this.#link.value;
    if (!chat || !format || !link || link.state === 'open' || link.state === 'closed') return nothing;
    const say = chat.say(inboxWords);
    if (link.state === 'auth') {
      return html`${banner({ icon: icons.lock, text: say('auth'), kind: 'off', action: { label: say('signIn'), run: this.signIn } })}`;
    }
    const now = chat.clock.now();
    if (now - link.since < PATIENCE) return nothing;
    const waits = link.state === 'waiting' ? Math.max(0, link.retryAt - now) : 0;
    // The count goes on in silence: a reader would say every second.
    const text =
      !navigator.onLine || waits < SECOND
        ? say('offline')
        : html`${say('reconnecting')} <span class="num" aria-hidden="true">${format.countdown(waits)}</span>`;
    return html`${banner({ icon: icons.wifiOff, text, kind: 'off', action: { label: say('tryNow'), run: () => chat.reconnect() } })}`;
  }

  /** When to look again: once patience has run out, then every second; never while the link is there. */
  #wait(link: ConnectionState | undefined): number | undefined {
    if (!link || !this.activeChat || link.state === 'open' || link.state === 'closed' || link.state === 'auth') return undefined;
    const gone = this.activeChat.clock.now() - link.since;
    return gone < PATIENCE ? PATIENCE - gone : SECOND;
  }
}

define('chat-connection-banner', ConnectionBanner);

declare global {
  interface HTMLElementTagNameMap {
    'chat-connection-banner': ConnectionBanner;
  }
}
