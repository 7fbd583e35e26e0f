import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { Offer } from '../../../src/actions/action.js';
import type { Target, Verb } from '../../../src/actions/verbs.js';
import type { Chat } from '../../../src/chat.js';
import type { Format } from '../../../src/i18n/format.js';
import type { Dialog } from '../../../src/model/dialog.js';
import type { Customer } from '../../../src/model/customer.js';
import type { Id } from '../../../src/model/ids.js';
import { viewing } from '../../../src/presence/viewing.js';
import { threadWords, type ThreadWord } from '../../../src/thread/words.js';
import type { Say } from '../../../src/i18n/words.js';
import { ChatElement } from '../../base/chat-element.js';
import { operatorActions } from '../../../src/operator-actions.js';
import { define } from '../../base/define.js';
import { PaneRequest, type Pane } from '../../base/pane-event.js';
import { actionButton } from '../../ui/action-button.js';
import { actionEntries } from '../../ui/action-menu.js';
import * as icons from '../../ui/icons.js';
import { menu, type MenuEntry } from '../../ui/menu.js';
import { tip } from '../../ui/tip.js';
import { oneOf } from '../one-of.js';
import { assignButton } from './assign-button.js';
import { identity } from './identity.js';
import { offersAt } from './offers.js';
import { statusMark } from './status-mark.js';
import { channelBar } from './channel-bar.js';
import { viewers } from './viewers.js';
import { formats } from '../../../src/core/formats.js';

/** Narrower than this, px, forward and block are in the menu; still narrower, Close is too. */
const NO_ICONS = 700;
const NO_CLOSE = 480;

/** What the line is drawn from, once all of it is there. */
interface Known {
  say: Say<ThreadWord>;
  chat: Chat;
  dialog: Dialog;
  format: Format;
  customer: Customer | undefined;
}

/** @internal What stands above a thread: who it is with, who has it, what can be done [F006], and the customer's channels. */
export class ChatThreadHeader extends ChatElement {
  protected override readonly features = [operatorActions];
  @property({ attribute: false }) dialogId?: Id;
  /** A way back to the list, where the list is not beside the thread. */
  @property({ attribute: false }) backButton = false;
  /** A way to the customer's panel, where it is not beside the thread. */
  @property({ attribute: false }) panelButton = false;

  readonly #pickDialog = oneOf<Dialog>();
  readonly #pickCustomer = oneOf<Customer>();
  #offersOf: { chat: unknown; id: Id; $offers: ReadableAtom<readonly (readonly Offer[])[]> } | undefined;
  readonly #dialog = this.follow(() => this.#pickDialog(this.activeChat?.dialogs, this.dialogId));
  readonly #customer = this.follow(() => this.#pickCustomer(this.activeChat?.customers, this.#dialog.value?.customer?.id));
  readonly #kinds = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.dialog(this.dialogId).timeline.$kinds));
  readonly #viewers = this.follow(() => (this.dialogId === undefined ? undefined : this.activeChat?.use(viewing).$in(this.dialogId)));
  readonly #offers = this.follow(() => this.#offersStore());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const say = this.words(threadWords);
    const { activeChat: chat } = this;
    const format = chat?.use(formats).get();
    const dialog = this.#dialog.value;
    const kinds = this.#kinds.value;
    const customer = this.#customer.value;
    const known = say && chat && dialog && format ? { say, chat, dialog, format, customer } : undefined;
    return html`<header class="th" part="thread-header">
        ${this.backButton ? this.#paneButton('list', say?.('back'), icons.chevronLeft) : nothing}${known ? this.#line(known) : nothing}
      </header>
      ${known && kinds ? channelBar({ ...known, kinds }) : nothing}`;
  }

  #line({ say, chat, dialog, format, customer }: Known): unknown[] {
    const [header = [], more = []] = this.#offers.value ?? [];
    const perform = (verb: Verb) => void this.perform(verb, this.#target);
    const offer = (verb: Verb) => header.find((candidate) => candidate.verb === verb);
    const handsOn = offer('assign');
    // Nobody has it yet, and this person may not say who shall: there is nothing to show.
    const assign = handsOn?.answer.allowed || dialog.assignee ? handsOn : undefined;
    const block = offer('block') ?? offer('unblock');
    const ends = offer('close') ?? offer('reopen');
    return [
      identity(chat, dialog, customer, say),
      statusMark(dialog, say, format, chat.clock.now()),
      viewers(chat, this.#viewers.value ?? []),
      assign ? assignButton(assign, dialog.assignee ?? undefined, { chat, say, perform }) : nothing,
      assign ? forwardButton(assign, say, perform) : nothing,
      block
        ? html`<span class="only-wide">${actionButton(block, perform, { look: 'icon', part: 'icon-button thread-block' })}</span>`
        : nothing,
      ends ? html`<span class="not-narrow">${actionButton(ends, perform, { part: 'button thread-close' })}</span>` : nothing,
      menu({
        label: say('more'),
        trigger: icons.ellipsis,
        buttonPart: 'icon-button thread-more',
        end: true,
        entries: () => this.#entries(header, more, perform),
      }),
      this.panelButton ? this.#paneButton('panel', say('details'), icons.panelRight) : nothing,
    ];
  }

  get #target(): Target {
    return { dialogs: this.dialogId === undefined ? [] : [this.dialogId] };
  }

  #offersStore(): ReadableAtom<readonly (readonly Offer[])[]> | undefined {
    const { activeChat: chat, dialogId: id } = this;
    if (!chat || id === undefined) return undefined;
    if (this.#offersOf?.chat !== chat || this.#offersOf.id !== id)
      this.#offersOf = { chat, id, $offers: offersAt(chat, ['header', 'more'], { dialogs: [id] }) };
    return this.#offersOf.$offers;
  }

  /** The menu takes in what the line has no room for; what is dangerous stands last. */
  #entries(header: readonly Offer[], more: readonly Offer[], perform: (verb: Verb) => void): MenuEntry[] {
    const width = this.querySelector('.th')?.clientWidth ?? Infinity;
    const hidden = header.filter(
      ({ verb }) => (width <= NO_CLOSE && (verb === 'close' || verb === 'reopen')) || (width <= NO_ICONS && verb === 'unblock'),
    );
    const block = header.filter(({ verb }) => verb === 'block');
    const safe = actionEntries([...hidden, ...more], perform);
    const danger = actionEntries(block, perform);
    return [...safe, ...(safe.length > 0 && danger.length > 0 ? (['line'] as const) : []), ...danger];
  }

  #paneButton(pane: Pane, label: string | undefined, icon: TemplateResult): TemplateResult {
    return html`<button
      class="icbtn"
      part="icon-button"
      type="button"
      aria-label=${label ?? nothing}
      ${tip(label)}
      @click=${() => this.dispatchEvent(new PaneRequest(pane))}
    >
      ${icon}
    </button>`;
  }
}

/** The same as the button with the assignee, where people look for an arrow [F180, F299]. */
function forwardButton(assign: Offer, say: Say<ThreadWord>, perform: (verb: Verb) => void): TemplateResult {
  return html`<span class="only-wide"
    >${actionButton({ ...assign, icon: 'forward', label: say('forward') }, perform, { look: 'icon', part: 'icon-button thread-forward' })}</span
  >`;
}

define('chat-thread-header', ChatThreadHeader);

declare global {
  interface HTMLElementTagNameMap {
    'chat-thread-header': ChatThreadHeader;
  }
}
