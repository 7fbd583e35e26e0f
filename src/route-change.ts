import type { Core } from './core/feature.js';
import { sessions } from './dialog-session.js';
import type { Change } from './model/change.js';
import type { Dialog } from './model/dialog.js';
import type { Message } from './model/message.js';
import { compareKeys } from './model/order.js';
import type { Session } from './model/session.js';

/** Where changes of the session's own lists go. */
export interface SessionWriter {
  update(change: (session: Session) => Session): void;
}

/** Brings one change to the store that owns it. */
export function routeChange(chat: Core, session: SessionWriter, change: Change): void {
  switch (change.type) {
    case 'message':
      chat.messages.apply([change.message]);
      chat.use(sessions).peek(change.message.dialogId)?.history.insert(change.message);
      chat.use(sessions).outbox.settle(change.message);
      return;
    case 'dialog':
      chat.dialogs.apply([change.dialog]);
      return;
    case 'dialog.gone':
      chat.dialogs.gone(change.id, change.why);
      if (change.why !== 'merged') chat.use(sessions).peek(change.id)?.history.clear();
      return;
    case 'customer':
      chat.customers.apply([change.customer]);
      return;
    case 'operator':
      chat.operators.apply([change.operator]);
      return;
    case 'presence': {
      const operator = chat.operators.get(change.actor.id);
      if (operator) chat.operators.apply([{ ...operator, availability: change.availability }]);
      return;
    }
    case 'tag':
      session.update((now) => ({ ...now, tags: replace(now.tags ?? [], change.tag) }));
      return;
    case 'group':
      session.update((now) => ({ ...now, groups: replace(now.groups ?? [], change.group) }));
      return;
    case 'channel':
      session.update((now) => ({ ...now, channels: replace(now.channels, change.channel) }));
      return;
    case 'session':
      session.update((now) => ({ ...now, ...change.session }));
      return;
    case 'counts':
      if (change.unreadDialogs !== undefined) session.update((now) => ({ ...now, unreadDialogs: change.unreadDialogs }));
      return;
    case 'read':
      if (!chat.isMe(change.actor)) markOwn(chat, change.dialogId, change.sortKey, 'read');
      else moveReadMark(chat, change.dialogId, change.sortKey);
      return;
    case 'delivered':
      markOwn(chat, change.dialogId, change.sortKey, 'delivered');
      return;
    // These are followed by the features that show them.
    case 'viewing':
    case 'typing':
    case 'notification':
    case 'item':
    case 'stale':
    case 'custom':
      return;
    default:
      // A change newer than this SDK: hosts hear of it, nothing breaks.
      change satisfies never;
  }
}

function replace<T extends { id: string }>(all: readonly T[], one: T): T[] {
  const at = all.findIndex(({ id }) => id === one.id);
  return at < 0 ? [...all, one] : all.map((other, i) => (i === at ? one : other));
}

const RANK = { queued: 0, sent: 1, failed: 1, delivered: 2, read: 3 } as const;

/** A receipt covers everything before it: walks back until a message that has it already. */
function markOwn(chat: Core, dialogId: string, upTo: Message['sortKey'], delivery: 'delivered' | 'read'): void {
  const history = chat.use(sessions).peek(dialogId)?.history;
  if (!history) return;
  for (let i = history.places.length - 1; i >= 0; i--) {
    const place = history.places.at(i);
    const message = place && chat.messages.get(place.id);
    if (!message || compareKeys(message.sortKey, upTo) > 0) continue;
    if (message.author.kind === 'customer' || message.delivery === undefined) continue;
    if (RANK[message.delivery] >= RANK[delivery]) return;
    if (message.delivery !== 'failed') chat.messages.apply([{ ...message, delivery }]);
  }
}

/** Read on another tab or device of the same person. */
function moveReadMark(chat: Core, dialogId: string, upTo: Message['sortKey']): void {
  const dialog: Dialog | undefined = chat.dialogs.get(dialogId);
  if (!dialog || (dialog.my?.readKey !== undefined && compareKeys(dialog.my.readKey, upTo) >= 0)) return;
  const all = !dialog.lastMessage || compareKeys(upTo, dialog.lastMessage.sortKey) >= 0;
  chat.dialogs.apply([{ ...dialog, my: { ...dialog.my, readKey: upTo, ...(all && { unread: 0 }) } }]);
}
