import { expect } from '@open-wc/testing';
import { createEntityMap, type EntityMap } from '../../src/entities/entity-map.js';
import { fakeClock, type FakeClock } from '../../src/transport/testing/index.js';

interface Thing {
  id: string;
  revision: number;
  title: string;
}

describe('an entity map', () => {
  let clock: FakeClock;
  let things: EntityMap<Thing>;
  beforeEach(() => {
    clock = fakeClock();
    things = createEntityMap({ clock, signal: new AbortController().signal });
    things.apply([{ id: 'a', revision: 5, title: 'five' }]);
  });
  const title = () => things.get('a')?.title;

  it('never lets a slow old answer overwrite a newer fact', () => {
    things.apply([{ id: 'a', revision: 4, title: 'four' }]);
    expect(title()).to.equal('five');
    things.apply([{ id: 'a', revision: 5, title: 'five again' }]);
    expect(title()).to.equal('five again');
  });

  it('shows a change at once, and what the server made of it in one step', async () => {
    const shown: (string | undefined)[] = [];
    things.$one('a').subscribe((thing) => shown.push(thing?.title));
    const answer = Promise.withResolvers<Thing>();
    const change = things.change(
      'a',
      (thing) => ({ ...thing, title: 'mine' }),
      () => answer.promise,
    );
    expect(title()).to.equal('mine');
    answer.resolve({ id: 'a', revision: 6, title: 'mine, trimmed' });
    await change;
    expect([...new Set(shown)]).to.deep.equal(['five', 'mine', 'mine, trimmed']);
  });

  it('takes a refused change back and keeps the others that are on their way', async () => {
    const refusal = Promise.withResolvers<Thing>();
    const other = Promise.withResolvers<void>();
    const refused = things.change(
      'a',
      (thing) => ({ ...thing, title: `${thing.title}!` }),
      () => refusal.promise,
    );
    const kept = things.change(
      'a',
      (thing) => ({ ...thing, title: `${thing.title}?` }),
      () => other.promise,
    );
    expect(title()).to.equal('five!?');
    refusal.reject(new Error('no'));
    await refused.catch(() => undefined);
    expect(title()).to.equal('five?');
    other.resolve();
    await kept;
    expect(title(), 'what was promised holds until an event says more').to.equal('five?');
    things.apply([{ id: 'a', revision: 6, title: 'six' }]);
    expect(title()).to.equal('six');
  });

  it('keeps what is gone away from fetches that began before, and lets later ones bring it back', () => {
    const before = things.moment();
    things.gone('a', 'forbidden');
    things.apply([{ id: 'a', revision: 9, title: 'old fetch' }], before);
    expect(title()).to.equal(undefined);
    expect(things.whyGone('a')).to.equal('forbidden');
    things.apply([{ id: 'a', revision: 9, title: 'given back' }], things.moment());
    expect(title()).to.equal('given back');
  });

  it('tells who waits for what never came that it is gone', () => {
    const heard: (string | undefined)[] = [];
    const stop = things.$one('b').listen(() => heard.push(things.whyGone('b')));
    things.gone('b', 'forbidden');
    stop();
    expect(heard).to.deep.equal(['forbidden']);
  });

  it('keeps what is gone away from the answer of a change that began before', async () => {
    const answer = Promise.withResolvers<Thing>();
    const change = things.change(
      'a',
      (thing) => thing,
      () => answer.promise,
    );
    things.gone('a', 'forbidden');
    answer.resolve({ id: 'a', revision: 6, title: 'six' });
    await change;
    expect(title()).to.equal(undefined);
  });

  it('tells once a frame who was touched', async () => {
    const told: string[][] = [];
    things.onTouched((ids) => told.push([...ids]));
    for (let i = 0; i < 100; i++) things.apply([{ id: i % 2 ? 'a' : 'b', revision: 10 + i, title: String(i) }]);
    expect(told).to.deep.equal([]);
    await clock.advance(20);
    expect(told.map((ids) => ids.sort())).to.deep.equal([['a', 'b']]);
  });

  it('tells of a fetch at once, and of the same ids no second time', async () => {
    const told: string[][] = [];
    things.onTouched((ids) => told.push([...ids]));
    const moment = things.moment();
    things.apply([{ id: 'a', revision: 10, title: 'by an event' }]);
    things.apply([{ id: 'b', revision: 10, title: 'by a fetch' }], moment);
    expect(told.map((ids) => ids.sort())).to.deep.equal([['a', 'b']]);
    await clock.advance(20);
    expect(told).to.have.length(1);
  });
});
