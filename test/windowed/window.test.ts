import { expect, fixture, html } from '@open-wc/testing';
import { still } from './frames.js';
import { rows, rowsOf, type TestList } from './list-host.js';

describe('the window of a list', () => {
  it('draws the end of a long thread and little else [B006]', async () => {
    const host = await fixture<TestList>(html`<test-end-list .rows=${rowsOf(rows(0, 10_000))}></test-end-list>`);
    await still(() => `${host.scroller.scrollTop} ${host.elements.length}`, 14);
    expect(host.visible.at(-1)).to.equal('k9999');
    expect(host.toEnd).to.be.at.most(1);
    expect(host.elements.length).to.be.within(8, 60);
  });

  it('reads no more of 100,000 rows than of 10,000', async () => {
    const reads = await Promise.all(
      // Heights come again every 44 rows: the ends of both are alike.
      [10_000, 10_000 + 44 * 2046].map(async (count) => {
        const counted = rowsOf(rows(0, count));
        await fixture<TestList>(html`<test-end-list .rows=${counted}></test-end-list>`);
        return counted.reads;
      }),
    );
    expect(reads[1]).to.equal(reads[0]);
    expect(reads[1]).to.be.below(200);
  });
});
