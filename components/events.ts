import type { ActionEventDetail } from '../src/actions/perform.js';
import type { Verb } from '../src/actions/verbs.js';
import type { Customer } from '../src/model/customer.js';
import type { SendDraft } from '../src/model/draft.js';
import type { Id } from '../src/model/ids.js';

/** Every event bubbles and leaves the shadow tree; a `before` event can be cancelled by `preventDefault()`. */
const reach = { bubbles: true, composed: true } as const;

/** A person is about to do something (`chat-before-…`, cancelable) or has done it (`chat-…`). Ids are in `detail.target`. */
export class ChatActionEvent<V extends Verb = Verb> extends CustomEvent<ActionEventDetail<V>> {
  constructor(type: string, detail: ActionEventDetail<V>, cancelable: boolean) {
    super(type, { detail, cancelable, ...reach });
  }
}

/** A message is about to be sent by a person. Cancelable: the text stays in the composer. */
export class ChatBeforeSendEvent extends CustomEvent<{
  readonly dialogId: Id;
  readonly text: string;
  readonly kind: NonNullable<SendDraft['kind']>;
}> {
  constructor(detail: ChatBeforeSendEvent['detail']) {
    super('chat-before-send', { detail, cancelable: true, ...reach });
  }
}

/** A message was handed to the outbox. */
export class ChatMessageSentEvent extends CustomEvent<{ readonly dialogId: Id; readonly clientId: Id }> {
  constructor(detail: ChatMessageSentEvent['detail']) {
    super('chat-message-sent', { detail, ...reach });
  }
}

/** A dialog was selected; `dialogId` is undefined when none is. */
export class ChatDialogSelectedEvent extends CustomEvent<{ readonly dialogId: Id | undefined }> {
  constructor(detail: ChatDialogSelectedEvent['detail']) {
    super('chat-dialog-selected', { detail, ...reach });
  }
}

/** The customer on show is another one, or was changed. */
export class ChatCustomerChangedEvent extends CustomEvent<{ readonly customer: Customer | undefined }> {
  constructor(detail: ChatCustomerChangedEvent['detail']) {
    super('chat-customer-changed', { detail, ...reach });
  }
}

/** A button of a block that the host declared was pressed [B005]. */
export class ChatPanelActionEvent extends CustomEvent<{ readonly customerId: Id; readonly blockId: string; readonly actionId: string }> {
  constructor(detail: ChatPanelActionEvent['detail']) {
    super('chat-panel-action', { detail, ...reach });
  }
}

/** How many dialogs wait to be read, for a host's own header [F002]. */
export class ChatUnreadChangedEvent extends CustomEvent<{ readonly unreadDialogs: number }> {
  constructor(detail: ChatUnreadChangedEvent['detail']) {
    super('chat-unread-changed', { detail, ...reach });
  }
}

/** The widget's panel was opened or closed. */
export class ChatWidgetToggledEvent extends CustomEvent<{ readonly open: boolean }> {
  constructor(detail: ChatWidgetToggledEvent['detail']) {
    super('chat-widget-toggled', { detail, ...reach });
  }
}

/** The backend refused the token: give a new one and call `chat.reconnect()` [B007]. */
export class ChatAuthRequiredEvent extends CustomEvent<{ readonly reason: string }> {
  constructor(detail: ChatAuthRequiredEvent['detail']) {
    super('chat-auth-required', { detail, ...reach });
  }
}

/** Something went wrong that no row can show, for example a malformed event of the backend. */
export class ChatErrorEvent extends CustomEvent<{ readonly error: Error }> {
  constructor(detail: ChatErrorEvent['detail']) {
    super('chat-error', { detail, ...reach });
  }
}

/** What an action is called once it is done. */
const PAST = {
  take: 'chat-dialog-taken',
  assign: 'chat-dialog-assigned',
  assignToMe: 'chat-dialog-assigned',
  close: 'chat-dialog-closed',
  reopen: 'chat-dialog-reopened',
  unassign: 'chat-dialog-unassigned',
  markRead: 'chat-dialog-read',
  markUnread: 'chat-dialog-unread',
  important: 'chat-dialog-changed',
  snooze: 'chat-dialog-snoozed',
  wake: 'chat-dialog-woken',
  remove: 'chat-dialog-removed',
  block: 'chat-customer-blocked',
  unblock: 'chat-customer-unblocked',
  pinCustomer: 'chat-customer-pinned',
  detachCustomer: 'chat-customer-detached',
  unlinkCustomer: 'chat-customer-unlinked',
  quote: 'chat-message-quoted',
  copy: 'chat-message-copied',
  deleteMessage: 'chat-message-deleted',
  retry: 'chat-message-retried',
  discard: 'chat-message-discarded',
} as const satisfies Record<Verb, `chat-${string}`>;

type Dash<S extends string> = S extends `${infer A}${infer B}`
  ? A extends Lowercase<A>
    ? `${A}${Dash<B>}`
    : `-${Lowercase<A>}${Dash<B>}`
  : S;
type BeforeEvents = { [V in Verb as `chat-before-${Dash<V>}`]: ChatActionEvent<V> };
type AfterEvents = { [V in Verb as (typeof PAST)[V]]: ChatActionEvent<V> };

/** Dispatches the event of an action from a public element; false when it was cancelled. */
export function dispatchAction(element: HTMLElement, phase: 'before' | 'after', detail: ActionEventDetail): boolean {
  const before = `chat-before-${detail.verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return element.dispatchEvent(new ChatActionEvent(phase === 'before' ? before : PAST[detail.verb], detail, phase === 'before'));
}

declare global {
  interface HTMLElementEventMap extends BeforeEvents, AfterEvents {
    'chat-before-send': ChatBeforeSendEvent;
    'chat-message-sent': ChatMessageSentEvent;
    'chat-dialog-selected': ChatDialogSelectedEvent;
    'chat-customer-changed': ChatCustomerChangedEvent;
    'chat-panel-action': ChatPanelActionEvent;
    'chat-unread-changed': ChatUnreadChangedEvent;
    'chat-widget-toggled': ChatWidgetToggledEvent;
    'chat-auth-required': ChatAuthRequiredEvent;
    'chat-error': ChatErrorEvent;
  }
}
