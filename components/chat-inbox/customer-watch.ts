import type { LitElement, ReactiveController } from 'lit';
import type { Chat } from '../../src/chat.js';
import { customerOf } from '../../src/customer/of-dialog.js';
import type { Customer } from '../../src/model/customer.js';
import type { Id } from '../../src/model/ids.js';
import { ChatCustomerChangedEvent } from '../events.js';

/** Tells the page of another customer and of every change of this one, whichever part made it. */
export class CustomerWatch implements ReactiveController {
  #chat: Chat | undefined;
  #dialogId: Id | undefined;
  #told: Customer | undefined;
  #stops: (() => void)[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  watch(chat: Chat | undefined, dialogId: Id | undefined): void {
    if (chat === this.#chat && dialogId === this.#dialogId) return;
    this.#stop();
    this.#chat = chat;
    this.#dialogId = dialogId;
    if (chat) this.#stops = [chat.dialogs.onTouched(this.#tell), chat.customers.onTouched(this.#tell), chat.$session.listen(this.#tell)];
    this.#tell();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#chat = this.#dialogId = undefined;
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  readonly #tell = (): void => {
    const customer = this.#chat && customerOf(this.#chat, this.#chat.dialogs.get(this.#dialogId ?? '')?.customer, this.#told);
    if (customer === this.#told) return;
    this.#told = customer;
    this.host.dispatchEvent(new ChatCustomerChangedEvent({ customer }));
  };
}
