import type { ActionEventDetail } from '../../src/actions/perform.js';
import type { Composer } from '../../src/composer/composer.js';
import type { ClientId, Id } from '../../src/model/ids.js';
import { ChatBeforeSendEvent, ChatMessageSentEvent, dispatchAction } from '../events.js';

export interface SendingParts {
  composer(): Composer | undefined;
  /** Calls back once a message is on the server. */
  onceSent(clientId: ClientId, then: () => void): void;
}

/** Hands what a person has written to the outbox: listeners of the element are asked before and told after. */
export class Sending {
  constructor(
    private readonly element: HTMLElement & { dialogId?: Id },
    private readonly by: SendingParts,
  ) {}

  /** Sends all that is in the box, and closes the dialog with it if told so. */
  async all(andClose: boolean): Promise<ClientId | undefined> {
    const composer = this.by.composer();
    if (!composer?.$ready.get() || !this.#ask(composer.$text.get(), andClose)) return undefined;
    return this.tell(await composer.submit(andClose ? { thenStatus: 'closed' } : {}), andClose);
  }

  /** Sends one file by itself. */
  async file(file: File): Promise<ClientId | undefined> {
    return this.#ask('', false) ? this.tell(await this.by.composer()?.sendFile(file)) : undefined;
  }

  /** Tells that a message was handed over. */
  tell(clientId: ClientId | undefined, andClose = false): ClientId | undefined {
    const { dialogId = '' } = this.element;
    if (clientId === undefined) return undefined;
    this.element.dispatchEvent(new ChatMessageSentEvent({ dialogId, clientId }));
    const closing = this.#closing;
    if (andClose) this.by.onceSent(clientId, () => dispatchAction(this.element, 'after', closing));
    return clientId;
  }

  /** Lets listeners stop what a person is about to send. */
  #ask(text: string, andClose: boolean): boolean {
    const { dialogId = '' } = this.element;
    const before = new ChatBeforeSendEvent({ dialogId, text, kind: this.by.composer()?.$mode.get() ?? 'message' });
    return this.element.dispatchEvent(before) && (!andClose || dispatchAction(this.element, 'before', this.#closing));
  }

  get #closing(): ActionEventDetail<'close'> {
    return { verb: 'close', target: { dialogs: [this.element.dialogId ?? ''] }, args: undefined };
  }
}
