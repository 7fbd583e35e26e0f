import { expect } from '@open-wc/testing';
import type { DialogPage } from '../../src/model/query.js';
import type { DemoWorld } from '../support/demo-world.js';
import { startDemoWorld } from '../support/demo-world.js';

const ctx = { signal: AbortSignal.timeout(20_000) };
const listOf = (world: DemoWorld, who: string, tab: string): Promise<DialogPage> =>
  world.transportFor(who).listDialogs({ tab, sort: 'processing' }, { limit: 60 }, ctx);

describe("the demo's desks", () => {
  let world: DemoWorld;
  before(async () => {
    world = await startDemoWorld();
  });
  after(() => world.dispose());

  it('begin for Anna with the afternoon of the made cases, the longest waiting first [F051]', async () => {
    const { items } = await listOf(world, 'anna', 'mine');
    expect(items.slice(0, 7).map(({ id }) => id)).to.deep.equal(['jonas', 'elena', 'priya', 'tomas', 'visitor-8f', 'noor', 'greta']);
    expect(items.find(({ id }) => id === 'elena')?.my?.unread).to.equal(2);
    expect(items.some(({ id }) => id.startsWith('star-'))).to.equal(true);
  });

  it('show everyone of a group what waits there, and to a supervisor all of it [F112, F113]', async () => {
    const [anna, marco, ingrid] = await Promise.all(['anna', 'marco', 'supervisor'].map((who) => listOf(world, who, 'unassigned')));
    expect(anna?.items.map(({ id }) => id)).to.include.members(['visitor-3c', 'visitor-d7']);
    expect(marco?.items.map(({ id }) => id))
      .to.include('visitor-3c')
      .and.not.to.include('visitor-d7');
    expect(ingrid?.counts?.['unassigned']?.total).to.equal(99);
  });

  it('keep a blocked customer in the blacklist [F110]', async () => {
    const { items } = await listOf(world, 'anna', 'blacklist');
    expect(items.map(({ id }) => id)).to.deep.equal(['rex']);
  });
});
