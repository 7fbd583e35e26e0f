import { expect, fixture, html } from '@open-wc/testing';
import { frame, still, until, watch } from './frames.js';
import { row, rows, rowsOf, type TestList } from './list-host.js';

const thread = async (count = 1000): Promise<TestList> => {
  const host = await fixture<TestList>(html`<test-end-list .rows=${rowsOf(rows(0, count))}></test-end-list>`);
  await still(() => host.scroller.scrollTop);
  return host;
};

/** Scrolls to where a row begins in what is seen, and waits until the list is at rest. */
const readAt = async (host: TestList, key: string): Promise<void> => {
  await host.list.scrollTo(key, 'start');
  await still(() => host.scroller.scrollTop, 14);
};

/** How far a row moved at most, over frames. */
const moved = (tops: (number | undefined)[], from: number | undefined): number =>
  Math.max(...tops.map((top) => Math.abs((top ?? NaN) - (from ?? NaN))));

describe('windowed list', () => {
  it('draws the end of a long thread and little else [B006]', async () => {
    const host = await thread(10_000);
    expect(host.visible.at(-1)).to.equal('k9999');
    expect(host.toEnd).to.be.at.most(1);
    expect(host.elements.length).to.be.within(8, 60);
  });

  it("keeps the reader's place to the pixel when 50 older rows arrive [B006]", async () => {
    const host = await thread(300);
    await readAt(host, 'k2');
    const key = host.visible[1] ?? '';
    const before = host.topOf(key);
    const tops = await watch(
      () => host.topOf(key),
      () => (host.rows = rowsOf(rows(-50, 300))),
    );
    expect(moved(tops, before)).to.be.below(0.5);
    host.scroller.scrollTop -= 500;
    await until(() => host.visible.includes('k-1'));
  });

  it('stays at the end as rows arrive [B006]', async () => {
    const host = await thread(300);
    const ends = await watch(
      () => host.toEnd,
      async () => {
        for (let n = 300; n < 340; n++) {
          host.rows = rowsOf(rows(0, n + 1));
          await frame();
        }
      },
    );
    expect(Math.max(...ends)).to.be.at.most(1);
    expect(host.visible.at(-1)).to.equal('k339');
  });

  it('draws a row again only when its object changed', async () => {
    const host = await thread(300);
    const array = rows(0, 300);
    host.rows = rowsOf(array);
    await host.updateComplete;
    host.drawn = [];
    host.rows = rowsOf(array.with(298, row(298, 60)));
    await host.updateComplete;
    expect(host.drawn).to.deep.equal(['k298']);
  });
});
