import type { Collection } from '../../../groups/collection.js';
import type { Id } from '../../../../model/ids.js';
import type { Transport } from '../../../transport.js';
import type { Trial } from '../check.js';
import { must, needs } from '../verdict.js';

type Item = { id: string };
/** Values differ by collection; the rules are the same. */
interface Kept {
  name: string;
  of(transport: Transport): unknown;
  value(dialogId: Id): Record<string, unknown>;
  change: Record<string, unknown>;
}

const COLLECTIONS: readonly Kept[] = [
  {
    name: 'quickReplies',
    of: ({ quickReplies }) => quickReplies,
    value: () => ({ title: 'Checked', scope: 'me', parts: [{ type: 'text', text: 'Checked' }] }),
    change: { title: 'Checked again' },
  },
  { name: 'tasks', of: ({ tasks }) => tasks, value: (dialogId) => ({ title: 'Check', dialogId }), change: { title: 'Check again' } },
  {
    name: 'tags',
    of: ({ tags }) => tags,
    value: () => ({ name: 'parleykit-check', scope: 'dialog' }),
    change: { name: 'parleykit-check-2' },
  },
  {
    name: 'filters.saved',
    of: ({ filters }) => filters?.saved,
    value: () => ({ name: 'Checked', query: { tab: 'all' } }),
    change: { name: 'Checked again' },
  },
];

const kept = ({ name, of, value: valueFor, change }: Kept): Trial => ({
  name: `${name} keeps what is created, changed and removed`,
  async run(stage) {
    const collection = of(stage.transport()) as Collection<Item> | undefined;
    needs(collection, `there is no \`${name}\``);
    const { create, update, remove } = collection;
    needs(create, `there is no \`${name}.create\``);
    const value = valueFor(await stage.customerSays());
    const ids = async (): Promise<Item[]> => (await collection.list({ limit: 200 }, stage.ctx())).items;
    const made = await stage.allowed(() => create(value, stage.ctx()));
    const has = (item: Item | undefined, fields: Record<string, unknown>): boolean =>
      item !== undefined &&
      Object.keys(fields).every((field) => JSON.stringify(Reflect.get(item, field)) === JSON.stringify(fields[field]));
    const find = async (): Promise<Item | undefined> => (await ids()).find(({ id }) => id === made.id);
    const first = Object.fromEntries(Object.entries(value).slice(0, 1));
    must(has(await find(), first), `What was created is in the list of ${name}.`, JSON.stringify(first), await find());
    if (update) {
      await stage.allowed(() => update(made.id, change, stage.ctx()));
      must(has(await find(), change), `What was changed is in the list of ${name}.`, JSON.stringify(change), await find());
    }
    if (!remove) return;
    await stage.allowed(() => remove(made.id, stage.ctx()));
    must((await find()) === undefined, `What was removed is not in the list of ${name}.`, 'nothing', await find());
  },
});

export const keptThings: readonly Trial[] = [
  ...COLLECTIONS.map(kept),
  {
    name: 'drafts are loaded as they were saved',
    async run(stage) {
      const { drafts } = stage.transport();
      needs(drafts, 'there is no `drafts`');
      const id = await stage.customerSays();
      await stage.allowed(() => drafts.save(id, { mode: 'comment', parts: [{ type: 'text', text: 'Half a th' }] }, stage.ctx()));
      const draft = await drafts.load(id, stage.ctx());
      must(
        draft?.mode === 'comment' && JSON.stringify(draft.parts).includes('Half a th'),
        'A draft is loaded as it was saved.',
        'the draft',
        draft,
      );
      await drafts.save(id, null, stage.ctx());
      const none = await drafts.load(id, stage.ctx());
      must(none === null, 'A draft that was discarded is gone.', 'null', none);
    },
  },
  {
    name: 'preferences are loaded as they were saved',
    async run(stage) {
      const { preferences } = stage.transport();
      needs(preferences, 'there is no `preferences`');
      const value = { at: [1, 'two', { three: true }] };
      await stage.allowed(() => preferences.save({ parleykitCheck: value }, stage.ctx()));
      const loaded = (await preferences.load(stage.ctx()))['parleykitCheck'];
      must(JSON.stringify(loaded) === JSON.stringify(value), 'A preference is loaded as it was saved.', JSON.stringify(value), loaded);
    },
  },
];
