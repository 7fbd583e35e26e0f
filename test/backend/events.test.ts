import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { LogRow } from '../../src/backend/index.js';
import type { Change } from '../../src/model/change.js';
import type { TestWorld } from './support/world.js';
import { begin, ctx, follow, saying, testWorld } from './support/world.js';

describe('the event log', () => {
  it('has no gap and no double under concurrent writes, some of which fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('send', 'comment', 'take', 'close', 'read', 'junk'), { minLength: 1, maxLength: 40 }),
        async (steps) => {
          const world = await testWorld();
          const rows: LogRow[] = [];
          world.backend.onCommit((committed) => rows.push(...committed));
          const dialogId = await begin(world);
          await Promise.allSettled(steps.map((step, at) => act(world, dialogId, step, at)));
          const seqs = rows.map(({ seq }) => seq);
          expect(seqs).to.deep.equal(seqs.map((_, at) => (seqs[0] ?? 0) + at));
          for (const row of rows) expect(row.commit).to.be.at.least(row.seq);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives a reader the same however the log is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('send', 'comment', 'take', 'close', 'read', 'pause'), { minLength: 1, maxLength: 25 }),
        async (steps) => {
          const world = await testWorld();
          const amara = world.as('operator:amara');
          const dialogId = await begin(world);
          const whole = await follow(amara);
          let piece = await follow(amara);
          const heard: Change[] = [];
          for (const [at, step] of steps.entries()) {
            if (step !== 'pause') await act(world, dialogId, step, at).catch(() => undefined);
            else {
              heard.push(...piece.changes);
              await piece.stop();
              piece = await follow(amara, piece.cursor);
              expect(piece.signals[0]).to.include({ type: 'open', resumed: true });
            }
          }
          const last = await world.as('visitor:dana').send(saying('last', { dialogId }), ctx());
          for (const one of [whole, piece]) await one.until('message', ({ message }) => message.id === last.id);
          expect(stateFrom([...heard, ...piece.changes])).to.deep.equal(stateFrom(whole.changes));
          await Promise.all([whole.stop(), piece.stop()]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('resumes after the snapshot’s cursor with nothing missed', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const { cursor } = await world.as('operator:amara').listDialogs({ tab: 'unassigned' }, { limit: 10 }, ctx());
    const missed = await world.as('visitor:dana').send(saying('Missed', { dialogId }), ctx());
    const heard = await follow(world.as('operator:amara'), cursor);
    expect(heard.signals[0]).to.include({ type: 'open', resumed: true });
    await heard.until('message', ({ message }) => message.id === missed.id);
    await heard.stop();
  });

  it('tells a reader with an unusable cursor to start afresh', async () => {
    const world = await testWorld();
    for (const junk of ['junk', 'other-epoch.3', '.', `${'9'.repeat(40)}`]) {
      const heard = await follow(world.as('operator:amara'), junk);
      expect(heard.signals.map(({ type }) => type)).to.deep.equal(['open', 'reset']);
      expect(heard.signals[0]).to.include({ resumed: false });
      await heard.stop();
    }
  });

  it('tells open streams to start afresh when the world is filled anew', async () => {
    const world = await testWorld();
    const heard = await follow(world.as('operator:amara'));
    await world.backend.seed({ groups: [{ id: 'new', name: 'New' }] });
    await begin(world);
    await heard.until('dialog');
    expect(heard.signals.map(({ type }) => type)).to.deep.equal(['open', 'reset']);
    await heard.stop();
  });

  it('tells a dialog that was deleted, with its messages gone', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const heard = await follow(world.as('operator:amara'));
    await world.as('operator:sol').dialogs.remove([dialogId], ctx());
    expect(await heard.until('dialog.gone')).to.include({ id: dialogId, why: 'deleted' });
    expect(await world.backend.read((tx) => tx.messages.by('dialog', dialogId))).to.deep.equal([]);
    await heard.stop();
  });
});

describe('the stream', () => {
  it('begins at once, beats while nothing happens, and ends with its request', async () => {
    const world = await testWorld({ heartbeatMs: 5 });
    const control = new AbortController();
    const response = await world.request('operator:amara', '/events', { signal: control.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).to.deep.equal({ done: false, value: ': open\n\n' });
    let text = '';
    while (!text.includes(': beat\n\n')) text += (await reader?.read())?.value ?? '';
    control.abort();
    while (!(await reader?.read())?.done);
  });

  it('ends when the token is no longer good', async () => {
    let good = true;
    const world = await testWorld({ heartbeatMs: 5, authenticate: async () => (good ? { kind: 'operator', id: 'amara' } : undefined) });
    const control = new AbortController();
    const running = world
      .as('operator:amara')
      .events(undefined, { batch: () => (good = false), signal: () => undefined }, { signal: control.signal });
    await running;
    expect(good).to.equal(false);
  });

  it('carries typing to those who see the dialog, comments’ typing to the team alone [F278] [F279]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const [amara, ben, carla, dana] = ['operator:amara', 'operator:ben', 'operator:carla', 'visitor:dana'].map((who) => world.as(who)) as [
      ReturnType<TestWorld['as']>,
      ReturnType<TestWorld['as']>,
      ReturnType<TestWorld['as']>,
      ReturnType<TestWorld['as']>,
    ];
    const [toBen, toCarla, toDana, toAmara] = [await follow(ben), await follow(carla), await follow(dana), await follow(amara)];
    await amara.typing.set(dialogId, true, { audience: 'internal' }, ctx());
    await amara.typing.set(dialogId, true, {}, ctx());
    await dana.typing.set(dialogId, true, {}, ctx());
    const { actor, ttlMs } = await toDana.until('typing');
    expect(actor).to.deep.equal({ kind: 'operator', id: 'amara', name: 'Amara Nwosu' });
    expect(ttlMs).to.be.above(0);
    await toBen.until('typing', (change) => change.audience === 'internal');
    await toBen.until('typing', (change) => change.actor.kind === 'customer');
    await toAmara.until('typing', (change) => change.actor.kind === 'customer');
    expect(toDana.changes.filter(({ type }) => type === 'typing')).to.have.lengthOf(1);
    expect(toAmara.changes.filter(({ type }) => type === 'typing')).to.have.lengthOf(1);
    expect(toCarla.changes.filter(({ type }) => type === 'typing')).to.have.lengthOf(0);
    for (const batch of toBen.batches.filter(({ changes }) => changes.some(({ type }) => type === 'typing')))
      expect(batch).not.to.have.property('cursor');
    await Promise.all([toBen, toCarla, toDana, toAmara].map((heard) => heard.stop()));
  });

  it('shows colleagues who looks at a dialog [B015]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const heard = await follow(world.as('operator:ben'));
    await world.as('operator:amara').dialogs.viewing(dialogId, true, ctx());
    expect(await heard.until('viewing')).to.include({ dialogId, on: true });
    await heard.stop();
  });

  it('knows that a visitor is there while he has a stream', async () => {
    const world = await testWorld();
    await begin(world);
    const heard = await follow(world.as('operator:amara'));
    const page = await follow(world.as('visitor:dana'));
    await heard.until('customer', ({ customer }) => customer.online === true);
    await page.stop();
    await heard.until('customer', ({ customer }) => customer.online === false);
    await heard.stop();
  });
});

async function act(world: TestWorld, dialogId: string, step: string, at: number): Promise<unknown> {
  const amara = world.as('operator:amara');
  switch (step) {
    case 'send':
      return world.as('visitor:dana').send(saying(`message ${at}`, { dialogId }), ctx());
    case 'comment':
      return amara.send(saying(`comment ${at}`, { dialogId }, { kind: 'comment' }), ctx());
    case 'take':
      return amara.dialogs.take(dialogId, ctx());
    case 'close':
      return amara.dialogs.setStatus(dialogId, 'closed', ctx());
    case 'read':
      return amara.read.mark(dialogId, at, ctx());
    default:
      return amara.send(saying('x', { dialogId: 'nowhere' }), ctx());
  }
}

/** What one holds after applying changes by revision. */
function stateFrom(changes: readonly Change[]): unknown {
  const held = new Map<string, { revision: number }>();
  for (const change of changes) {
    const entity = change.type === 'message' ? change.message : change.type === 'dialog' ? change.dialog : undefined;
    if (entity && entity.revision >= (held.get(entity.id)?.revision ?? 0)) held.set(entity.id, entity);
  }
  return [...held].sort(([a], [b]) => (a < b ? -1 : 1));
}
