import type { Change } from '../../model/change.js';
import { audienceOf, messageAudience, sees } from '../audience.js';
import type { TableName } from '../rows.js';
import type { LogRow } from '../store.js';
import { actorView, customerView, operatorView } from './actors.js';
import { dialogView } from './dialog-view.js';
import { channelView, noteView, notificationView, quickReplyView, savedFilterView, tagView, taskView } from './item-views.js';
import type { Looking } from './looking.js';
import { messageView } from './message-view.js';
import { shownReadKey } from '../unread.js';

/** What one changed row means to a viewer: `rows` are all its log rows since he last heard, the state is today's. */
type Show = (look: Looking, id: string, rows: readonly LogRow[]) => Promise<Change[]>;

async function dialogChange(look: Looking, id: string, rows: readonly LogRow[]): Promise<Change[]> {
  const row = await look.tx.dialogs.get(id);
  if (row && sees(look.viewer, audienceOf(row))) return [{ type: 'dialog', dialog: await dialogView(look, row) }];
  const saw = rows.some(({ before, after }) => [before, after].some((audience) => audience && sees(look.viewer, audience)));
  if (!saw) return [];
  return [{ type: 'dialog.gone', id, revision: row?.revision ?? rows.at(-1)?.seq ?? 0, why: row ? 'forbidden' : 'deleted' }];
}

async function messageChange(look: Looking, id: string): Promise<Change[]> {
  const row = await look.tx.messages.get(id);
  const dialog = row && (await look.tx.dialogs.get(row.dialogId));
  if (!row || !dialog || !sees(look.viewer, messageAudience(dialog, row))) return [];
  return [{ type: 'message', message: await messageView(look, row) }];
}

/** One's own mark changes one's dialog; another's tells how far the other side is. */
async function markChange(look: Looking, id: string, rows: readonly LogRow[]): Promise<Change[]> {
  const mark = await look.tx.marks.get(id);
  const dialog = mark && (await look.tx.dialogs.get(mark.dialogId));
  if (!mark || !dialog || !sees(look.viewer, audienceOf(dialog))) return [];
  if (mark.person.id === look.by.id) return dialogChange(look, mark.dialogId, rows);
  const actor = await actorView(look.tx, mark.person);
  const read: Change = { type: 'read', dialogId: dialog.id, actor, sortKey: shownReadKey(mark) };
  return [
    ...(shownReadKey(mark) > 0 ? [read] : []),
    { type: 'delivered', dialogId: dialog.id, sortKey: Math.max(mark.deliveredKey, shownReadKey(mark)) },
  ];
}

type Collected = 'notes' | 'tasks' | 'quickReplies' | 'savedFilters';

/** An item of a collection: its value, or null once it is gone. */
function item<K extends Collected>(collection: K, show: (look: Looking, id: string) => Promise<unknown>): Show {
  return async (look, id, rows) => {
    const of = rows.at(-1)?.of;
    return [{ type: 'item', collection, id, ...(of === undefined ? {} : { of }), value: (await show(look, id)) ?? null }];
  };
}

const SHOW: Partial<Record<TableName, Show>> = {
  dialogs: dialogChange,
  messages: messageChange,
  marks: markChange,
  async customers(look, id) {
    const row = await look.tx.customers.get(id);
    return row ? [{ type: 'customer', customer: await customerView(look, row) }] : [];
  },
  async operators(look, id) {
    const row = await look.tx.operators.get(id);
    if (!row) return [];
    const operator = await operatorView(look.tx, row);
    const { availability } = operator;
    const actor = await actorView(look.tx, { kind: 'operator', id });
    return [{ type: 'operator', operator }, ...(availability ? [{ type: 'presence', actor, availability } as const] : [])];
  },
  async tags(look, id) {
    const row = await look.tx.tags.get(id);
    return row ? [{ type: 'tag', tag: tagView(row) }] : [{ type: 'session', session: { tags: (await look.tx.tags.all()).map(tagView) } }];
  },
  async groups(look, id) {
    const row = await look.tx.groups.get(id);
    return row ? [{ type: 'group', group: { id: row.id, name: row.name } }] : [{ type: 'stale', scope: 'lists' }];
  },
  async channels(look, id) {
    const row = await look.tx.channels.get(id);
    return row ? [{ type: 'channel', channel: channelView(row) }] : [];
  },
  async notifications(look, id) {
    const row = await look.tx.notifications.get(id);
    return row ? [{ type: 'notification', notification: notificationView(row) }] : [];
  },
  notes: item('notes', async ({ tx }, id) => {
    const row = await tx.notes.get(id);
    return row && noteView(row);
  }),
  tasks: item('tasks', async ({ tx }, id) => {
    const row = await tx.tasks.get(id);
    return row && taskView(row);
  }),
  quickReplies: item('quickReplies', async ({ tx, by }, id) => {
    const row = await tx.quickReplies.get(id);
    return row && quickReplyView(by, row);
  }),
  savedFilters: item('savedFilters', async ({ tx }, id) => {
    const row = await tx.savedFilters.get(id);
    return row && savedFilterView(row);
  }),
};

/** The changes a viewer gets for log rows of one entity; none when they are not for him. */
export async function changeView(look: Looking, rows: readonly LogRow[]): Promise<Change[]> {
  const last = rows.at(-1);
  if (!last || !rows.some(({ before, after }) => [before, after].some((audience) => audience && sees(look.viewer, audience)))) return [];
  return (await SHOW[last.entity]?.(look, last.id, rows)) ?? [];
}
