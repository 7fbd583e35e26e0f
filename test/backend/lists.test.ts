import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { DialogQuery } from '../../src/model/query.js';
import { createBackend, memoryFiles, memoryStore } from '../../src/backend/index.js';
import type { MemorySnapshot } from '../../src/backend/index.js';
import type { TestWorld } from './support/world.js';
import { begin, ctx, PEOPLE, refusal, saying, testWorld } from './support/world.js';

/** Three dialogs whose customers wrote at 1, 2 and 3 minutes; the first was answered. */
async function three(settings = {}): Promise<{ world: TestWorld; ids: [string, string, string] }> {
  let now = 0;
  const world = await testWorld({ now: () => now, settings });
  const ids: string[] = [];
  for (const customer of ['dana', 'emil', 'gina']) {
    now += 60_000;
    ids.push(await begin(world, customer, `I am ${customer}`, customer === 'gina' ? 'tg' : 'web'));
  }
  const [first = '', second = '', third = ''] = ids;
  await world.as('operator:sol').dialogs.take(first, ctx());
  now += 60_000;
  await world.as('operator:sol').send(saying('Answered now', { dialogId: first }), ctx());
  return { world, ids: [first, second, third] };
}
const list = async (world: TestWorld, query: DialogQuery, who = 'operator:sol'): Promise<string[]> =>
  (await world.as(who).listDialogs({ tab: 'all', ...query }, { limit: 50 }, ctx())).items.map(({ id }) => id);

describe('lists of dialogs', () => {
  it('puts who waits the longest first, then who was answered [F051]', async () => {
    const { world, ids } = await three();
    expect(await list(world, { sort: 'processing' })).to.deep.equal([ids[1], ids[2], ids[0]]);
  });

  it('has no processing order without a time limit [F052]', async () => {
    const { world, ids } = await three({ replyWithinMs: undefined });
    expect(await list(world, { sort: 'processing' })).to.deep.equal([ids[0], ids[2], ids[1]]);
    expect((await world.as('operator:sol').session(ctx())).limits).not.to.have.property('replyWithinMs');
  });

  it('sorts by the last activity of either side, and the other way round [F054] [F212]', async () => {
    const { world, ids } = await three();
    expect(await list(world, { sort: 'activity' })).to.deep.equal([ids[0], ids[2], ids[1]]);
    expect(await list(world, { sort: 'activity', order: 'asc' })).to.deep.equal([ids[1], ids[2], ids[0]]);
    expect(await list(world, { sort: 'created' })).to.deep.equal([ids[2], ids[1], ids[0]]);
  });

  it('filters by the known fields [F055] [F056] [F059] [F060] [F061] [F063] [F221]', async () => {
    const { world, ids } = await three();
    await world.as('operator:sol').customers.update('emil', { tagIds: ['t-vip', 't-late'] }, 0, ctx());
    const by = (field: string, op: 'eq' | 'in' | 'all' | 'missing' | 'exists' | 'gt', value?: unknown): Promise<string[]> =>
      list(world, { filter: { field, op, value }, sort: 'created', order: 'asc' });
    expect(await by('assigneeId', 'eq', 'sol')).to.deep.equal([ids[0]]);
    expect(await by('channelId', 'in', ['tg'])).to.deep.equal([ids[2]]);
    expect(await by('channelType', 'eq', 'web')).to.deep.equal([ids[0], ids[1]]);
    expect(await by('status', 'eq', 'unassigned')).to.deep.equal([ids[1], ids[2]]);
    expect(await by('lastAuthor', 'eq', 'operator')).to.deep.equal([ids[0]]);
    expect(await by('customer.tagIds', 'all', ['t-vip'])).to.deep.equal([ids[0], ids[1]]);
    expect(await by('customer.tagIds', 'missing')).to.deep.equal([ids[2]]);
    expect(await by('customer.phones', 'exists')).to.deep.equal([ids[0]]);
    expect(await by('my.unread', 'gt', 0)).to.deep.equal([ids[1], ids[2]]);
  });

  it('finds only customers who have both of two tags [F072]', async () => {
    const { world, ids } = await three();
    await world.as('operator:sol').customers.update('emil', { tagIds: ['t-vip', 't-late'] }, 0, ctx());
    expect(await list(world, { filter: { field: 'customer.tagIds', op: 'all', value: ['t-vip', 't-late'] } })).to.deep.equal([ids[1]]);
  });

  it('searches names, phones, addresses and messages from the start of words, from three letters on [F154] [F155] [F156] [F210]', async () => {
    const { world, ids } = await three();
    expect(await list(world, { text: 'web' })).to.deep.equal([ids[0]]);
    expect(await list(world, { text: 'Emil Ber' })).to.deep.equal([ids[1]]);
    expect(await list(world, { text: 'answ' })).to.deep.equal([ids[0]]);
    expect(await list(world, { text: '1555' })).to.deep.equal([ids[0]]);
    expect(await list(world, { text: 'swered' })).to.deep.equal([]);
    expect((await refusal(list(world, { text: 'da' }))).field).to.equal('text');
    const { hits } = await world.as('operator:sol').listDialogs({ tab: 'all', text: 'answ' }, { limit: 5 }, ctx());
    expect(hits?.[ids[0]]).to.include({ field: 'text', snippet: 'Answered now' });
    expect(hits?.[ids[0]]?.ranges).to.deep.equal([[0, 4]]);
  });

  it('covers every dialog once over its pages, while others are added', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('activity', 'created', 'processing'),
        async (limit, count, sort) => {
          const world = await testWorld();
          const ids = await Promise.all(Array.from({ length: count }, (_, at) => begin(world, `c${at}`)));
          const seen: string[] = [];
          let token: string | undefined;
          do {
            const page = await world
              .as('operator:sol')
              .listDialogs({ tab: 'all', sort }, { limit, ...(token === undefined ? {} : { token }) }, ctx());
            seen.push(...page.items.map(({ id }) => id));
            token = page.older;
            // A customer a page for a while: with pages of one dialog the list would grow as fast as it is read.
            if (seen.length < 20) await begin(world, `late${seen.length}`);
          } while (token !== undefined);
          expect(seen.filter((id) => ids.includes(id))).to.have.members(ids);
          expect(new Set(seen).size).to.equal(seen.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('makes a dialog important while it has an open task [F206] [F246]', async () => {
    const { world, ids } = await three();
    const sol = world.as('operator:sol');
    const task = await sol.tasks.create({ title: 'Call back', customerId: 'emil' }, ctx());
    expect(await list(world, { filter: { field: 'important', op: 'eq', value: true } })).to.deep.equal([ids[1]]);
    await sol.tasks.update(task.id, { done: true }, ctx());
    expect(await list(world, { filter: { field: 'important', op: 'eq', value: true } })).to.deep.equal([]);
  });
});

describe('what lists can be filtered by', () => {
  it('are bots once there is one, and operators of one’s own groups in All and Blacklist [F058] [F061] [F158] [F160]', async () => {
    const world = await testWorld();
    const fields = await world.as('operator:amara').filters.fields(ctx());
    const of = (name: string): (typeof fields)[number] | undefined => fields.find(({ field }) => field === name);
    expect(of('botId')?.options).to.deep.equal([{ value: 'robo', label: 'Robo' }]);
    expect(of('assigneeId')?.options?.map(({ value }) => value)).to.deep.equal(['amara', 'ben']);
    expect(of('assigneeId')?.tabs).to.deep.equal(['all', 'blacklist']);
    expect(of('customer.tagIds')?.options?.map(({ value }) => value)).to.deep.equal(['t-vip']);
    expect(await world.as('operator:amara').filters.count({ tab: 'unassigned' }, ctx())).to.equal(0);
  });
});

describe('lists for visitors', () => {
  it('cannot be filtered: an answer would tell what the team knows', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const dana = world.as('visitor:dana');
    const { items } = await dana.listDialogs(
      { tab: 'blacklist', filter: { field: 'customer.tagIds', op: 'missing' } },
      { limit: 5 },
      ctx(),
    );
    expect(items.map(({ id }) => id)).to.deep.equal([dialogId]);
    expect((await refusal(dana.dialogs.candidates(dialogId, '', ctx()))).kind).to.equal('forbidden');
  });
});

describe('lists by customer', () => {
  it('show each customer once, with his newest dialog [F204]', async () => {
    const world = await testWorld(
      {},
      { customers: [{ id: 'gina', revision: 0, identities: [{ channelId: 'web' }, { channelId: 'tg' }] }] },
    );
    const [web, tg] = [await begin(world, 'gina'), await begin(world, 'gina', 'Also here', 'tg')];
    expect(await list(world, { sort: 'activity' })).to.have.members([web, tg]);
    expect(await list(world, { sort: 'created', groupBy: 'customer' })).to.have.lengthOf(1);
    const { identities } = await world.as('operator:sol').customers.get('gina', ctx());
    expect(identities?.map(({ dialogId, unread }) => [dialogId, unread])).to.deep.equal([
      [web, 1],
      [tg, 1],
    ]);
  });
});

describe('lists of messages', () => {
  it('pages to the beginning and around a message, with each once', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const dana = world.as('visitor:dana');
    for (let at = 0; at < 20; at++) await dana.send(saying(`${at}`, { dialogId }), ctx());
    const keys: number[] = [];
    let token: string | undefined;
    do {
      const page = await dana.listMessages(dialogId, { limit: 6, ...(token === undefined ? {} : { token }) }, ctx());
      keys.unshift(...page.items.map(({ sortKey }) => Number(sortKey)));
      token = page.older;
    } while (token !== undefined);
    expect(keys).to.deep.equal(Array.from({ length: 22 }, (_, at) => at + 1));
    const middle = (await world.backend.read((tx) => tx.messages.by('dialog', dialogId)))[10];
    const around = await dana.listMessages(dialogId, { limit: 5, around: middle?.id ?? '' }, ctx());
    expect(around.items.map(({ sortKey }) => sortKey)).to.deep.equal([9, 10, 11, 12, 13]);
    const newer = await dana.listMessages(dialogId, { limit: 3, token: around.newer ?? '' }, ctx());
    expect(newer.items.map(({ sortKey }) => sortKey)).to.deep.equal([14, 15, 16]);
  });
});

describe('the memory store', () => {
  it('leaves nothing of a transaction that throws', async () => {
    const store = memoryStore();
    const backend = createBackend({ store, files: memoryFiles(), authenticate: async () => undefined });
    await backend.seed(PEOPLE);
    const before = sorted(await store.snapshot());
    const work = backend.write(async (tx) => {
      await tx.groups.put({ id: 'x', name: 'X' });
      await tx.customers.remove('dana');
      await tx.operators.put({ ...(await tx.operators.all())[0], id: 'amara', name: 'Changed', role: 'operator' });
      throw new Error('no');
    });
    await work.catch(() => undefined);
    expect(sorted(await store.snapshot())).to.deep.equal(before);
  });

  it('goes on from a snapshot, cursors included', async () => {
    const store = memoryStore();
    const world = await testWorld({ store });
    const dialogId = await begin(world);
    const { cursor } = await world.as('operator:sol').session(ctx());
    await world.as('visitor:dana').send(saying('After the cursor', { dialogId }), ctx());
    const saved = structuredClone(await store.snapshot());

    const later = createBackend({
      store: memoryStore({ restore: saved }),
      files: memoryFiles(),
      authenticate: async () => ({ kind: 'operator', id: 'sol' }),
    });
    const control = new AbortController();
    const response = await later.handle(
      new Request('http://test.example/events', { headers: { 'last-event-id': cursor ?? '' }, signal: control.signal }),
    );
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('caughtUp')) text += (await reader?.read())?.value ?? '';
    control.abort();
    expect(text).to.include('"resumed":true').and.to.include('After the cursor');
  });
});

/** A copy in which the order of rows plays no part. */
function sorted(snapshot: MemorySnapshot): MemorySnapshot {
  const copy = structuredClone(snapshot);
  for (const { tables } of Object.values(copy.accounts))
    for (const rows of Object.values(tables)) rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return copy;
}
