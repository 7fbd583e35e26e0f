import type { Collection } from '../../../groups/collection.js';
import type { Id } from '../../../../model/ids.js';
import type { Transport } from '../../../transport.js';
import type { Trial } from '../check.js';
import type { Stage } from '../stage.js';
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

/** A method that answers with a list whose items have these fields. */
function listed(name: string, ask: (stage: Stage) => Promise<readonly object[]> | undefined, fields: readonly string[]): Trial {
  return {
    name: `${name} lists what it names`,
    async run(stage) {
      const answer = ask(stage);
      needs(answer, `there is no \`${name}\``);
      const items: readonly object[] = await stage.allowed(() => answer);
      must(typeof items.find === 'function', `${name} answers with a list.`, 'a list', items);
      const odd = items.find((item) => fields.some((field) => !(field in item)));
      must(odd === undefined, `Everything in ${name} has ${fields.join(', ')}.`, fields.join(', '), odd);
    },
  };
}

export const smallOnes: readonly Trial[] = [
  ...COLLECTIONS.map(kept),
  listed('filters.fields', (stage) => stage.transport().filters?.fields(stage.ctx()), ['field', 'type', 'ops']),
  listed('prompters.list', (stage) => stage.transport().prompters?.list(stage.ctx()), ['id', 'name']),
  listed(
    'notifications.list',
    (stage) =>
      stage
        .transport()
        .notifications?.list({ limit: 20 }, stage.ctx())
        .then(({ items }) => items),
    ['id', 'kind', 'at', 'read'],
  ),
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
  {
    name: 'visitor.config and visitor.status answer a visitor',
    async run(stage) {
      const { visitor } = stage.transport('visitor');
      needs(visitor?.config ?? visitor?.status, 'there is neither `visitor.config` nor `visitor.status`');
      const [config, status] = [await visitor?.config?.(stage.ctx()), await visitor?.status?.(stage.ctx())];
      must(config === undefined || typeof config === 'object', '`visitor.config` is an object.', 'an object', config);
      must(
        status === undefined || typeof status.online === 'boolean',
        '`visitor.status` says whether somebody is there.',
        'online: true or false',
        status,
      );
    },
  },
];
