import type { Action, AnyAction } from '../actions/action.js';
import type { Target } from '../actions/verbs.js';
import { messageActionWords } from './action-words.js';
import type { Core, Feature } from '../core/feature.js';
import type { Message } from '../model/message.js';
import type { Id } from '../model/ids.js';
import type { Outbox } from '../outbox/outbox.js';

const messageOf = (chat: Core, { messages }: Target): Message | undefined => chat.messages.get(messages?.[0] ?? '');
const textOf = (message: Message | undefined) =>
  message?.parts.flatMap((part) => (part.type === 'text' || part.type === 'stream' ? [part.text] : [])).join('\n') ?? '';

/** What other subjects do for messages. */
export interface MessagePartners {
  outbox(chat: Core): Outbox;
  /** Puts a message as a quotation into the composer of its dialog. */
  quote(chat: Core, dialogId: Id, messageId: Id): void;
}

const quote = (partners: MessagePartners): Action<'quote'> => ({
  verb: 'quote',
  icon: 'reply',
  places: ['message'],
  need: { channel: (can) => can.quote, dialog: 'send' },
  when: (target, chat) => messageOf(chat, target)?.kind === 'message' && !messageOf(chat, target)?.deleted,
  run: (chat, target) => partners.quote(chat, target.dialogs[0] ?? '', target.messages?.[0] ?? ''),
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

const entryOf = (outbox: Outbox, { messages }: Target) => outbox.$all.get().find(({ clientId }) => clientId === messages?.[0]);

const retry = ({ outbox }: MessagePartners): Action<'retry'> => ({
  verb: 'retry',
  icon: 'rotateCw',
  places: ['message'],
  when: (target, chat) => {
    const state = entryOf(outbox(chat), target)?.state;
    if (state) return state === 'failed' || state === 'unconfirmed';
    const message = messageOf(chat, target);
    return message?.delivery === 'failed' && message.deliveryError?.retryable !== false && chat.transport.messages?.retry !== undefined;
  },
  run: (chat, target) => {
    const entry = entryOf(outbox(chat), target);
    if (entry) return outbox(chat).retry(entry.clientId);
    const id = target.messages?.[0] ?? '';
    return chat.messages.change(
      id,
      (message) => ({ ...message, delivery: 'queued' }),
      async (ctx) => chat.transport.messages?.retry?.(id, ctx),
    );
  },
});

const discard = ({ outbox }: MessagePartners): Action<'discard'> => ({
  verb: 'discard',
  icon: 'x',
  places: ['message'],
  when: (target, chat) => {
    const state = entryOf(outbox(chat), target)?.state;
    return state === 'failed' || state === 'unconfirmed';
  },
  run: (chat, target) => outbox(chat).discard(target.messages?.[0] ?? ''),
});

/** What can be done with one message. The target's message id is a `clientId` while the message is unsent. */
export const messageActions = (partners: MessagePartners): Feature<void> => ({
  name: 'messageActions',
  actionWords: messageActionWords,
  actions: [quote(partners), copy, deleteMessage, retry(partners), discard(partners)] satisfies readonly AnyAction[],
  create: () => undefined,
});
