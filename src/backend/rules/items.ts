import { v7 } from 'uuid';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { hasRight } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rows } from '../rows.js';
import type { Table, Tx } from '../store.js';
import { cleanText } from './accept-parts.js';
import { record } from './append.js';
import { knownCustomer, signature, teamOnly } from './people.js';
import { recountTasks } from './tasks.js';

export type ItemTable = 'notes' | 'tasks' | 'tags' | 'quickReplies' | 'savedFilters';
type Item<K extends ItemTable> = Rows[K];

/** What a kind of item asks before it is written. Everything else about a collection is the same. */
export interface ItemRules<K extends ItemTable> {
  /** Completes a new item: author, time, owner. Throws when the caller may not add it. */
  prepare(tx: Tx, by: Caller, value: Omit<Item<K>, 'id'>): Promise<Omit<Item<K>, 'id'>>;
  /** Throws when the caller may not change or remove this one. */
  guard(tx: Tx, by: Caller, item: Item<K>): Promise<void>;
  /** Whether the caller sees it. */
  seen(by: Caller, item: Item<K>): boolean;
  /** What follows from a change. */
  after?(tx: Tx, by: Caller, item: Item<K>): Promise<void>;
}

const notYours = (what: string): Problem => new Problem('forbidden', `Only its author may change this ${what}.`, { code: 'author' });

const notes: ItemRules<'notes'> = {
  async prepare(tx, by, note) {
    await knownCustomer(tx, note.customerId);
    return { ...note, text: cleanText(note.text), by: await signature(tx, by), at: tx.now() };
  },
  async guard(_tx, by, note) {
    if (note.by.id !== by.id && by.kind !== 'supervisor') throw notYours('note');
  },
  seen: () => true,
  after: (tx, by, { customerId }) => record(tx, by, { customerId, code: 'note.changed' }),
};

/** Tasks make a dialog important until they are done [F206, F246]. */
const tasks: ItemRules<'tasks'> = {
  async prepare(tx, _by, task) {
    if (task.customerId !== undefined) await knownCustomer(tx, task.customerId);
    else if (task.dialogId === undefined || !(await tx.dialogs.get(task.dialogId)))
      throw new Problem('invalid', 'Say whom this task is about.', { field: 'customerId', code: 'missing' });
    return task;
  },
  guard: async () => undefined,
  seen: () => true,
  after: recountTasks,
};

/** Message tags may be made by anyone and are never changed [F147–F149]. */
const tags: ItemRules<'tags'> = {
  async prepare(tx, by, tag) {
    if (tag.scope !== 'message' && !hasRight(by, 'createTags'))
      throw new Problem('forbidden', 'You have not been given the right to make tags.', { code: 'createTags' });
    const name = cleanText(tag.name).trim();
    const [same] = await tx.tags.by('name', `${tag.scope ?? 'dialog'}:${name.toLowerCase()}`);
    if (same && !('id' in tag && tag.id === same.id))
      throw new Problem('conflict', `There is a tag "${same.name}" already.`, { field: 'name', code: 'exists', current: same });
    return { ...tag, name };
  },
  async guard(_tx, by, tag) {
    if (tag.scope === 'message') throw new Problem('forbidden', 'Message tags are neither changed nor deleted.', { code: 'fixed' });
    if (!hasRight(by, 'createTags'))
      throw new Problem('forbidden', 'You have not been given the right to change tags.', { code: 'createTags' });
  },
  seen: () => true,
};

/** One's own, a group's, or everyone's [F129, F130]. */
const quickReplies: ItemRules<'quickReplies'> = {
  async prepare(tx, by, reply) {
    if (reply.scope !== 'me' && !hasRight(by, 'shareQuickReplies'))
      throw new Problem('forbidden', 'You have not been given the right to share quick replies.', {
        field: 'scope',
        code: 'shareQuickReplies',
      });
    if (reply.scope === 'group' && !(reply.groupId !== undefined && (await tx.groups.get(reply.groupId))))
      throw new Problem('invalid', 'There is no such group.', { field: 'groupId', code: 'unknown' });
    return { ...reply, ownerId: by.id };
  },
  async guard(_tx, by, reply) {
    if (reply.ownerId !== by.id && !(reply.scope !== 'me' && hasRight(by, 'shareQuickReplies'))) throw notYours('quick reply');
  },
  seen: (by, reply) =>
    reply.scope === 'all' ||
    reply.ownerId === by.id ||
    (reply.scope === 'group' && (by.kind === 'supervisor' || by.groupIds.length === 0 || by.groupIds.includes(reply.groupId ?? ''))),
};

const savedFilters: ItemRules<'savedFilters'> = {
  prepare: async (_tx, by, filter) => ({ ...filter, ownerId: by.id }),
  async guard(_tx, by, filter) {
    if (filter.ownerId !== by.id) throw notYours('filter');
  },
  seen: (by, filter) => filter.ownerId === by.id,
};

export const ITEM_RULES: { [K in ItemTable]: ItemRules<K> } = { notes, tasks, tags, quickReplies, savedFilters };

/** What any collection of items can do. */
export interface ItemVerbs<K extends ItemTable> {
  create(tx: Tx, by: Caller, value: Omit<Item<K>, 'id'>): Promise<Item<K>>;
  update(tx: Tx, by: Caller, id: Id, change: Partial<Item<K>>): Promise<Item<K>>;
  remove(tx: Tx, by: Caller, id: Id): Promise<void>;
  list(tx: Tx, by: Caller): Promise<Item<K>[]>;
}

export function itemVerbs<K extends ItemTable>(name: K): ItemVerbs<K> {
  const rules: ItemRules<K> = ITEM_RULES[name];
  const table = (tx: Tx): Table<K> => tx[name] as unknown as Table<K>;

  async function known(tx: Tx, by: Caller, id: Id): Promise<Item<K>> {
    teamOnly(by);
    const item = await table(tx).get(id);
    if (!item || !rules.seen(by, item)) throw new Problem('missing', 'This is not there any more.', { code: name });
    return item;
  }

  return {
    async create(tx, by, value) {
      teamOnly(by);
      const item = { ...(await rules.prepare(tx, by, value)), id: v7() } as Item<K>;
      const saved = await table(tx).put(item);
      await rules.after?.(tx, by, saved);
      return saved;
    },
    async update(tx, by, id, change) {
      const item = await known(tx, by, id);
      await rules.guard(tx, by, item);
      const changed = { ...(await rules.prepare(tx, by, { ...item, ...change })), ...ownership(item), id } as Item<K>;
      const saved = await table(tx).put(changed);
      await rules.after?.(tx, by, saved);
      return saved;
    },
    async remove(tx, by, id) {
      const item = await known(tx, by, id);
      await rules.guard(tx, by, item);
      await table(tx).remove(id);
      await rules.after?.(tx, by, item);
    },
    async list(tx, by) {
      teamOnly(by);
      return (await table(tx).all()).filter((item) => rules.seen(by, item));
    },
  };
}

/** A change leaves author, time and owner as they were. */
function ownership(item: object): object {
  const kept = item as { by?: unknown; at?: unknown; ownerId?: unknown };
  return {
    ...('by' in item ? { by: kept.by } : {}),
    ...('at' in item ? { at: kept.at } : {}),
    ...('ownerId' in item ? { ownerId: kept.ownerId } : {}),
  };
}
