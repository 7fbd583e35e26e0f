import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { blocking } from '../../src/customer/block.js';
import { dialogThrough, type CustomerChannel } from '../../src/customer/channels.js';
import { pinning } from '../../src/customer/pin.js';
import { profile } from '../../src/customer/profile.js';
import { customerOf } from '../../src/customer/of-dialog.js';
import { customerTags } from '../../src/customer/tags.js';
import { customerWords } from '../../src/customer/words.js';
import { loadDialog } from '../../src/dialogs/load.js';
import type { Customer } from '../../src/model/customer.js';
import type { Id } from '../../src/model/ids.js';
import type { Tag } from '../../src/model/tag.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { define } from '../base/define.js';
import { Lazy } from '../base/lazy.js';
import { PublicElement } from '../base/public-element.js';
import { ChatCustomerChangedEvent, ChatDialogSelectedEvent, ChatPanelActionEvent } from '../events.js';
import * as icons from '../ui/icons.js';
import { standingWords } from '../ui/standing-words.js';
import { noCustomer, panelBar, panelBones } from '../ui/standing.js';
import { stateView } from '../ui/states.js';
import { actionButton } from '../ui/action-button.js';
import { actionsRow } from './actions-row.js';
import { facts } from './facts.js';
import { identity } from './identity.js';
import type { ListLook } from './list-look.js';
import { listBones } from './list-state.js';
import type { PanelSay } from './panel-say.js';
import { panelSheets } from './panel-sheets.js';
import { pinLine } from './pin.js';
import { Sections } from './sections.js';
import { sourceFacts } from './source.js';
import { tags } from './tags.js';

type ListName = 'tasks' | 'notes';

/**
 * Who the customer of a dialog is: name, data, tags, the operator he is pinned to, tasks, notes, and what the host adds.
 *
 * @element customer-panel
 * @slot header-end - The end of the bar: a button that closes the panel.
 * @slot section - Sections of the page's own.
 * @slot orders - The page's own orders.
 * @slot footer - After everything.
 * @fires {ChatCustomerChangedEvent} chat-customer-changed - Another customer is on show, or was changed.
 * @fires {ChatDialogSelectedEvent} chat-dialog-selected - A person wants to write through another channel.
 * @fires {ChatPanelActionEvent} chat-panel-action - A button of a host's block was pressed.
 * @fires {ChatActionEvent} chat-before-pin-customer - Cancelable.
 * @fires {ChatActionEvent} chat-customer-pinned
 * @fires {ChatActionEvent} chat-before-detach-customer - Cancelable.
 * @fires {ChatActionEvent} chat-customer-detached
 * @fires {ChatActionEvent} chat-before-unlink-customer - Cancelable; after the confirmation.
 * @fires {ChatActionEvent} chat-customer-unlinked
 * @fires {ChatActionEvent} chat-before-block - Cancelable.
 * @fires {ChatActionEvent} chat-customer-blocked
 * @fires {ChatActionEvent} chat-before-unblock - Cancelable.
 * @fires {ChatActionEvent} chat-customer-unblocked
 * @csspart panel-tabs - The bar.
 * @csspart panel-tab - Its heading. State: `current`.
 * @csspart panel-identity - Picture and name.
 * @csspart panel-name - The name.
 * @csspart panel-original-name - The name the channel gave.
 * @csspart panel-actions - What can be done with the customer.
 * @csspart panel-pin - To whom the customer is pinned. States: `owner`, `other`, `supervisor`, `disabled`.
 * @csspart panel-section - A section. States: `open`, `closed`.
 * @csspart panel-section-header - Its head.
 * @csspart panel-fields - Phone, e-mail, channels and the host's fields.
 * @csspart panel-tags - The tags.
 * @csspart panel-orders - A list of cards the host declared, and the slot of orders.
 * @csspart panel-order - One card.
 * @csspart panel-note - A note.
 * @csspart panel-task - A task. State: `checked`.
 * @cssprop --chat-panel-width - Width the inbox gives it.
 * @cssprop --chat-color-comment - Ground of notes.
 */
export class CustomerPanel extends PublicElement {
  static override styles = panelSheets;

  /** The dialog whose customer is shown. */
  @property({ attribute: 'dialog-id' }) dialogId?: Id;
  /** A customer without a dialog. */
  @property({ attribute: 'customer-id' }) customerId?: Id;

  @state() private adding: ListName | undefined;
  @state() private failed = false;

  protected override readonly features = [blocking, pinning];
  readonly #sections = new Sections(this, ['source']);
  readonly #notes = new Lazy(this, () => import('./notes.js'));
  readonly #tasks = new Lazy(this, () => import('./tasks.js'));
  readonly #blocks = new Lazy(this, () => import('./blocks.js'));
  readonly #tagPicker = new Lazy(this, () => import('./tag-picker.js'));
  #asked: { chat: Chat; id: Id | undefined } | undefined;
  #bare: Customer | undefined;
  #told: Customer | undefined;

  constructor() {
    super();
    this.follow(() => this.activeChat?.$session);
    this.follow(() => this.activeChat?.dialogs.$one(this.dialogId ?? ''));
    this.follow(() => this.activeChat?.customers.$one(this.#id ?? ''));
    this.follow(() => this.#lost);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { activeChat: chat, dialogId } = this;
    if (chat && (changed.has('dialogId') || chat !== this.#asked?.chat) && dialogId !== undefined) void chat.use(loadDialog).load(dialogId);
    const id = this.#id;
    if (!chat || (this.#asked?.chat === chat && this.#asked.id === id)) return;
    this.#asked = { chat, id };
    this.adding = undefined;
    if (id !== undefined) void this.#load(chat, id);
  }

  protected override updated(): void {
    const customer = this.#customer;
    if (customer === this.#told) return;
    this.#told = customer;
    this.dispatchEvent(new ChatCustomerChangedEvent({ customer }));
  }

  protected override render(): TemplateResult {
    const chat = this.activeChat;
    const say = chat?.say(customerWords);
    return html`<div class="base panel">
      ${panelBar(this.words(standingWords), html`<slot name="header-end"></slot>`)}
      <div class="panel__scroll scrolls">${chat && say ? this.#content(chat, say) : panelBones('')}<slot name="footer"></slot></div>
    </div>`;
  }

  #content(chat: Chat, say: PanelSay): unknown {
    const dialog = chat.dialogs.get(this.dialogId ?? '');
    const customer = this.#customer;
    if (this.dialogId === undefined && this.customerId === undefined) return noCustomer(this.words(standingWords));
    if (dialog?.customer === null && this.customerId === undefined)
      return stateView({ icon: icons.unlink, title: say('unlinked'), text: say('unlinkedText') });
    if (!customer) return this.failed || (!dialog && this.#lost?.get()) ? this.#failure(chat, say) : panelBones(say('loading'));
    // Another customer is drawn anew: what was being edited belonged to the one before.
    return keyed(customer.id, this.#card(chat, customer, say));
  }

  #card(chat: Chat, customer: Customer, say: PanelSay): TemplateResult {
    const dialogs = this.dialogId === undefined ? [] : [this.dialogId];
    const perform = (verb: Verb) => void this.perform(verb, { dialogs, customer: customer.id });
    const unlink = chat.actions.offer('unlinkCustomer', { dialogs });
    const pin = pinLine(chat, customer, dialogs, say, perform);
    const { tasks, customers } = chat.transport;
    const source = customer.source ?? chat.dialogs.get(this.dialogId ?? '')?.source;
    return html`${identity(chat, customer, chat.dialogs.get(this.dialogId ?? ''), say)}${actionsRow({
        chat,
        customer,
        dialogs,
        say,
        perform,
        write: (to) => void this.#write(chat, customer, to),
        addTask: tasks?.create ? () => this.#add('tasks') : undefined,
      })}
      <div class="sec sec--first">
        ${facts(chat, customer, say)}${tags({
          chat,
          customer,
          say,
          remove: (tag) => void this.#removeTag(chat, customer, tag),
          picker: (close) => this.#tagPicker.value?.tagPicker(chat, say, customer.id, close) ?? nothing,
        })}
      </div>
      ${pin ? html`<div class="sec" part="panel-section open">${pin}</div>` : nothing}${this.#sections.slot('orders', 'panel-orders')}${
        customers?.blocks ? this.#hostBlocks(chat, customer.id, say) : nothing
      }${tasks ? this.#list('tasks', chat, customer.id, say) : nothing}${customers?.notes ? this.#list('notes', chat, customer.id, say) : nothing}${
        source && Object.keys(source).length > 0
          ? this.#sections.draw('source', { title: say('source'), body: sourceFacts(source, say) })
          : nothing
      }${this.#sections.slot('section', 'panel-section open')}${
        unlink
          ? html`<div class="sec sec--foot" part="panel-section open">
              ${actionButton({ ...unlink, label: say('unlink') }, perform, { look: 'ghost', small: true })}
            </div>`
          : nothing
      }`;
  }

  #failure(chat: Chat, say: PanelSay): TemplateResult {
    const id = this.#id;
    const run = () => void (id === undefined ? chat.use(loadDialog).load(this.dialogId ?? '') : this.#load(chat, id));
    return stateView({ icon: icons.circleAlert, title: say('failed'), action: { label: say('tryAgain'), run }, error: true });
  }

  /** Tasks or notes: their code and their contents come when they are looked at. */
  #list(name: ListName, chat: Chat, customerId: Id, say: PanelSay): TemplateResult {
    const { tasks, customers } = chat.transport;
    const create = name === 'tasks' ? tasks?.create : customers?.notes?.create;
    const add = create && { label: say(name === 'tasks' ? 'addTask' : 'addNote'), run: () => this.#add(name) };
    const look: ListLook = {
      chat,
      say,
      customerId,
      dialogId: this.dialogId,
      adding: this.adding === name,
      done: () => (this.adding = undefined),
      framed: (list) => this.#sections.draw(name, { title: say(name), add, ...list }),
    };
    return this.#sections.lazily(name, look.framed({ body: listBones(say) }), () =>
      name === 'tasks' ? this.#tasks.value?.taskList(look) : this.#notes.value?.noteList(look),
    );
  }

  #hostBlocks(chat: Chat, customerId: Id, say: PanelSay): TemplateResult {
    return this.#sections.lazily('blocks', nothing, () =>
      this.#blocks.value?.blockSections({
        chat,
        say,
        customerId,
        framed: (id, look) => this.#sections.draw(`block ${id}`, look),
        act: (blockId, { id }) => this.dispatchEvent(new ChatPanelActionEvent({ customerId, blockId, actionId: id })),
      }),
    );
  }

  /** Why there is no dialog to take the customer from. */
  get #lost() {
    return this.activeChat?.use(loadDialog).$error(this.dialogId ?? '');
  }

  get #id(): Id | undefined {
    return this.customerId ?? this.activeChat?.dialogs.get(this.dialogId ?? '')?.customer?.id;
  }

  /** The card, or what the dialog says of the customer where the transport has no cards. */
  get #customer(): Customer | undefined {
    const chat = this.activeChat;
    const id = this.#id;
    if (!chat || id === undefined) return undefined;
    const actor = this.customerId === undefined ? chat.dialogs.get(this.dialogId ?? '')?.customer : { id };
    return (this.#bare = customerOf(chat, actor, this.#bare));
  }

  async #load(chat: Chat, id: Id): Promise<void> {
    this.failed = false;
    try {
      await chat.use(profile).load(id);
    } catch {
      this.failed = true;
    }
  }

  async #write(chat: Chat, customer: Customer, to: CustomerChannel): Promise<void> {
    try {
      const dialogId = await dialogThrough(chat, customer.id, to);
      if (dialogId !== undefined) this.dispatchEvent(new ChatDialogSelectedEvent({ dialogId }));
    } catch (error) {
      this.#tell(error);
    }
  }

  async #removeTag(chat: Chat, customer: Customer, { id, name }: Tag): Promise<void> {
    await this.#change(
      () => chat.use(customerTags).remove(customer.id, id),
      () => {
        const undo = () => void this.#change(() => chat.use(customerTags).add(customer.id, id));
        this.shell?.toast({ text: this.words(customerWords)?.('tagRemoved', { name }) ?? '', undo });
      },
    );
  }

  /** Shown at once; where it is not saved, the reason is told, and it can be tried again if that may help. */
  async #change(save: () => Promise<void>, saved?: () => void): Promise<void> {
    try {
      await save();
      saved?.();
    } catch (error) {
      this.#tell(error, () => void this.#change(save, saved));
    }
  }

  #tell(thrown: unknown, again?: () => void): void {
    const error = TransportError.from(thrown);
    const text = this.words(customerWords)?.('notSaved', { reason: error.message }) ?? error.message;
    this.shell?.toast({ text, ...(error.retryable && again && { retry: again }) });
  }

  #add(name: ListName): void {
    this.adding = name;
    this.#sections.show(name);
  }
}

define('customer-panel', CustomerPanel);

declare global {
  interface HTMLElementTagNameMap {
    'customer-panel': CustomerPanel;
  }
}
