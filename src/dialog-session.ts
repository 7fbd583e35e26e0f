import { createComposer, type Composer } from './composer/composer.js';
import type { Core, Feature } from './core/feature.js';
import { uploads } from './files/upload-queue.js';
import { NEW_DIALOG, type Id } from './model/ids.js';
import { typing } from './presence/typing.js';
import { createHistory, type History } from './thread/history.js';
import { createOutbox, type Outbox } from './outbox/outbox.js';
import type { Keep } from './outbox/keeping.js';
import { createTimeline, type Timeline } from './thread/timeline.js';

/** One dialog wired: what was said, what is on its way, what is being written. */
export interface DialogSession {
  readonly id: Id;
  readonly history: History;
  readonly timeline: Timeline;
  readonly composer: Composer;
}

/** The dialogs that were looked at. They are kept, so that coming back is immediate. */
export interface Sessions {
  readonly outbox: Outbox;
  /** `NEW_DIALOG` is the one that a visitor's first message will open. */
  get(id: Id): DialogSession;
  /** A dialog that was looked at before, if any. */
  peek(id: Id): DialogSession | undefined;
  all(): Iterable<DialogSession>;
}

/** The outbox of a chat; `keep` lets it outlive the page. */
export const keptOutbox = (keep?: Keep): Feature<Outbox> => ({
  name: 'outbox',
  create: (chat) => createOutbox(chat, chat.use(uploads), keep),
});
export const outbox = keptOutbox();

export const sessions: Feature<Sessions> = {
  name: 'sessions',
  create(chat: Core) {
    const queue = chat.use(outbox);
    const partners = { outbox: queue, files: chat.use(uploads), signs: chat.use(typing) };
    const known = new Map<Id, DialogSession>();
    const build = (id: Id): DialogSession => {
      const history = createHistory(chat, id, queue.settle);
      const timeline = createTimeline(chat, id, history, queue);
      return { id, history, timeline, composer: createComposer(chat, id, partners, id === NEW_DIALOG ? { open: {} } : { dialogId: id }) };
    };
    const get = (id: Id) => {
      let session = known.get(id);
      if (!session) known.set(id, (session = build(id)));
      return session;
    };
    queue.onSettled(({ entry, message }) => {
      const began = entry.dialogId === message.dialogId ? undefined : known.get(entry.dialogId);
      if (began) {
        known.delete(began.id);
        moveOn(began, get(message.dialogId));
      }
      const history = known.get(message.dialogId)?.history;
      // It has reached the server, so what was said before it can be fetched, too; until then it stands alone.
      if (history?.$state.get().status === 'failed') void history.load();
      history?.insert(message);
    });
    queue.onRestored((entries) => {
      // What arrived before its page was gone may be here already.
      for (const id of new Set(entries.map(({ dialogId }) => dialogId))) known.get(id)?.history.settle();
    });
    return { outbox: queue, get, peek: (id) => known.get(id), all: () => known.values() };
  },
};

/** The dialog exists now: what was written meanwhile goes along. */
function moveOn(from: DialogSession, to: DialogSession): void {
  void to.history.load();
  to.composer.takeOver(from.composer);
}
