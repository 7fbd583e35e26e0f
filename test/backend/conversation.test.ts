import { expect } from '@open-wc/testing';
import { begin, ctx, follow, refusal, saying, testWorld } from './support/world.js';

describe('a conversation through the backend', () => {
  it('brings words there and back, with ticks on the way', async () => {
    const world = await testWorld();
    const [amara, dana] = [world.as('operator:amara'), world.as('visitor:dana')];
    const [desk, shop] = [await follow(amara), await follow(dana)];
    const dialogId = await begin(world, 'dana', 'Where is my order?');

    const { dialog } = await desk.until('dialog', (change) => change.dialog.lastMessage?.kind === 'message');
    expect(dialog.customer?.name).to.equal('Dana Weber');
    expect(dialog.my?.unread).to.equal(1);
    expect(dialog.status).to.equal('unassigned');

    await amara.dialogs.take(dialogId, ctx());
    const answer = await amara.send(saying('On its way', { dialogId }), ctx());
    expect(answer.delivery).to.equal('sent');
    const { message } = await shop.until('message', (change) => change.message.id === answer.id);
    expect(message.author.name).to.equal('Amara Nwosu');
    expect(JSON.stringify(message)).not.to.include('amara@example.com');

    await desk.until('message', (change) => change.message.id === answer.id && change.message.delivery === 'delivered');
    await dana.read.mark(dialogId, message.sortKey, ctx());
    await desk.until('message', (change) => change.message.id === answer.id && change.message.delivery === 'read');
    await desk.until('read', (change) => change.actor.kind === 'customer' && change.sortKey === message.sortKey);
    await Promise.all([desk.stop(), shop.stop()]);
  });

  it('keeps one message for one clientId, however often and by whichever way it comes', async () => {
    const world = await testWorld();
    const dana = world.as('visitor:dana');
    const draft = saying('Hello', { open: {} });
    const [first, second] = await Promise.all([dana.send(draft, ctx()), dana.send(draft, ctx())]);
    expect(second).to.deep.equal(first);
    const { items } = await dana.listMessages(first.dialogId, { limit: 50 }, ctx());
    expect(items.filter(({ kind }) => kind === 'message')).to.have.lengthOf(1);
  });

  it('tells who was faster when two take the same dialog', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const results = await Promise.allSettled(['amara', 'ben'].map((id) => world.as(`operator:${id}`).dialogs.take(dialogId, ctx())));
    expect(results.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const error = await refusal(world.as('operator:ben').dialogs.take(dialogId, ctx()));
    expect(error.kind).to.equal('conflict');
    expect(error.message).to.equal('Amara Nwosu has taken this dialog.');
    expect(error.current).to.have.nested.property('assignee.id', 'amara');
  });
});
