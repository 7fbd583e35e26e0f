import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import { uploads } from '../../src/files/upload-queue.js';
import type { Id } from '../../src/model/ids.js';
import { outbox } from '../../src/dialog-session.js';
import { logWords } from '../../src/thread/log-words.js';
import { threadWords } from '../../src/thread/words.js';
import type { LateParts } from './parts/late-parts.js';
import type { ThreadView } from './view.js';
import { formats } from '../../src/core/formats.js';

/** What a person can ask for in a row. */
export interface RowRequests {
  perform(verb: Verb, messageId: Id): void;
  goTo(messageId: Id): void;
  fill(before: Id): void;
}

/** Keeps the view of a dialog the same object until something of it changes that every row shows. */
export class ViewCache {
  #known: { of: readonly unknown[]; view: ThreadView } | undefined;

  constructor(
    private readonly requests: RowRequests,
    private readonly late: LateParts,
  ) {}

  get(chat: Chat, dialogId: Id): ThreadView {
    const dialog = chat.dialogs.get(dialogId);
    const card = chat.customers.get(dialog?.customer?.id ?? '');
    const channel = chat.channel(dialog?.channelId ?? '');
    const of = [
      chat,
      dialogId,
      chat.words.$version.get(),
      chat.use(formats).get(),
      chat.$session.get(),
      channel,
      card?.name,
      card?.avatarUrl,
      this.late.parts,
      this.late.failed,
    ];
    if (!this.#known?.of.every((value, at) => value === of[at]))
      this.#known = { of, view: makeView(chat, dialogId, this.requests, this.late) };
    return this.#known.view;
  }
}

/** Builds what rows are drawn from for one dialog of a chat. */
function makeView(chat: Chat, dialogId: Id, requests: RowRequests, late: LateParts): ThreadView {
  const say = chat.say(threadWords);
  const session = chat.$session.get();
  const visitor = session?.role === 'visitor';
  const channel = chat.channel(chat.dialogs.get(dialogId)?.channelId ?? '');
  const tags = new Map(session?.tags?.map((tag) => [tag.id, tag]));
  const files = chat.use(uploads);
  const known: ThreadView['person'] = (actor) => {
    const card =
      actor.kind === 'operator' ? chat.operators.get(actor.id) : actor.kind === 'customer' ? chat.customers.get(actor.id) : undefined;
    const name = card?.name ?? actor.name;
    const avatarUrl = card?.avatarUrl ?? actor.avatarUrl;
    return { kind: actor.kind, id: actor.id, ...(name !== undefined && { name }), ...(avatarUrl !== undefined && { avatarUrl }) };
  };
  return {
    say,
    log: chat.say(logWords),
    visitor,
    format: chat.use(formats).get(),
    receipts: new Set(channel?.capabilities.receipts),
    now: () => chat.clock.now(),
    person: known,
    nameOf: (actor) => known(actor).name ?? say(actor.kind === 'bot' || actor.kind === 'system' ? 'bot' : 'visitor'),
    message: (id) => chat.messages.get(id),
    channel: (id) => chat.channel(id),
    tag: (id) => tags.get(id),
    upload: (fileId) => files.$one(fileId),
    offer: (verb, messageId) => chat.actions.offer(verb, { dialogs: [dialogId], messages: [messageId] }),
    ...requests,
    rare: late.parts,
    rareFailed: late.failed,
    needRare: late.ask,
    retryRare: late.retry,
    ...(visitor && {
      answer: (text: string) =>
        void chat.use(outbox).send(dialogId, { to: { dialogId }, kind: 'message', parts: [{ type: 'text', text }] }),
    }),
  };
}
