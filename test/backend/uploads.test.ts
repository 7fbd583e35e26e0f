import { expect } from '@open-wc/testing';
import { memoryFiles } from '../../src/backend/index.js';
import { newClientId } from '../../src/model/client-id.js';
import type { FileRef } from '../../src/model/part.js';
import { begin, ctx, refusal, saying, testWorld, type TestWorld } from './support/world.js';

const DANA = 'visitor:dana';
const WEEK = 7 * 24 * 3_600_000;

interface Begun {
  id: string;
  received: number;
  bytes: number;
}

describe('uploads in parts', () => {
  const begun = async (world: TestWorld, more: object = {}): Promise<Begun> => {
    const body = JSON.stringify({ clientId: newClientId(), name: 'plan.txt', mime: 'text/plain', bytes: 10, ...more });
    const response = await world.request(DANA, '/uploads', { method: 'POST', body });
    expect(response.status).to.equal(201);
    return (await response.json()) as Begun;
  };
  const add = (world: TestWorld, id: string, at: number | string, body: string, more: Record<string, string> = {}, who = DANA) =>
    world.request(who, `/uploads/${id}`, {
      method: 'PATCH',
      body,
      headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(at), ...more },
    });
  const head = (world: TestWorld, id: string, who = DANA) => world.request(who, `/uploads/${id}`, { method: 'HEAD' });
  const problem = async (response: Response) => {
    const { field, code } = (await response.json()) as { field?: string; code?: string };
    return [response.status, field, code];
  };

  it('become one file when the last one is there, and say on the way how far they are', async () => {
    const world = await testWorld();
    const { id } = await begun(world);
    const first = await add(world, id, 0, 'One, t');
    expect([first.status, first.headers.get('upload-offset'), first.headers.get('upload-complete')]).to.deep.equal([204, '6', '?0']);
    const asked = await head(world, id);
    expect([asked.status, asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).to.deep.equal([204, '6', '10']);
    const last = await add(world, id, 6, 'wo, ');
    expect([last.status, last.headers.get('upload-complete')]).to.deep.equal([200, '?1']);
    const ref = (await last.json()) as FileRef;
    expect(ref).to.include({ id, name: 'plan.txt', mime: 'text/plain', bytes: 10 });
    const loaded = await world.backend.handle(new Request(new URL(ref.url ?? '', 'http://test.example')));
    expect(await loaded.text()).to.equal('One, two, ');
  });

  it('are no file for anybody before they are whole', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const { id } = await begun(world);
    await add(world, id, 0, 'Half ');
    const file = { id, name: 'plan.txt', mime: 'text/plain' };
    expect((await refusal(world.as(DANA).files.url(id, ctx()))).kind).to.equal('missing');
    const half = saying('', { dialogId }, { parts: [{ type: 'file', file }] });
    expect((await refusal(world.as(DANA).send(half, ctx()))).field).to.equal('parts.0.file.id');
    expect((await head(world, id, 'visitor:emil')).status).to.equal(404);
    expect((await add(world, id, 5, 'a line', {}, 'operator:amara')).status).to.equal(404);
  });

  it('take each byte once: what does not begin where they stand is refused, and HEAD tells where that is', async () => {
    const world = await testWorld();
    const { id } = await begun(world);
    const both = await Promise.all([add(world, id, 0, 'Half '), add(world, id, 0, 'Half ')]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([204, 409]);
    expect(await problem(await add(world, id, 3, 'f a'))).to.deep.equal([409, 'Upload-Offset', 'offset']);
    expect((await head(world, id)).headers.get('upload-offset')).to.equal('5');
    expect((await add(world, id, 5, 'whole')).status).to.equal(200);
    // Its answer was lost, and it is asked for again.
    expect((await add(world, id, 10, '')).status).to.equal(200);
    expect((await add(world, id, 0, 'Other')).status).to.equal(409);
  });

  it('are one upload for one clientId, which stays one file', async () => {
    const world = await testWorld();
    const clientId = newClientId();
    const { id } = await begun(world, { clientId });
    await add(world, id, 0, 'Half ');
    expect(await begun(world, { clientId })).to.deep.equal({ id, received: 5, bytes: 10 });
    const body = JSON.stringify({ clientId, name: 'plan.txt', mime: 'text/plain', bytes: 11 });
    expect(await problem(await world.request(DANA, '/uploads', { method: 'POST', body }))).to.deep.equal([400, 'bytes', 'reused']);
    await add(world, id, 5, 'whole');
    expect(await begun(world, { clientId })).to.deep.equal({ id, received: 10, bytes: 10 });
  });

  it('refuse what is malformed and name the field', async () => {
    const world = await testWorld({ limits: { maxFileBytes: 20 } });
    const { id } = await begun(world);
    expect(await problem(await add(world, id, '-1', 'x'))).to.deep.equal([400, 'Upload-Offset', 'number']);
    expect(await problem(await add(world, id, 'all', 'x'))).to.deep.equal([400, 'Upload-Offset', 'number']);
    expect(await problem(await add(world, id, 0, 'x', { 'content-type': 'text/plain' }))).to.deep.equal([400, 'Content-Type', 'type']);
    expect(await problem(await add(world, id, 0, ''))).to.deep.equal([400, 'body', 'empty']);
    expect(await problem(await add(world, id, 0, 'Longer than it was to be'))).to.deep.equal([413, 'body', 'bytes']);
    expect(await problem(await add(world, 'none', 0, 'x'))).to.deep.equal([404, undefined, 'upload']);
    const body = JSON.stringify({ clientId: newClientId(), name: 'a', mime: 'b', bytes: 21 });
    expect(await problem(await world.request(DANA, '/uploads', { method: 'POST', body }))).to.deep.equal([413, 'bytes', 'bytes']);
    expect((await head(world, id)).headers.get('upload-offset')).to.equal('0');
  });

  it('are swept, with their bytes, when nobody goes on with them; so are files that nobody sent', async () => {
    let now = 1_700_000_000_000;
    const files = memoryFiles();
    const world = await testWorld({ now: () => now, files });
    const dialogId = await begin(world);
    const upload = async (name: string) => {
      const { id } = await begun(world, { name });
      return (await (await add(world, id, 0, '0123456789')).json()) as FileRef;
    };
    const { id: left } = await begun(world);
    await add(world, left, 0, 'Half ');
    const [unsent, sent, replied] = [await upload('unsent'), await upload('sent'), await upload('replied')];
    await world.as(DANA).send(saying('', { dialogId }, { parts: [{ type: 'file', file: sent }] }), ctx());
    await world.backend.write((tx) =>
      tx.quickReplies.put({ id: 'q', scope: 'all', ownerId: 'amara', parts: [{ type: 'file', file: replied }] }),
    );
    now += WEEK + 1;
    await upload('later');
    const there = await Promise.all([left, unsent.id, sent.id, replied.id].map(async (id) => Boolean(await files.get(id))));
    expect(there).to.deep.equal([false, false, true, true]);
    expect((await head(world, left)).status).to.equal(404);
  });
});
