import type { ReactiveControllerHost } from 'lit';
import type { ActionEventDetail } from '../../src/actions/perform.js';
import type { Composer } from '../../src/composer/composer.js';
import { NEW_DIALOG, type ClientId, type Id } from '../../src/model/ids.js';
import { ChatBeforeSendEvent, ChatMessageSentEvent, dispatchAction } from '../events.js';

export interface SendingParts {
  composer(): Composer | undefined;
  /** It is known who is here, and with it what may be sent. */
  isKnown(): boolean;
  /** Something is written that could be sent. */
  isReady(): boolean;
  /** A message was handed over. */
  left(): void;
  /** Calls back once a message is on the server. */
  onceSent(clientId: ClientId, then: () => void): void;
}

/** Hands what a person has written to the outbox: listeners of the element are asked before and told after. */
export class Sending {
  /** Send was pressed before it was known who is here: it leaves as soon as that is, unless the text is changed. */
  soon = false;

  constructor(
    private readonly element: HTMLElement & Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'> & { dialogId?: Id },
    private readonly by: SendingParts,
  ) {}

  /** Send was pressed. */
  press(andClose: boolean): void {
    if (this.by.isKnown()) void this.#all(andClose);
    else this.#wait(this.by.isReady());
  }

  /** The text was changed. */
  changed(): void {
    this.#wait(false);
  }

  /** Before each drawing: sees whether what waits can leave now. */
  check(): void {
    const isNew = this.element.dialogId === NEW_DIALOG;
    if (!this.soon || (isNew && !this.by.isKnown())) return;
    this.soon = false;
    if (isNew) void this.element.updateComplete.then(() => this.#all(false));
  }

  /** Sends one file by itself. */
  async file(file: File): Promise<void> {
    if (this.#ask('', false)) this.tell(await this.by.composer()?.sendFile(file));
  }

  /** Tells that a message was handed over. */
  tell(clientId: ClientId | undefined, andClose = false): ClientId | undefined {
    const { dialogId = '' } = this.element;
    if (clientId === undefined) return undefined;
    this.by.left();
    this.element.dispatchEvent(new ChatMessageSentEvent({ dialogId, clientId }));
    const closing = this.#closing;
    if (andClose) this.by.onceSent(clientId, () => dispatchAction(this.element, 'after', closing));
    return clientId;
  }

  async #all(andClose: boolean): Promise<void> {
    const composer = this.by.composer();
    if (!composer?.$ready.get() || !this.#ask(composer.$text.get(), andClose)) return;
    this.tell(await composer.submit(andClose ? { thenStatus: 'closed' } : {}), andClose);
  }

  /** Lets listeners stop what a person is about to send. */
  #ask(text: string, andClose: boolean): boolean {
    const { dialogId = '' } = this.element;
    const before = new ChatBeforeSendEvent({ dialogId, text, kind: this.by.composer()?.$mode.get() ?? 'message' });
    return this.element.dispatchEvent(before) && (!andClose || dispatchAction(this.element, 'before', this.#closing));
  }

  #wait(soon: boolean): void {
    if (soon === this.soon) return;
    this.soon = soon;
    this.element.requestUpdate();
  }

  get #closing(): ActionEventDetail<'close'> {
    return { verb: 'close', target: { dialogs: [this.element.dialogId ?? ''] }, args: undefined };
  }
}
