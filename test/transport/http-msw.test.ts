import { expect } from '@open-wc/testing';
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { httpTransport } from '../../src/transport/http/index.js';
import type { FullTransport } from '../backend/support/world.js';
import { ctx, follow, saying, testWorld } from '../backend/support/world.js';

describe('a whole conversation over the network', () => {
  const worker = setupWorker();
  before(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  after(() => worker.stop());

  it('runs between an operator and a visitor, with typing, ticks and a file [F284]', async () => {
    const world = await testWorld({ basePath: '/api' });
    worker.use(http.all('/api/*', ({ request }) => world.backend.handle(request)));
    const as = (token: string): FullTransport => httpTransport({ url: '/api', token }) as FullTransport;
    const [amara, dana] = [as('operator:amara'), as('visitor:dana')];
    expect((await amara.session(ctx())).me).to.have.property('name', 'Amara Nwosu');
    const [desk, shop] = [await follow(amara), await follow(dana)];

    const { dialogId } = await dana.send(saying('Where is my order?', { open: { channelId: 'web' } }), ctx());
    await desk.until('dialog', ({ dialog }) => dialog.id === dialogId);
    await amara.dialogs.take(dialogId, ctx());
    await amara.typing.set(dialogId, true, {}, ctx());
    await shop.until('typing');
    const answer = await amara.send(saying('On its way', { dialogId }), ctx());
    const { message } = await shop.until('message', (change) => change.message.id === answer.id);
    await desk.until('message', (change) => change.message.id === answer.id && change.message.delivery === 'delivered');
    await dana.read.mark(dialogId, message.sortKey, ctx());
    await desk.until('message', (change) => change.message.id === answer.id && change.message.delivery === 'read');

    const sent: number[] = [];
    const blob = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], { type: 'image/png' });
    const file = await dana.files.upload(
      blob,
      { clientId: crypto.randomUUID(), name: 'a.png', mime: 'image/png' },
      { progress: (done) => sent.push(done) },
      ctx(),
    );
    expect(sent.at(-1)).to.equal(blob.size);
    expect((await (await fetch(file.url ?? '')).blob()).size).to.equal(blob.size);
    await Promise.all([desk.stop(), shop.stop()]);
  });
});
