import { expect } from '@open-wc/testing';
import { begin, ctx, follow, saying, testWorld } from './support/world.js';

describe('reading', () => {
  it('keeps marks and unread counts for each person alone [F015] [F014]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, ben] = [world.as('operator:amara'), world.as('operator:ben')];
    const { sortKey } = await world.as('visitor:dana').send(saying('Anyone?', { dialogId }), ctx());
    await amara.read.mark(dialogId, sortKey, ctx());
    expect((await amara.dialogs.get(dialogId, ctx())).my).to.deep.equal({ readKey: sortKey, unread: 0 });
    expect((await ben.dialogs.get(dialogId, ctx())).my?.unread).to.equal(2);

    const heard = await follow(ben);
    await amara.read.markUnread(dialogId, sortKey, ctx());
    expect((await amara.dialogs.get(dialogId, ctx())).my).to.include({ unread: 1, markedUnread: true });
    await ben.read.mark(dialogId, sortKey, ctx());
    expect((await heard.until('dialog', ({ dialog }) => dialog.my?.unread === 0)).dialog.my).not.to.have.property('markedUnread');
    expect((await amara.dialogs.get(dialogId, ctx())).my?.markedUnread).to.equal(true);
    await heard.stop();
  });

  it('never moves a mark back', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const dana = world.as('visitor:dana');
    const [first, second] = [await dana.send(saying('1', { dialogId }), ctx()), await dana.send(saying('2', { dialogId }), ctx())];
    const amara = world.as('operator:amara');
    await amara.read.mark(dialogId, second.sortKey, ctx());
    await amara.read.mark(dialogId, first.sortKey, ctx());
    expect((await amara.dialogs.get(dialogId, ctx())).my).to.deep.equal({ readKey: second.sortKey, unread: 0 });
  });

  it('grows the revision with every change of what one viewer sees', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    const revisions = [(await amara.dialogs.get(dialogId, ctx())).revision];
    for (const change of [
      () => amara.read.mark(dialogId, 1, ctx()),
      () => amara.read.markUnread(dialogId, null, ctx()),
      () => amara.dialogs.take(dialogId, ctx()),
      () => amara.customers.update('dana', { name: 'Dana W.' }, 99, ctx()),
      () => amara.dialogs.update(dialogId, { priority: 'high' }, ctx()),
    ]) {
      await change();
      revisions.push((await amara.dialogs.get(dialogId, ctx())).revision);
    }
    expect(revisions).to.deep.equal([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('counts dialogs by tab and unread dialogs for the header [F002] [F105] [F106]', async () => {
    const world = await testWorld();
    const [mine] = [await begin(world, 'dana'), await begin(world, 'emil')];
    const amara = world.as('operator:amara');
    await amara.dialogs.take(mine, ctx());
    const { counts } = await amara.listDialogs({ tab: 'mine' }, { limit: 10 }, ctx());
    expect(counts).to.deep.equal({ unassigned: { total: 1, unread: 1 }, mine: { total: 1, unread: 1 }, closed: { total: 0, unread: 0 } });
    expect((await amara.session(ctx())).unreadDialogs).to.equal(2);
    const heard = await follow(amara);
    await amara.read.mark(mine, 99, ctx());
    expect((await heard.until('counts', (change) => change.unreadDialogs === 1)).counts['mine']?.unread).to.equal(0);
    await heard.stop();
  });

  it('tells delivery only where the channel tells it [F093]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world, 'dana', 'Hello', 'tg');
    const amara = world.as('operator:amara');
    await amara.dialogs.take(dialogId, ctx());
    expect(await amara.send(saying('Hello', { dialogId }), ctx())).not.to.have.property('delivery');
  });

  it('shows a visitor that his words were read', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const dana = world.as('visitor:dana');
    const heard = await follow(dana);
    const { sortKey, delivery } = await dana.send(saying('Hello?', { dialogId }), ctx());
    expect(delivery).to.equal('delivered');
    await world.as('operator:amara').read.mark(dialogId, sortKey, ctx());
    await heard.until('message', ({ message }) => message.sortKey === sortKey && message.delivery === 'read');
    await heard.stop();
  });
});
