import { expect } from '@open-wc/testing';
import { begin, ctx, follow, refusal, saying, testWorld } from './support/world.js';

describe('customers', () => {
  it('are renamed with the channel’s own name kept, everywhere at once [F134] [F135]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const heard = await follow(world.as('operator:amara'));
    const renamed = await world.as('operator:amara').customers.update('dana', { name: 'Dana (VIP)' }, 0, ctx());
    expect(renamed).to.include({ name: 'Dana (VIP)', originalName: 'Dana Weber' });
    await heard.until('customer', ({ customer }) => customer.name === 'Dana (VIP)');
    await heard.until('dialog', ({ dialog }) => dialog.id === dialogId && dialog.customer?.name === 'Dana (VIP)');
    await world.as('operator:amara').customers.update('dana', { name: 'D.' }, renamed.revision, ctx());
    expect((await world.as('operator:amara').customers.get('dana', ctx())).originalName).to.equal('Dana Weber');
    await heard.stop();
  });

  it('refuse a change of an old state and show the new one', async () => {
    const world = await testWorld();
    const [amara, ben] = [world.as('operator:amara'), world.as('operator:ben')];
    const { revision } = await ben.customers.get('dana', ctx());
    await amara.customers.update('dana', { name: 'Dana A.' }, revision, ctx());
    const error = await refusal(ben.customers.update('dana', { name: 'Dana B.' }, revision, ctx()));
    expect(error.kind).to.equal('conflict');
    expect(error.current).to.have.property('name', 'Dana A.');
  });

  it('do not make an edit a conflict by coming online', async () => {
    const world = await testWorld();
    await begin(world);
    const amara = world.as('operator:amara');
    const { revision } = await amara.customers.get('dana', ctx());
    const [page, desk] = [await follow(world.as('visitor:dana')), await follow(amara)];
    await page.stop();
    await desk.until('customer', ({ customer }) => customer.online === false).catch(() => undefined);
    expect((await amara.customers.update('dana', { name: 'Dana A.' }, revision, ctx())).name).to.equal('Dana A.');
    await desk.stop();
  });

  it('go to the Blacklist when blocked, closed, and come back when a supervisor lifts it [F151] [F152] [F153] [F200]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, sol] = [world.as('operator:amara'), world.as('operator:sol')];
    await amara.dialogs.take(dialogId, ctx());
    expect((await amara.customers.block('dana', { reason: 'Spam' }, ctx())).blocked).to.include({ reason: 'Spam' });
    const tab = async (id: string): Promise<string[]> =>
      (await sol.listDialogs({ tab: id }, { limit: 9 }, ctx())).items.map((dialog) => dialog.id);
    expect(await tab('blacklist')).to.deep.equal([dialogId]);
    expect(await tab('closed')).to.deep.equal([]);
    expect((await amara.dialogs.get(dialogId, ctx())).can?.send).to.include({ code: 'blocked' });
    expect((await refusal(amara.customers.block('dana', null, ctx()))).kind).to.equal('forbidden');
    expect(await sol.customers.block('dana', null, ctx())).not.to.have.property('blocked');
    expect(await tab('blacklist')).to.deep.equal([]);
    expect(await tab('closed')).to.deep.equal([dialogId]);
  });

  it('are pinned to oneself, detached by the owner or a supervisor alone [F166] [F167] [F169] [F173]', async () => {
    const world = await testWorld();
    const [amara, ben, sol] = [world.as('operator:amara'), world.as('operator:ben'), world.as('operator:sol')];
    expect((await amara.customers.pin('dana', 'amara', ctx())).owner).to.deep.equal({ kind: 'operator', id: 'amara', name: 'Amara Nwosu' });
    expect((await refusal(ben.customers.pin('dana', 'ben', ctx()))).message).to.equal('This customer is pinned to Amara Nwosu.');
    expect((await refusal(ben.customers.pin('dana', null, ctx()))).kind).to.equal('forbidden');
    expect((await refusal(amara.customers.pin('emil', 'ben', ctx()))).field).to.equal('operatorId');
    expect(await sol.customers.pin('dana', null, ctx())).not.to.have.property('owner');
    expect((await ben.customers.pin('dana', 'ben', ctx())).owner?.id).to.equal('ben');
  });

  it('leave a dialog with its source and stay in the system [F028] [F030]', async () => {
    const world = await testWorld({}, { customers: [{ id: 'gina', revision: 0, name: 'Gina', source: { utm_source: 'ad' } }] });
    const dialogId = await begin(world, 'gina');
    const amara = world.as('operator:amara');
    expect((await amara.dialogs.get(dialogId, ctx())).source).to.deep.equal({ utm_source: 'ad' });
    const page = await follow(world.as('visitor:gina'));
    const dialog = await amara.dialogs.unlinkCustomer(dialogId, ctx());
    expect(dialog.customer).to.equal(null);
    expect(dialog.contact).to.deep.equal({ name: 'Gina' });
    expect(dialog).not.to.have.property('source');
    expect(await page.until('dialog.gone')).to.include({ id: dialogId, why: 'forbidden' });
    expect((await amara.customers.get('gina', ctx())).source).to.deep.equal({ utm_source: 'ad' });
    await page.stop();
  });

  it('have notes of the team, changed by their author alone [F137]', async () => {
    const world = await testWorld();
    const [amara, ben] = [world.as('operator:amara'), world.as('operator:ben')];
    const heard = await follow(ben);
    const note = await amara.customers.notes.create?.(
      { customerId: 'dana', text: 'Likes blue', by: { kind: 'system', id: 'x' }, at: 0 },
      ctx(),
    );
    expect(note?.by).to.deep.equal({ kind: 'operator', id: 'amara', name: 'Amara Nwosu' });
    expect((await heard.until('item')).of).to.equal('dana');
    expect((await ben.customers.notes.list({ of: 'dana' }, ctx())).items.map(({ text }) => text)).to.deep.equal(['Likes blue']);
    expect((await ben.customers.notes.list({ of: 'emil' }, ctx())).items).to.deep.equal([]);
    await amara.customers.notes.update?.(note?.id ?? '', { text: 'Likes red' }, ctx());
    await amara.customers.notes.remove?.(note?.id ?? '', ctx());
    expect((await heard.until('item', ({ value }) => value === null)).id).to.equal(note?.id);
    await heard.stop();
  });
});

describe('a blocked customer where bots may answer', () => {
  it('talks to the bot alone [F201]', async () => {
    const world = await testWorld({ settings: { blockPolicy: 'botOnly' } });
    const dialogId = await begin(world);
    await world.as('operator:amara').dialogs.take(dialogId, ctx());
    await world.as('operator:amara').customers.block('dana', {}, ctx());
    await world.as('visitor:dana').send(saying('Anyone?', { dialogId }), ctx());
    await world.as('bot:robo').send(saying('I am.', { dialogId }), ctx());
    expect((await world.as('operator:amara').dialogs.get(dialogId, ctx())).status).to.equal('closed');
    const { items } = await world.as('visitor:dana').listMessages(dialogId, { limit: 2 }, ctx());
    expect(items.map(({ author }) => author.kind)).to.deep.equal(['customer', 'bot']);
  });
});

describe('tags and quick replies', () => {
  it('keep message tags as they were made [F147] [F148] [F149]', async () => {
    const world = await testWorld();
    const amara = world.as('operator:amara');
    const dialogId = await begin(world);
    const tag = await amara.tags.create({ name: 'Praise', scope: 'message' }, ctx());
    expect((await amara.tags.list({ text: 'prai' }, ctx())).items.map(({ id }) => id)).to.deep.equal([tag.id]);
    expect((await refusal(amara.tags.create({ name: 'praise', scope: 'message' }, ctx()))).kind).to.equal('conflict');
    const late = await world.as('operator:sol').tags.update('t-late', { color: '#aa0000' }, ctx());
    expect(late).to.include({ name: 'late', color: '#aa0000', count: 0 });
    expect((await refusal(world.as('operator:sol').tags.update(tag.id, { name: 'x' }, ctx()))).code).to.equal('fixed');
    expect((await refusal(world.as('operator:sol').tags.remove(tag.id, ctx()))).code).to.equal('fixed');
    const { items } = await amara.listMessages(dialogId, { limit: 5 }, ctx());
    const last = items.at(-1)?.id ?? '';
    expect((await amara.messages.tag([last], { add: [tag.id] }, ctx()))[0]?.tagIds).to.deep.equal([tag.id]);
  });

  it('share quick replies by right, keep one’s own to oneself [F129] [F130] [F131] [F132] [F133]', async () => {
    const world = await testWorld();
    const [amara, ben, sol] = [world.as('operator:amara'), world.as('operator:ben'), world.as('operator:sol')];
    const parts = [{ type: 'text' as const, text: 'Good day' }];
    const own = await amara.quickReplies.create({ title: 'greeting', parts, scope: 'me' }, ctx());
    const all = await sol.quickReplies.create({ title: 'bye', parts, scope: 'all' }, ctx());
    expect((await refusal(amara.quickReplies.create({ parts, scope: 'all' }, ctx()))).field).to.equal('scope');
    expect((await ben.quickReplies.list({}, ctx())).items.map(({ id }) => id)).to.deep.equal([all.id]);
    expect((await amara.quickReplies.list({}, ctx())).items.map(({ id, can }) => [id, can?.edit])).to.deep.equal([
      [own.id, true],
      [all.id, false],
    ]);
    expect((await refusal(ben.quickReplies.remove(all.id, ctx()))).kind).to.equal('forbidden');
    expect((await amara.quickReplies.update(own.id, { title: 'hello' }, ctx())).title).to.equal('hello');
    await amara.quickReplies.remove(own.id, ctx());
    expect((await amara.quickReplies.list({ text: 'hello' }, ctx())).items).to.deep.equal([]);
  });
});

describe('messages', () => {
  it('are edited and taken back by their author where the channel can; comments never [F189] [B034]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    await amara.dialogs.take(dialogId, ctx());
    const message = await amara.send(saying('Helo', { dialogId }), ctx());
    const edited = await amara.messages.edit(message.id, [{ type: 'text', text: 'Hello' }], message.revision, ctx());
    expect(edited.sortKey).to.equal(message.sortKey);
    expect(edited).to.have.property('editedAt');
    expect((await refusal(amara.messages.edit(message.id, [{ type: 'text', text: 'Hallo' }], message.revision, ctx()))).kind).to.equal(
      'conflict',
    );
    expect((await refusal(world.as('operator:sol').messages.remove(message.id, ctx()))).code).to.equal('author');
    expect(await amara.messages.remove(message.id, ctx())).to.deep.include({ deleted: true, parts: [] });
    const comment = await amara.send(saying('Hm', { dialogId }, { kind: 'comment' }), ctx());
    expect((await refusal(amara.messages.remove(comment.id, ctx()))).code).to.equal('comment');
    const [asked] = (await amara.listMessages(dialogId, { limit: 9 }, ctx())).items.filter(({ author }) => author.kind === 'customer');
    const liked = await amara.messages.react(asked?.id ?? '', '👍', true, ctx());
    expect(liked.reactions?.[0]?.by[0]?.id).to.equal('amara');
    expect(await amara.messages.react(asked?.id ?? '', '👍', false, ctx())).to.deep.include({ reactions: [] });
  });

  it('answer a repeated key with the first answer, and a key of another request with an error', async () => {
    const world = await testWorld();
    const sol = world.as('operator:sol');
    const note = { customerId: 'dana', text: 'Once', by: { kind: 'system' as const, id: 'x' }, at: 0 };
    const [first, second] = await Promise.all([
      sol.customers.notes.create?.(note, ctx('k1')),
      sol.customers.notes.create?.(note, ctx('k1')),
    ]);
    expect(second).to.deep.equal(first);
    expect((await sol.customers.notes.list({ of: 'dana' }, ctx())).items).to.have.lengthOf(1);
    expect((await refusal(sol.tasks.create({ title: 'x', customerId: 'dana' }, ctx('k1')))).field).to.equal('Idempotency-Key');
  });

  it('are mailed: which ones is written down [F142] [F144]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const sol = world.as('operator:sol');
    const { items } = await sol.listMessages(dialogId, { limit: 5 }, ctx());
    await sol.transcript.email(dialogId, { to: ['a@example.com'], messageIds: [items[0]?.id ?? ''] }, ctx());
    const log = await sol.dialogs.log(dialogId, { limit: 10 }, ctx());
    expect(log.items[0]).to.deep.include({ code: 'dialog.transcript', params: { to: ['a@example.com'], messages: 1 } });
    expect((await refusal(sol.transcript.email(dialogId, { to: ['nobody'] }, ctx()))).field).to.equal('to.0');
  });
});

describe('the access log', () => {
  it('keeps lines of the same millisecond in their order', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const sol = world.as('operator:sol');
    const sent = Array.from({ length: 20 }, (_, n) => [`a${n}@example.com`]);
    for (const to of sent) await sol.transcript.email(dialogId, { to }, ctx());
    const { items } = await sol.dialogs.log(dialogId, { limit: sent.length }, ctx());
    expect(items.map(({ params }) => params?.['to'])).to.deep.equal(sent.toReversed());
  });

  it('keeps every movement of a dialog [F123]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    await amara.dialogs.viewing(dialogId, true, ctx());
    await amara.dialogs.take(dialogId, ctx());
    await amara.dialogs.assign(dialogId, { operatorId: 'ben' }, ctx());
    await world.as('operator:ben').dialogs.setStatus(dialogId, 'closed', ctx());
    const { items } = await world.as('operator:sol').dialogs.log(dialogId, { limit: 20 }, ctx());
    expect(items.map(({ code }) => code)).to.have.members([
      'dialog.created',
      'dialog.viewed',
      'dialog.taken',
      'dialog.assigned',
      'dialog.closed',
    ]);
    expect(items.find(({ code }) => code === 'dialog.taken')?.by?.name).to.equal('Amara Nwosu');
  });
});
