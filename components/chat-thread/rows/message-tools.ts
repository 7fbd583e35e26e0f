import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Offer } from '../../../src/actions/action.js';
import type { Target, Verb } from '../../../src/actions/verbs.js';
import { threadWords } from '../../../src/thread/words.js';
import { ChatElement } from '../../base/chat-element.js';
import { define } from '../../base/define.js';
import { actionButton } from '../../ui/action-button.js';
import { actionEntries } from '../../ui/action-menu.js';
import * as icons from '../../ui/icons.js';
import { menu } from '../../ui/menu.js';
import { isShown } from '../../ui/offer.js';

/** Icons beside a message; what is more, and what cannot be taken back, is in the menu. */
const BESIDE = 3;
/** These stand below the message they belong to. */
const ELSEWHERE: ReadonlySet<Verb> = new Set(['retry', 'discard']);

/**
 * @internal The tools of one message [F031]. There is one toolbar for a whole thread: it moves to the row that is pointed at
 * or focused, so that rows stay light.
 */
export class ChatMessageTools extends ChatElement {
  @property({ attribute: false }) target: Target = { dialogs: [] };
  readonly #version = this.follow(() => this.activeChat?.actions.$version);

  /** Moves focus to the first tool. */
  async enter(): Promise<void> {
    await this.updateComplete;
    this.#buttons[0]?.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.words(threadWords);
    const offers = this.#offers();
    if (!say || offers.length === 0) return nothing;
    const perform = (verb: Verb) => void this.perform(verb, this.target);
    const safe = offers.filter(({ danger }) => !danger);
    const beside = safe.slice(0, BESIDE);
    const more = offers.filter((offer) => !beside.includes(offer));
    return html`<div class="m__acts" role="toolbar" part="message-actions" aria-label=${say('actions')} @keydown=${this.#onKeydown}>
      ${beside.map((offer) => actionButton(offer, perform, { look: 'icon', small: true }))}${
        more.length === 0
          ? nothing
          : menu({
              label: say('moreOfMessage'),
              trigger: icons.ellipsis,
              look: 'icbtn icbtn--sm',
              entries: () => actionEntries(more, perform),
            })
      }
    </div>`;
  }

  protected override updated(): void {
    // One stop for Tab; arrows go from tool to tool.
    for (const [at, button] of this.#buttons.entries()) button.tabIndex = at === 0 ? 0 : -1;
  }

  #offers(): readonly Offer[] {
    return this.#version.value === undefined || !this.target.messages
      ? []
      : (this.activeChat?.actions.offers('message', this.target) ?? []).filter((offer) => isShown(offer) && !ELSEWHERE.has(offer.verb));
  }

  get #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.m__acts > button, .m__acts > chat-menu > button')];
  }

  #onKeydown(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    const rtl = getComputedStyle(this).direction === 'rtl';
    const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  }
}

define('chat-message-tools', ChatMessageTools);

declare global {
  interface HTMLElementTagNameMap {
    'chat-message-tools': ChatMessageTools;
  }
}
