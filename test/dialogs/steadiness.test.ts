import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SteadyRows } from '../../src/dialogs/steady-rows.js';
import { closeLists, openList, type OpenList } from './open-list.js';

describe('the order of the list while a hand is on it', () => {
  let open: OpenList;
  afterEach(closeLists);

  const rowsOf = (keys: string[]) => ({
    keys,
    get length() {
      return this.keys.length;
    },
    at(index: number) {
      const key = this.keys[index];
      if (key === undefined) throw new RangeError(`${index}`);
      return { key };
    },
    indexOf(key: string) {
      return this.keys.indexOf(key);
    },
  });

  it('keeps held rows where they are and every other row exactly once, whatever happens', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(keys, keys, fc.nat(30), fc.nat(30), (before, after, a, b) => {
        const live = rowsOf(before);
        const steady = new SteadyRows(live);
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        steady.hold(first, last);
        const held = before.slice(first, last);
        live.keys = after;
        steady.follow();
        const shown = Array.from({ length: steady.length }, (_, index) => steady.at(index).key);
        expect([...shown].sort()).to.deep.equal([...after].sort());
        shown.forEach((key, index) => expect(steady.indexOf(key)).to.equal(index));
        const left = held.filter((key) => after.includes(key));
        if (left.length === held.length && after.length >= last) expect(shown.slice(first, first + held.length)).to.deep.equal(held);
        expect(shown.filter((key) => left.includes(key))).to.deep.equal(left);
        steady.release();
        expect(Array.from({ length: steady.length }, (_, index) => steady.at(index).key)).to.deep.equal(after);
      }),
      { numRuns: 500 },
    );
  });

  it('rows do not move under the pointer, and settle when it has gone', async () => {
    open = await openList('supervisor', { tab: 'all' });
    const grid = open.parts('list-rows')[0];
    const before = open.names();
    expect(before[0]).not.to.equal('Greta Kowalczyk');
    grid?.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse', bubbles: true }));
    await open.world.customerSays('greta', 'Here I am');
    await open.until(() => open.part('greta', 'row-preview')?.textContent.includes('Here I am') === true);
    expect(open.names().slice(0, 5)).to.deep.equal(before.slice(0, 5));
    grid?.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await open.until(() => open.names()[0] === 'Greta Kowalczyk');
  });

  it('a new dialog goes to the top by itself when nobody points at the list [F284]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    await open.world.customerSays('noor', 'News');
    await open.until(() => open.names()[0] === 'Noor Haddad');
  });
});
