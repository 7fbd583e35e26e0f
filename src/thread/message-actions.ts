import type { Action, AnyAction } from '../actions/action.js';
import type { Target } from '../actions/verbs.js';
import { messageActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { Message } from '../model/message.js';
import type { Id } from '../model/ids.js';
import { outbox } from './outbox.js';

const messageOf = (chat: Core, { messages }: Target): Message | undefined => chat.messages.get(messages?.[0] ?? '');
const textOf = (message: Message | undefined) =>
  message?.parts.flatMap((part) => (part.type === 'text' || part.type === 'stream' ? [part.text] : [])).join('\n') ?? '';

/** Puts a message as a quotation into the composer of its dialog; composers are another subject's. */
export type Quote = (chat: Core, dialogId: Id, messageId: Id) => void;

const quote = (into: Quote): Action<'quote'> => ({
  verb: 'quote',
  icon: 'reply',
  places: ['message'],
  need: { channel: (can) => can.quote, dialog: 'send' },
  when: (target, chat) => messageOf(chat, target)?.kind === 'message' && !messageOf(chat, target)?.deleted,
  run: (chat, target) => into(chat, target.dialogs[0] ?? '', target.messages?.[0] ?? ''),
});

const copy: Action<'copy'> = {
  verb: 'copy',
  icon: 'copy',
  places: ['message'],
  when: (target, chat) => textOf(messageOf(chat, target)) !== '',
  run: (chat, target) => navigator.clipboard.writeText(textOf(messageOf(chat, target))),
};

const deleteMessage: Action<'deleteMessage'> = {
  verb: 'deleteMessage',
  icon: 'trash2',
  places: ['message'],
  danger: true,
  ask: 'confirm',
  need: { method: 'messages.remove', channel: (can) => can.delete },
  when: (target, chat) => {
    const message = messageOf(chat, target);
    // Comments are never deleted [F189].
    return message?.kind === 'message' && !message.deleted && chat.isMe(message.author);
  },
  run: (chat, target) => {
    const id = target.messages?.[0] ?? '';
    return chat.messages.change(
      id,
      (message) => ({ ...message, deleted: true, parts: [] }),
      async (ctx) => chat.transport.messages?.remove?.(id, ctx),
    );
  },
};

const entryOf = (chat: Core, { messages }: Target) =>
  chat
    .use(outbox)
    .$all.get()
    .find(({ clientId }) => clientId === messages?.[0]);

const retry: Action<'retry'> = {
  verb: 'retry',
  icon: 'rotateCw',
  places: ['message'],
  when: (target, chat) => {
    const state = entryOf(chat, target)?.state;
    if (state) return state === 'failed' || state === 'unconfirmed';
    const message = messageOf(chat, target);
    return message?.delivery === 'failed' && message.deliveryError?.retryable !== false && chat.transport.messages?.retry !== undefined;
  },
  run: (chat, target) => {
    const entry = entryOf(chat, target);
    if (entry) return chat.use(outbox).retry(entry.clientId);
    const id = target.messages?.[0] ?? '';
    return chat.messages.change(
      id,
      (message) => ({ ...message, delivery: 'queued' }),
      async (ctx) => chat.transport.messages?.retry?.(id, ctx),
    );
  },
};

const discard: Action<'discard'> = {
  verb: 'discard',
  icon: 'x',
  places: ['message'],
  when: (target, chat) => {
    const state = entryOf(chat, target)?.state;
    return state === 'failed' || state === 'unconfirmed';
  },
  run: (chat, target) => chat.use(outbox).discard(target.messages?.[0] ?? ''),
};

/** What can be done with one message. The target's message id is a `clientId` while the message is unsent. */
export const messageActions = (into: Quote): Feature<void> => ({
  name: 'messageActions',
  actionWords: messageActionWords,
  actions: [quote(into), copy, deleteMessage, retry, discard] satisfies readonly AnyAction[],
  create: () => undefined,
});
