import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Chat } from '../../src/chat.js';
import type { Availability, Operator } from '../../src/model/operator.js';
import { availability } from '../../src/operator/availability.js';
import { operatorWords } from '../../src/operator/words.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { ChatElement } from '../base/chat-element.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import { avatar } from '../ui/avatar.js';
import * as icons from '../ui/icons.js';
import { popover } from '../ui/popover.js';
import { formats } from '../../src/core/formats.js';

const KNOWN = ['online', 'away', 'offline'] as const;

/** @internal The operator's avatar: who one is, and whether one is there for customers [F302, F303]. */
export class OperatorMenu extends ChatElement {
  @state() private isBusy = false;
  readonly #me = this.follow(() => this.activeChat?.use(availability).$me());

  constructor() {
    super();
    this.follow(() => this.activeChat?.$session);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const chat = this.activeChat;
    const me = this.#me.value;
    if (!chat || !me) return nothing;
    const status = me.availability?.state ?? 'offline';
    const label = chat.say(operatorWords)('me', { name: me.name, status: this.#statusWord(chat, { state: status }) });
    return html`${popover({
      label,
      trigger: html`${avatar(me, { size: 32, status })}<span class="vh">${label}</span>`,
      look: 'bar__me',
      buttonPart: 'inbox-operator',
      part: 'popover inbox-operator-card',
      body: (close) => this.#card(chat, me, close),
      end: true,
    })}`;
  }

  #card(chat: Chat, me: Operator, close: () => void): TemplateResult {
    const say = chat.say(operatorWords);
    const groups = (chat.$session.get()?.groups ?? []).filter(({ id }) => me.groupIds?.includes(id));
    const { open, limit } = me.load ?? {};
    const load = open === undefined ? '' : limit === undefined ? say('inProgress', { open }) : say('inProgressOf', { open, limit });
    const options = chat.use(availability).options();
    return html`<div class="opc__h">
        ${avatar(me, { size: 40, ...(me.availability && { status: me.availability.state }) })}
        <div class="opc__t">
          <b class="trunc">${foreignName(me.name)}</b
          ><span class="trunc"
            >${groups.map(({ name }, at) => html`${at > 0 ? ', ' : nothing}${foreignName(name)}`)}${groups.length > 0 && load ? ' · ' : nothing}${load}</span
          >
        </div>
      </div>
      ${
        options.length === 0
          ? nothing
          : html`<div role="radiogroup" aria-label=${say('status')} @keydown=${turn}>
              ${options.map((option) => this.#option(chat, option, me.availability, close))}
            </div>`
      }`;
  }

  #option(chat: Chat, option: Availability, now: Availability | undefined, close: () => void): TemplateResult {
    const { state: name } = option;
    const checked = (now?.state ?? 'offline') === name;
    const means = KNOWN.find((known) => known === name);
    const look = name === 'online' ? '' : name === 'away' ? 'av__st--away' : 'av__st--off';
    return html`<button
      class="mi"
      part="menu-item${checked ? ' checked' : ''}"
      type="button"
      role="radio"
      aria-checked=${checked}
      tabindex=${checked ? 0 : -1}
      @click=${() => void this.#set(chat, name).then(close)}
    >
      <span class="opc__dot"><span class="av__st ${look}"></span></span
      ><span class="mi__l"
        >${this.#statusWord(chat, option)}${means ? html`<small>${chat.say(operatorWords)(`means.${means}`)}</small>` : nothing}</span
      >${checked ? html`<span class="end">${this.#since(chat, now)}${icons.check}</span>` : nothing}
    </button>`;
  }

  #since(chat: Chat, now: Availability | undefined): string {
    const at = now?.since;
    return at === undefined ? '' : chat.use(formats).get().short(at, chat.clock.now());
  }

  #statusWord(chat: Chat, { state: name, label }: Availability): string {
    const known = KNOWN.find((one) => one === name);
    return label ?? (known ? chat.say(operatorWords)(`status.${known}`) : name);
  }

  async #set(chat: Chat, name: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await chat.use(availability).set(name);
      this.shell?.announce(this.#statusWord(chat, { state: name }));
    } catch (thrown) {
      this.shell?.toast({ text: chat.say(operatorWords)('notSet', { reason: TransportError.from(thrown).message }) });
    } finally {
      this.isBusy = false;
    }
  }
}

/** Arrows move between the choices; a status is set by pressing, not by passing over it. */
function turn(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const radios = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = radios.indexOf(event.target as HTMLElement);
  event.preventDefault();
  event.stopPropagation();
  radios.at((at + step) % radios.length)?.focus();
}

define('chat-operator-menu', OperatorMenu);

declare global {
  interface HTMLElementTagNameMap {
    'chat-operator-menu': OperatorMenu;
  }
}
