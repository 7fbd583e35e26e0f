import { expect } from '@open-wc/testing';
import type { TestWorld } from './support/world.js';
import { begin, ctx, follow, refusal, saying, testWorld } from './support/world.js';

const ids = async (world: TestWorld, who: string, tab: string): Promise<string[]> =>
  (await world.as(who).listDialogs({ tab }, { limit: 50 }, ctx())).items.map(({ id }) => id);

describe('who sees a dialog', () => {
  it('shows a new dialog of a group to that group and to those of no group alone [F112] [F113]', async () => {
    const world = await testWorld();
    const [shop, anyones] = [await begin(world, 'dana'), await begin(world, 'emil', 'Hi', 'tg')];
    expect(await ids(world, 'operator:amara', 'unassigned')).to.have.members([shop, anyones]);
    expect(await ids(world, 'operator:carla', 'unassigned')).to.deep.equal([anyones]);
    expect(await ids(world, 'operator:sol', 'unassigned')).to.have.members([shop, anyones]);
    expect((await refusal(world.as('operator:carla').listMessages(shop, { limit: 5 }, ctx()))).kind).to.equal('forbidden');
  });

  it('hides the history from who handed a dialog over, but not from a supervisor [F009]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, ben, sol] = [world.as('operator:amara'), world.as('operator:ben'), world.as('operator:sol')];
    await amara.dialogs.take(dialogId, ctx());
    const [leaving, coming] = [await follow(amara), await follow(ben)];
    await amara.dialogs.assign(dialogId, { operatorId: 'ben' }, ctx());

    const gone = await leaving.until('dialog.gone');
    expect(gone).to.include({ id: dialogId, why: 'forbidden' });
    expect((await coming.until('dialog')).dialog.can?.send).to.equal(undefined);
    expect((await refusal(amara.listMessages(dialogId, { limit: 5 }, ctx()))).kind).to.equal('forbidden');
    expect((await refusal(amara.dialogs.get(dialogId, ctx()))).kind).to.equal('forbidden');
    expect((await sol.listMessages(dialogId, { limit: 50 }, ctx())).items).to.have.length.above(1);

    await ben.send(saying('Not for Amara', { dialogId }), ctx());
    await leaving.settled();
    expect(JSON.stringify(leaving.changes)).not.to.include('Not for Amara');
    await Promise.all([leaving.stop(), coming.stop()]);
  });

  it('lets only who is in charge or a supervisor hand a dialog over, and says why not [F008]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    await world.as('operator:amara').send(saying('', { dialogId }, { kind: 'comment', parts: [], mentions: ['ben'] }), ctx());
    const ben = world.as('operator:ben');
    expect((await ben.dialogs.get(dialogId, ctx())).can?.assign).to.include({ allowed: false, code: 'notInCharge' });
    const error = await refusal(ben.dialogs.assign(dialogId, { operatorId: 'ben' }, ctx()));
    expect(error.message).to.equal('Only Amara Nwosu or a supervisor may do this.');
    expect((await world.as('operator:sol').dialogs.assign(dialogId, { operatorId: 'ben' }, ctx())).assignee?.id).to.equal('ben');
  });

  it('keeps a closed dialog closed when it is handed over [F010]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    await world.as('operator:amara').dialogs.setStatus(dialogId, 'closed', ctx());
    const dialog = await world.as('operator:sol').dialogs.assign(dialogId, { operatorId: 'ben' }, ctx());
    expect(dialog).to.include({ status: 'closed' });
    expect(dialog.assignee?.id).to.equal('ben');
  });

  it('has a closed dialog only in the Closed of who closed it last [F122] [F295]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, ben] = [world.as('operator:amara'), world.as('operator:ben')];
    await amara.dialogs.take(dialogId, ctx());
    await amara.dialogs.assign(dialogId, { operatorId: 'ben' }, ctx());
    await ben.dialogs.setStatus(dialogId, 'closed', ctx());
    expect(await ids(world, 'operator:ben', 'closed')).to.deep.equal([dialogId]);
    expect(await ids(world, 'operator:amara', 'closed')).to.deep.equal([]);
  });

  it('brings a dialog given to a group to the Unassigned of that group [F141]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    await world.as('operator:amara').dialogs.assign(dialogId, { groupId: 'bank' }, ctx());
    expect(await ids(world, 'operator:carla', 'unassigned')).to.deep.equal([dialogId]);
    expect(await ids(world, 'operator:amara', 'unassigned')).to.deep.equal([]);
  });

  it('offers an operator of groups the operators of these groups alone [F007] [F140]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const { operators } = await world.as('operator:amara').dialogs.candidates(dialogId, '', ctx());
    expect(operators.map(({ id }) => id)).to.have.members(['amara', 'ben']);
    const all = await world.as('operator:sol').dialogs.candidates(dialogId, 'ca', ctx());
    expect(all.operators.map(({ id }) => id)).to.deep.equal(['carla']);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    expect((await refusal(world.as('operator:amara').dialogs.assign(dialogId, { operatorId: 'carla' }, ctx()))).kind).to.equal('forbidden');
  });

  it('shows All and the Blacklist by right only [F110] [F111]', async () => {
    const world = await testWorld();
    const tabs = async (who: string): Promise<string[] | undefined> => (await world.as(who).session(ctx())).tabs?.map(({ id }) => id);
    expect(await tabs('operator:amara')).to.deep.equal(['unassigned', 'mine', 'closed']);
    expect(await tabs('operator:sol')).to.deep.equal(['unassigned', 'mine', 'closed', 'all', 'blacklist']);
    expect((await refusal(world.as('operator:amara').listDialogs({ tab: 'all' }, { limit: 5 }, ctx()))).kind).to.equal('forbidden');
  });

  it('lets who is mentioned read and comment, not send [F267] [F272]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, ben] = [world.as('operator:amara'), world.as('operator:ben')];
    await amara.dialogs.take(dialogId, ctx());
    const heard = await follow(ben);
    await amara.send(saying('Ben, please look', { dialogId }, { kind: 'comment', mentions: ['ben'] }), ctx());
    expect((await heard.until('notification')).notification).to.include({
      kind: 'mention',
      dialogId,
      text: 'Ben, please look',
      read: false,
    });
    expect((await ben.listMessages(dialogId, { limit: 50 }, ctx())).items.length).to.be.above(1);
    await ben.send(saying('Looking', { dialogId }, { kind: 'comment' }), ctx());
    const error = await refusal(ben.send(saying('Hello Dana', { dialogId }), ctx()));
    expect(error).to.include({ kind: 'forbidden', code: 'notYours' });
    await heard.stop();
  });

  it('locks the composer for the operator before when a bot got the dialog [F084]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    await amara.dialogs.take(dialogId, ctx());
    await amara.dialogs.assign(dialogId, { botId: 'robo' }, ctx());
    expect((await amara.dialogs.get(dialogId, ctx())).can?.send).to.include({ allowed: false, code: 'takeFirst' });
    expect((await refusal(amara.send(saying('Still me', { dialogId }), ctx()))).kind).to.equal('forbidden');
  });
});

describe('what a visitor sees', () => {
  it('never gets a comment, by no way at all [F269] [F301]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, dana] = [world.as('operator:amara'), world.as('visitor:dana')];
    const heard = await follow(dana);
    await amara.dialogs.take(dialogId, ctx());
    const comment = await amara.send(saying('SECRET one', { dialogId }, { kind: 'comment', mentions: ['ben'] }), ctx());
    await amara.dialogs.assign(dialogId, { operatorId: 'ben', comment: 'SECRET two' }, ctx());
    await world.as('operator:ben').send(saying('Hello Dana', { dialogId }), ctx());
    await heard.until('message', ({ message }) => message.kind === 'message' && message.author.kind === 'operator');

    const everything = [
      heard.batches,
      await dana.listMessages(dialogId, { limit: 100 }, ctx()),
      await dana.listDialogs({}, { limit: 100 }, ctx()),
      await dana.dialogs.get(dialogId, ctx()),
      await dana.session(ctx()),
    ];
    expect(JSON.stringify(everything)).not.to.include('SECRET').and.not.to.include(comment.id);
    expect((await refusal(world.as('operator:ben').send(saying('x', { dialogId }, { quote: comment.id }), ctx()))).field).to.equal('quote');
    await heard.stop();
  });

  it('gets operators by name and nothing of the team beyond', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    const dana = world.as('visitor:dana');
    const dialog = await dana.dialogs.get(dialogId, ctx());
    expect(dialog.assignee).to.deep.equal({ kind: 'operator', id: 'amara', name: 'Amara Nwosu' });
    expect(dialog).not.to.have.any.keys('groupId', 'tagIds', 'waitingSince', 'participants', 'source');
    const session = await dana.session(ctx());
    expect(session).not.to.have.any.keys('groups', 'tags', 'tabs');
    expect(session.operators).to.have.length.within(1, 3);
    for (const face of session.operators ?? []) expect(['id', 'revision', 'name', 'avatarUrl']).to.include.members(Object.keys(face));
  });

  it('does not learn that another customer has a dialog', async () => {
    const world = await testWorld();
    const dialogId = await begin(world, 'emil');
    const dana = world.as('visitor:dana');
    for (const call of [
      dana.dialogs.get(dialogId, ctx()),
      dana.listMessages(dialogId, { limit: 5 }, ctx()),
      dana.send(saying('x', { dialogId }), ctx()),
    ]) {
      expect((await refusal(call)).kind).to.equal('missing');
    }
    for (const call of [dana.customers.get('emil', ctx()), dana.tags.list({}, ctx()), dana.notifications.list({ limit: 5 }, ctx())]) {
      expect((await refusal(call)).kind).to.equal('forbidden');
    }
  });
});
