import * as v from 'valibot';
import type { Tag } from '../../model/tag.js';
import type { Env } from '../env.js';
import type { NoteRow, QuickReplyRow, Rows, SavedFilterRow, TaskRow } from '../rows.js';
import type { ItemTable } from '../rules/items.js';
import { itemVerbs } from '../rules/items.js';
import { textOf } from '../message-text.js';
import { noteView, quickReplyView, savedFilterView, tagView, taskView } from '../views/item-views.js';
import type { Looking } from '../views/looking.js';
import type { App, Routes } from './exchange.js';
import { answer, bodyOf, idOf, pageOf, perform } from './exchange.js';
import * as s from './schemas.js';

interface Described<K extends ItemTable> {
  path: string;
  schema: v.GenericSchema<unknown, Omit<Rows[K], 'id'>>;
  partial: v.GenericSchema<unknown, Partial<Rows[K]>>;
  show(look: Looking, item: Rows[K]): unknown;
  /** What a search looks at. */
  words(item: Rows[K]): string;
  /** What `of` means in a list. */
  of?(item: Rows[K], id: string): boolean;
  order?(a: Rows[K], b: Rows[K]): number;
}

/** The four routes of a collection. */
function collection<K extends ItemTable>(
  app: App,
  env: Env,
  name: K,
  { path, schema, partial, show, words, of, order }: Described<K>,
): void {
  const verbs = itemVerbs(name);
  const shown = async (look: Looking, item: Rows[K]): Promise<unknown> => show(look, item);
  app.get(path, (c) => {
    const { limit, token = '0' } = pageOf(c, env, env.limits.maxPage);
    const [text, owner] = [c.req.query('text')?.trim().toLowerCase() ?? '', c.req.query('of')];
    return answer(c, env, async (look) => {
      const all = (await verbs.list(look.tx, look.by)).filter(
        (item) => (owner === undefined || of?.(item, owner) !== false) && words(item).toLowerCase().includes(text),
      );
      if (order) all.sort(order);
      const start = Number(token) || 0;
      const items = await Promise.all(all.slice(start, start + limit).map((item) => show(look, item)));
      return { items, total: all.length, ...(start + limit < all.length ? { older: String(start + limit) } : {}) };
    });
  });
  app.post(path, async (c) => {
    const value = await bodyOf(c, env, schema);
    return perform(c, env, (tx, by) => verbs.create(tx, by, value), shown);
  });
  app.patch(`${path}/:id`, async (c) => {
    const change = await bodyOf(c, env, partial);
    return perform(c, env, (tx, by) => verbs.update(tx, by, idOf(c), change), shown);
  });
  app.delete(`${path}/:id`, (c) => perform(c, env, (tx, by) => verbs.remove(tx, by, idOf(c))));
}

const note = v.object({ customerId: s.id, text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)) });
const task = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  dialogId: v.optional(s.id),
  customerId: v.optional(s.id),
  dueAt: v.optional(s.millis),
  done: v.optional(v.boolean()),
});
const tag = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  color: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'A colour is #rrggbb.'))),
  scope: v.optional(v.picklist(['message', 'customer', 'dialog'])),
});
const quickReply = v.object({
  title: v.optional(s.text(200)),
  topic: v.optional(s.text(200)),
  shortcut: v.optional(s.text(50)),
  parts: s.parts,
  scope: v.picklist(['me', 'group', 'all']),
  groupId: v.optional(s.id),
});
const savedFilter = v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)), query: s.query });

/** Author, time and owner are the rule's to fill in. */
function asItem<T>(schema: v.GenericSchema): v.GenericSchema<unknown, T> {
  return schema as unknown as v.GenericSchema<unknown, T>;
}

export const collectionRoutes: Routes = (app, env) => {
  collection(app, env, 'notes', {
    path: '/notes',
    schema: asItem<Omit<NoteRow, 'id'>>(note),
    partial: asItem<Partial<NoteRow>>(v.pick(note, ['text'])),
    show: (_look, item) => noteView(item),
    words: (item) => item.text,
    of: (item, id) => item.customerId === id,
    order: (a, b) => b.at - a.at,
  });
  collection(app, env, 'tasks', {
    path: '/tasks',
    schema: asItem<Omit<TaskRow, 'id'>>(task),
    partial: asItem<Partial<TaskRow>>(v.partial(v.omit(task, ['dialogId', 'customerId']))),
    show: (_look, item) => taskView(item),
    words: (item) => item.title,
    of: (item, id) => item.customerId === id || item.dialogId === id,
    order: (a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  });
  collection(app, env, 'tags', {
    path: '/tags',
    schema: asItem<Omit<Rows['tags'], 'id'>>(tag),
    partial: asItem<Partial<Rows['tags']>>(v.partial(v.omit(tag, ['scope']))),
    show: countedTag,
    words: (item) => item.name,
  });
  collection(app, env, 'quickReplies', {
    path: '/quick-replies',
    schema: asItem<Omit<QuickReplyRow, 'id'>>(quickReply),
    partial: asItem<Partial<QuickReplyRow>>(v.partial(quickReply)),
    show: ({ by }, item) => quickReplyView(by, item),
    words: (item) => [item.title, item.topic, item.shortcut, textOf(item.parts)].filter(Boolean).join('\n'),
  });
  collection(app, env, 'savedFilters', {
    path: '/saved-filters',
    schema: asItem<Omit<SavedFilterRow, 'id'>>(savedFilter),
    partial: asItem<Partial<SavedFilterRow>>(v.partial(savedFilter)),
    show: (_look, item) => savedFilterView(item),
    words: (item) => item.name,
  });
};

/** A tag with how many dialogs carry it, and how many customers have it pinned [F069, F070]. */
async function countedTag({ tx, viewer }: Looking, row: Rows['tags']): Promise<Tag> {
  const field = row.scope === 'customer' ? 'customer.tagIds' : 'tagIds';
  const [count, pinnedCount] = await Promise.all(
    [field, 'customer.pinnedTagIds'].map((name) =>
      tx.countDialogs({ seenBy: viewer, sort: 'created', where: { field: name, op: 'eq', value: row.id } }),
    ),
  );
  return { ...tagView(row), ...(row.scope === 'message' ? {} : { count: count ?? 0, pinnedCount: pinnedCount ?? 0 }) };
}
