import type { Chat } from '../../src/chat.js';
import { drafts } from '../../src/composer/drafts.js';
import type { RowSources } from '../../src/dialogs/row-views.js';
import type { Id } from '../../src/model/ids.js';
import { typing } from '../../src/presence/typing.js';
import { viewing } from '../../src/presence/viewing.js';
import { outbox } from '../../src/dialog-session.js';
import type { OutboxEntry } from '../../src/outbox/entry.js';

/** Brings together what the rows of a chat are drawn from. `stores` tell when some of it has changed. */
export function rowSources(chat: Chat) {
  const [draft, types, views, unsent] = [chat.use(drafts), chat.use(typing), chat.use(viewing), chat.use(outbox)];
  let entries: readonly OutboxEntry[] | undefined;
  let newest = new Map<Id, OutboxEntry>();
  const waiting = (id: Id) => {
    if (entries !== unsent.$all.get()) {
      entries = unsent.$all.get();
      newest = new Map(entries.map((entry) => [entry.dialogId, entry]));
    }
    return newest.get(id);
  };
  const of: RowSources = ({ dialog }) => ({
    customer: dialog.customer ? chat.customers.get(dialog.customer.id) : undefined,
    draft: draft.get(dialog.id),
    typing: types.in(dialog.id),
    viewing: views.in(dialog.id),
    waiting: waiting(dialog.id),
    progress: chat.actions.progress.of(dialog.id),
  });
  return { of, stores: [draft.$all, types.$version, views.$version, unsent.$all, chat.actions.progress.$version] as const };
}
