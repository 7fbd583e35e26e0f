import { createComposer, type Composer, type ComposerTarget } from './composer/composer.js';
import type { Core, Feature } from './core/feature.js';
import type { Id } from './model/ids.js';
import { createHistory, type History } from './thread/history.js';
import { outbox as outboxFeature, type Outbox } from './thread/outbox.js';
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
  get(id: Id): DialogSession;
  /** A dialog that does not exist yet: its first message opens it. `id` is a local name until then. */
  start(id: Id, target: ComposerTarget): DialogSession;
  /** A dialog that was looked at before, if any. */
  peek(id: Id): DialogSession | undefined;
  all(): Iterable<DialogSession>;
}

export const sessions: Feature<Sessions> = {
  name: 'sessions',
  create(chat: Core) {
    const outbox = chat.use(outboxFeature);
    const known = new Map<Id, DialogSession>();
    const build = (id: Id, target?: ComposerTarget): DialogSession => {
      const history = createHistory(chat, id, outbox.settle);
      return { id, history, timeline: createTimeline(chat, id, history, outbox), composer: createComposer(chat, id, outbox, target) };
    };
    const start = (id: Id, target?: ComposerTarget) => {
      let session = known.get(id);
      if (!session) known.set(id, (session = build(id, target)));
      return session;
    };
    outbox.onSettled(({ message }) => known.get(message.dialogId)?.history.insert(message));
    return { outbox, get: (id) => start(id), start, peek: (id) => known.get(id), all: () => known.values() };
  },
};
