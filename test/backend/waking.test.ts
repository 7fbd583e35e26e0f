import { expect } from '@open-wc/testing';
import type { TestWorld } from './support/world.js';
import { begin, ctx, refusal, saying, testWorld, who } from './support/world.js';
import { rules } from '../../src/backend/index.js';

async function closed(world: TestWorld, by = 'amara', customer = 'dana'): Promise<string> {
  const dialogId = await begin(world, customer);
  await world.as(`operator:${by}`).dialogs.take(dialogId, ctx());
  await world.as(`operator:${by}`).dialogs.setStatus(dialogId, 'closed', ctx());
  return dialogId;
}
const state = async (world: TestWorld, dialogId: string): Promise<{ status: string; assignee: string | undefined }> => {
  const { status, assignee } = await world.as('operator:sol').dialogs.get(dialogId, ctx());
  return { status, assignee: assignee?.id };
};

describe('a closed dialog', () => {
  it('opens when the customer writes, with its whole history: at who had it when he is online [F013] [F297]', async () => {
    const world = await testWorld();
    const dialogId = await closed(world);
    await world.as('visitor:dana').send(saying('One more thing', { dialogId }), ctx());
    expect(await state(world, dialogId)).to.deep.equal({ status: 'open', assignee: 'amara' });
    const { items } = await world.as('operator:amara').listMessages(dialogId, { limit: 50 }, ctx());
    expect(items.flatMap(({ parts }) => parts.map((part) => (part.type === 'log' ? part.code : part.type)))).to.deep.equal([
      'dialog.created',
      'text',
      'dialog.taken',
      'dialog.closed',
      'dialog.reopened',
      'text',
    ]);
  });

  it('goes to the Unassigned of its group when who had it is not online [F305]', async () => {
    const world = await testWorld();
    const dialogId = await closed(world, 'ben');
    await world.as('visitor:dana').send(saying('Hello again', { dialogId }), ctx());
    expect(await state(world, dialogId)).to.deep.equal({ status: 'unassigned', assignee: undefined });
  });

  it('opens when the operator writes [F013] [F083]', async () => {
    const world = await testWorld();
    const dialogId = await closed(world);
    await world.as('operator:amara').send(saying('By the way', { dialogId }), ctx());
    expect(await state(world, dialogId)).to.deep.equal({ status: 'open', assignee: 'amara' });
  });

  it('stays closed for a comment and for a bot', async () => {
    const world = await testWorld();
    const dialogId = await closed(world);
    await world.as('operator:amara').send(saying('Note to self', { dialogId }, { kind: 'comment' }), ctx());
    await world.backend.run(who('bot:robo'), rules.send, saying('How was it?', { dialogId }));
    expect((await state(world, dialogId)).status).to.equal('closed');
  });

  it('returns a pinned customer to his operator, whoever closed it last [F168] [F170]', async () => {
    const world = await testWorld();
    const ben = world.as('operator:ben');
    await ben.customers.pin('dana', 'ben', ctx());
    const dialogId = await begin(world);
    expect(await state(world, dialogId)).to.deep.equal({ status: 'open', assignee: 'ben' });
    await ben.dialogs.assign(dialogId, { operatorId: 'amara' }, ctx());
    await world.as('operator:amara').dialogs.setStatus(dialogId, 'closed', ctx());
    await world.as('visitor:dana').send(saying('Back again', { dialogId }), ctx());
    expect(await state(world, dialogId)).to.deep.equal({ status: 'open', assignee: 'ben' });
  });
});

describe('automatic routing', () => {
  it('gives a new dialog to the online operator of the group with the fewest, within the limit [F178] [F179] [F305]', async () => {
    const world = await testWorld(
      { settings: { routing: 'auto' } },
      {
        operators: [
          { id: 'dora', revision: 0, name: 'Dora', groupIds: ['shop'], availability: { state: 'online' }, load: { open: 0, limit: 1 } },
        ],
      },
    );
    const first = await begin(world, 'v1');
    const second = await begin(world, 'v2');
    const third = await begin(world, 'v3');
    expect((await state(world, first)).assignee).not.to.equal((await state(world, second)).assignee);
    expect((await state(world, third)).assignee).to.equal('amara');
    await world.as('operator:amara').availability.set('away', ctx());
    expect(await state(world, await begin(world, 'v4'))).to.deep.equal({ status: 'unassigned', assignee: undefined });
  });

  it('does not let an operator take more than his limit [F179]', async () => {
    const world = await testWorld(
      {},
      {
        operators: [
          { id: 'dora', revision: 0, name: 'Dora', groupIds: ['shop'], availability: { state: 'online' }, load: { open: 0, limit: 1 } },
        ],
      },
    );
    const [first, second] = [await begin(world, 'v1'), await begin(world, 'v2')];
    const dora = world.as('operator:dora');
    await dora.dialogs.take(first, ctx());
    expect(await refusal(dora.dialogs.take(second, ctx()))).to.include({ kind: 'forbidden', code: 'limit' });
    expect((await dora.session(ctx())).limits?.openDialogs).to.equal(1);
  });
});

describe('waiting', () => {
  it('begins with the first message nobody answered and ends with the answer [F053]', async () => {
    let now = 1_000_000;
    const world = await testWorld({ now: () => now });
    const dialogId = await begin(world);
    now += 60_000;
    await world.as('visitor:dana').send(saying('Hello?', { dialogId }), ctx());
    const amara = world.as('operator:amara');
    const waiting = await amara.dialogs.take(dialogId, ctx());
    expect(waiting).to.include({ waitingSince: 1_000_000, replyDueAt: 1_000_000 + 15 * 60_000 });
    await amara.send(saying('Here I am', { dialogId }), ctx());
    expect(await amara.dialogs.get(dialogId, ctx())).not.to.have.any.keys('waitingSince', 'replyDueAt');
  });

  it('closes in the same step as it sends', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    await amara.dialogs.take(dialogId, ctx());
    await amara.send(saying('Solved', { dialogId }, { thenStatus: 'closed' }), ctx());
    expect((await amara.dialogs.get(dialogId, ctx())).status).to.equal('closed');
  });
});
