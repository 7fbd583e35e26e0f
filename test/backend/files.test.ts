import { expect } from '@open-wc/testing';
import type { FileRef } from '../../src/model/part.js';
import type { TestWorld } from './support/world.js';
import { begin, ctx, refusal, testWorld } from './support/world.js';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

async function upload(
  world: TestWorld,
  who: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  name: string,
  mime: string,
  clientId = crypto.randomUUID(),
): Promise<FileRef> {
  const progress: [number, number][] = [];
  const ref = await world
    .as(who)
    .files.upload(new Blob([bytes], { type: mime }), { clientId, name, mime }, { progress: (...at) => progress.push(at) }, ctx());
  expect(progress.at(-1)?.[0]).to.equal(progress.at(-1)?.[1]);
  return ref;
}
const load = (world: TestWorld, { url = '' }: FileRef): Promise<Response> =>
  world.backend.handle(new Request(new URL(url, 'http://test.example')));
const draft = (
  dialogId: string,
  file: FileRef,
): { clientId: string; to: { dialogId: string }; parts: [{ type: 'file'; file: FileRef }] } => ({
  clientId: crypto.randomUUID(),
  to: { dialogId },
  parts: [{ type: 'file', file }],
});

describe('files', () => {
  it('go up with progress, travel in a message and come down by their link', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const ref = await upload(world, 'visitor:dana', PNG, 'cat.png', 'image/png');
    const message = await world.as('visitor:dana').send(draft(dialogId, ref), ctx());
    expect(message.parts[0]).to.deep.include({ type: 'file', as: 'image' });
    const { items } = await world.as('operator:amara').files.list(dialogId, 'image', { limit: 5 }, ctx());
    const [part] = items[0]?.parts ?? [];
    const response = await load(world, part?.type === 'file' ? part.file : ref);
    expect(response.headers.get('content-type')).to.equal('image/png');
    expect(response.headers.get('content-disposition')).to.match(/^inline; filename="cat.png"/);
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(PNG);
  });

  it('are what their bytes say: what could run is a download, whatever it claims to be', async () => {
    const world = await testWorld();
    const svg = await upload(world, 'visitor:dana', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'cat.png', 'image/png');
    expect(svg.mime).to.equal('application/octet-stream');
    const html = await upload(world, 'visitor:dana', '<script>alert(1)</script>', 'a.html', 'text/html');
    expect(html.mime).to.equal('application/octet-stream');
    const response = await load(world, html);
    expect(response.headers.get('content-disposition')).to.match(/^attachment/);
    expect(response.headers.get('content-security-policy')).to.include('sandbox');
    expect((await upload(world, 'visitor:dana', 'a,b', 'a.csv', 'text/csv')).mime).to.equal('text/csv');
  });

  it('keep their name harmless', async () => {
    const world = await testWorld();
    const ref = await upload(world, 'visitor:dana', PNG, '../../etc/"\r\nX: y\u202Egnp.exe', 'image/png');
    expect(ref.name).not.to.match(/[/\\]/);
    expect((await load(world, ref)).headers.get('content-disposition')).not.to.match(/[\r\n]/);
  });

  it('are one file for one clientId', async () => {
    const world = await testWorld();
    const clientId = crypto.randomUUID();
    const first = await upload(world, 'visitor:dana', PNG, 'a.png', 'image/png', clientId);
    expect((await upload(world, 'visitor:dana', PNG, 'a.png', 'image/png', clientId)).id).to.equal(first.id);
  });

  it('open to nobody without a link, and a link runs out', async () => {
    let now = 0;
    const world = await testWorld({ now: () => now });
    const ref = await upload(world, 'visitor:dana', PNG, 'a.png', 'image/png');
    expect((await load(world, ref)).status).to.equal(200);
    expect((await world.backend.handle(new Request(`http://test.example/files/${ref.id}`))).status).to.equal(403);
    now += 3 * 3_600_000;
    expect((await load(world, ref)).status).to.equal(403);
    expect((await load(world, await world.as('visitor:dana').files.url(ref.id, ctx()))).status).to.equal(200);
    expect((await refusal(world.as('visitor:emil').files.url(ref.id, ctx()))).kind).to.equal('missing');
  });

  it('of a comment stay with the team; another’s upload cannot be sent [F185]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    const ref = await upload(world, 'operator:amara', PNG, 'plan.png', 'image/png');
    expect((await refusal(world.as('visitor:dana').send(draft(dialogId, ref), ctx()))).field).to.equal('parts.0.file.id');
    await amara.send({ ...draft(dialogId, ref), kind: 'comment' }, ctx());
    expect((await world.as('visitor:dana').files.list(dialogId, 'all', { limit: 5 }, ctx())).items).to.deep.equal([]);
    expect((await refusal(world.as('visitor:dana').files.url(ref.id, ctx()))).kind).to.equal('missing');
  });

  it('keep to the channel’s rules', async () => {
    const world = await testWorld();
    const [web, tg] = [await begin(world), await begin(world, 'dana', 'Hi', 'tg')];
    const big = await upload(world, 'visitor:dana', new Uint8Array([...PNG, ...new Uint8Array(1_000_000)]), 'big.png', 'image/png');
    expect(await refusal(world.as('visitor:dana').send(draft(web, big), ctx()))).to.include({ kind: 'tooLarge', field: 'parts.0' });
    const small = await upload(world, 'visitor:dana', PNG, 'a.png', 'image/png');
    expect(await refusal(world.as('visitor:dana').send(draft(tg, small), ctx()))).to.include({ kind: 'invalid', code: 'media' });
  });
});
