import { expect, fixture, html } from '@open-wc/testing';
import { frame, still, until, watch } from './frames.js';
import { row, rows, rowsOf, type TestList, type TestRow } from './list-host.js';

const atRest = async (host: TestList): Promise<TestList> => {
  await still(() => `${host.scroller.scrollTop} ${host.elements.length}`, 14);
  return host;
};
const thread = async (array: readonly TestRow[] = rows(0, 300)): Promise<TestList> =>
  atRest(await fixture<TestList>(html`<test-end-list .rows=${rowsOf(array)}></test-end-list>`));
const dialogs = async (array: readonly TestRow[] = rows(0, 300)): Promise<TestList> =>
  atRest(await fixture<TestList>(html`<test-start-list .rows=${rowsOf(array)}></test-start-list>`));

/** Reads on from the row with this key. */
const readAt = async (host: TestList, key: string): Promise<void> => {
  await host.list.scrollTo(key, 'start');
  await atRest(host);
};

/** How far a row was from where it began at most, px, in every frame while something happens. */
const shift = async (host: TestList, key: string, what: () => unknown): Promise<number> => {
  const from = host.topOf(key) ?? NaN;
  const tops = await watch(() => host.topOf(key) ?? NaN, what);
  return Math.max(...tops.map((top) => Math.abs(top - from)));
};

describe('windowed list', () => {
  it("keeps the reader's place to the pixel when 50 older rows arrive [B006]", async () => {
    const host = await thread();
    await readAt(host, 'k2');
    expect(await shift(host, 'k3', () => (host.rows = rowsOf(rows(-50, 300))))).to.be.below(0.5);
    host.scroller.scrollTop -= 500;
    await until(() => host.visible.includes('k-1'));
  });

  it('keeps the place when a row above grows, as an image that has loaded does [B006]', async () => {
    const host = await thread();
    await readAt(host, 'k100');
    const above = host.list.element('k99');
    expect(await shift(host, 'k100', () => above?.style.setProperty('block-size', '400px'))).to.be.below(0.5);
  });

  it('keeps the place when rows above come, go and change at once', async () => {
    const host = await thread();
    await readAt(host, 'k100');
    const array = [...rows(-20, 40), ...rows(45, 99), row(99, 222), ...rows(100, 300)];
    expect(await shift(host, 'k100', () => (host.rows = rowsOf(array)))).to.be.below(0.5);
  });

  it('stays at the end as rows arrive [B006]', async () => {
    const host = await thread();
    const ends = await watch(
      () => host.toEnd,
      async () => {
        for (let n = 301; n < 340; n++) {
          host.rows = rowsOf(rows(0, n));
          await frame();
        }
      },
    );
    expect(Math.max(...ends)).to.be.at.most(1);
    expect(host.visible.at(-1)).to.equal('k338');
  });

  it('stays at the end when rows grow, the list shrinks and more pours in than is seen', async () => {
    const host = await thread();
    const ends = await watch(
      () => host.toEnd,
      async () => {
        host.elements.at(-2)?.style.setProperty('block-size', '300px');
        await frame();
        host.style.blockSize = '300px';
        await frame();
        for (let n = 400; n < 1000; n += 100) {
          host.rows = rowsOf(rows(0, n));
          await frame();
        }
      },
    );
    expect(Math.max(...ends)).to.be.at.most(1);
    await until(() => host.visible.at(-1) === 'k899');
  });

  it('tells whether the reader is at the end, and leaves a reader who went up where he is [B006]', async () => {
    const host = await thread();
    const heard: boolean[] = [];
    const stop = host.list.$atEnd.listen((atEnd) => heard.push(atEnd));
    host.scroller.scrollTop -= 300;
    await until(() => !host.list.atEnd);
    const [key = ''] = host.visible.slice(1);
    expect(await shift(host, key, () => (host.rows = rowsOf(rows(0, 320))))).to.be.below(0.5);
    host.list.scrollToEnd();
    await until(() => host.list.atEnd);
    expect(host.visible.at(-1)).to.equal('k319');
    expect(heard).to.deep.equal([false, true]);
    stop();
  });

  it('asks for more rows near an edge, once for each row that is first', async () => {
    const host = await thread();
    host.near = [];
    await readAt(host, 'k5');
    expect(host.near).to.deep.equal(['start']);
    host.rows = rowsOf(rows(-3, 300));
    await atRest(host);
    expect(host.near).to.deep.equal(['start', 'start']);
  });

  it('tells which rows are seen', async () => {
    const host = await thread();
    await readAt(host, 'k50');
    const { first, last } = host.list.range;
    expect(host.visible).to.deep.equal(rows(first, last + 1).map(({ key }) => key));
    expect(host.seen.at(-1)).to.equal(`${first}-${last}`);
  });

  it('brings any row into view, wherever it is [B006]', async () => {
    const host = await thread(rows(0, 20_000));
    for (const key of ['k10000', 'k3', 'k19999', 'k9998']) {
      for (const where of ['start', 'center', 'end', 'nearest'] as const) {
        await host.list.scrollTo(key, where);
        expect(host.visible, `${key} ${where}`).to.include(key);
      }
    }
    await host.list.scrollTo('k777', 'start');
    expect(host.topOf('k777')).to.be.closeTo(0, 0.5);
    await host.list.scrollTo('k1500', 'end');
    // Below each row are 2 px that belong to it.
    expect((host.topOf('k1500') ?? 0) + row(1500).height + 2).to.be.closeTo(600, 0.5);
    await host.list.scrollTo('k1502', 'end', true);
    expect((host.topOf('k1502') ?? 0) + row(1502).height + 2).to.be.closeTo(600, 0.5);
  });

  it('finds the rows again after the bar was dragged anywhere, and the first row at the top', async () => {
    const host = await thread(rows(0, 20_000));
    for (const share of [0.5, 0.02, 0.97, 0.3, 0]) {
      host.scroller.scrollTop = share * host.scroller.scrollHeight;
      await atRest(host);
      expect(host.visible.length, `at ${share}`).to.be.above(0);
    }
    expect(host.topOf('k0')).to.be.closeTo(0, 1);
  });

  it('reaches both ends of a million rows, more than a browser has px for', async () => {
    const host = await fixture<TestList>(html`<test-end-list></test-end-list>`);
    host.rows = {
      length: 1_000_000,
      at: (index) => ({ key: `k${index}`, text: `Row ${index}`, height: 80 }),
      indexOf: (key) => Number(key.slice(1)),
    };
    await atRest(host);
    expect(host.visible.at(-1)).to.equal('k999999');
    await host.list.scrollTo('k500000', 'start');
    expect(host.topOf('k500000')).to.be.closeTo(0, 0.5);
    host.scroller.scrollTop += 1000;
    await until(() => host.visible[0] === 'k500012');
    host.scroller.scrollTop = 0;
    await until(() => host.visible[0] === 'k0');
    expect(host.topOf('k0')).to.equal(0);
  });

  it('draws a row again only when its object changed, and all when what they share did', async () => {
    const host = await thread();
    const array = rows(0, 300);
    host.rows = rowsOf(array);
    await host.updateComplete;
    host.drawn = [];
    host.rows = rowsOf(array.with(298, row(298, 60)));
    await host.updateComplete;
    expect(host.drawn).to.deep.equal(['k298']);
    host.drawn = [];
    host.mark = '!';
    await host.updateComplete;
    expect(host.drawn).to.have.members(host.elements.map(({ dataset }) => dataset['key']));
  });

  it('keeps the node of a row, its focus and its place in another order', async () => {
    const array = rows(0, 40);
    const host = await dialogs(array);
    const node = host.list.element('k3');
    node?.querySelector('button')?.focus();
    host.rows = rowsOf([...array.slice(3, 4), ...array.slice(0, 3), ...array.slice(4)]);
    await host.updateComplete;
    expect(host.elements[0]).to.equal(node);
    expect(host.shadowRoot?.activeElement?.textContent).to.equal('Row 3');
  });

  it('keeps a reader in place while a dialog he sees goes to the top', async () => {
    const array = rows(0, 300);
    const host = await dialogs(array);
    await readAt(host, 'k100');
    const first = array.splice(100, 1);
    expect(await shift(host, 'k101', () => (host.rows = rowsOf([...first, ...array])))).to.be.below(0.5);
  });

  it('stays at the start where a list sticks to it, and shows what comes there', async () => {
    const host = await dialogs();
    host.rows = rowsOf(rows(-2, 300));
    await host.updateComplete;
    expect(host.visible[0]).to.equal('k-2');
    expect(host.scroller.scrollTop).to.equal(0);
  });

  it('shows another list from its edge', async () => {
    const host = await thread();
    await readAt(host, 'k30');
    host.rows = rowsOf(rows(5000, 5200));
    await atRest(host);
    expect(host.visible.at(-1)).to.equal('k5199');
    host.rows = rowsOf([]);
    await atRest(host);
    expect(host.elements).to.be.empty;
    expect(host.list.range).to.deep.equal({ first: -1, last: -1 });
  });

  it('finds its place again after a move in the document and after it was hidden', async () => {
    const host = await thread();
    await readAt(host, 'k100');
    const parent = host.parentElement;
    const place = document.createElement('section');
    document.body.append(place);
    place.append(host);
    await atRest(host);
    expect(host.topOf('k100')).to.be.closeTo(0, 0.5);
    place.hidden = true;
    await frame();
    host.rows = rowsOf(rows(-50, 320));
    await frame();
    place.hidden = false;
    await until(() => Math.abs(host.topOf('k100') ?? NaN) < 0.5);
    parent?.append(host);
    place.remove();
  });

  it('stays at the end when it gets taller and its host updates before the list has noticed', async () => {
    const host = await thread();
    host.style.blockSize = '250px';
    await atRest(host);
    expect(host.toEnd).to.be.below(1);
    host.style.blockSize = '600px';
    host.rows = rowsOf([...rows(0, 299), row(299, 400)]);
    await host.updateComplete;
    await atRest(host);
    expect(host.toEnd).to.be.below(1);
  });

  it('works from right to left and in a page that scales it', async () => {
    const host = await thread();
    host.dir = 'rtl';
    host.style.transform = 'scale(0.8)';
    await readAt(host, 'k100');
    expect(await shift(host, 'k102', () => (host.rows = rowsOf(rows(-50, 300))))).to.be.below(0.5);
    expect(await shift(host, 'k102', () => host.list.element('k99')?.style.setProperty('block-size', '350px'))).to.be.below(0.5);
  });

  it('leaves no blank in fast scrolling', async () => {
    const host = await thread(rows(0, 3000));
    host.scroller.scrollTop -= 300;
    await frame();
    let blanks = 0;
    await watch(
      () => {
        const { top, bottom } = host.scroller.getBoundingClientRect();
        const start = host.elements[0]?.getBoundingClientRect().top ?? Infinity;
        const end = host.elements.at(-1)?.getBoundingClientRect().bottom ?? -Infinity;
        if (start > top || end < bottom - 3) blanks++;
      },
      async () => {
        for (let i = 0; i < 60; i++) {
          host.scroller.scrollTop -= 700;
          await frame();
        }
      },
    );
    expect(blanks).to.equal(0);
  });

  it('never makes a resize observer run in a loop', async () => {
    const errors: string[] = [];
    const hear = (event: ErrorEvent): void => void errors.push(event.message);
    addEventListener('error', hear);
    const host = await thread();
    for (const height of [300, 700, 120]) {
      host.style.blockSize = `${height}px`;
      for (const element of host.elements.slice(0, 6)) element.style.blockSize = `${height / 6}px`;
      await frame();
      host.style.inlineSize = `${height}px`;
      await frame();
    }
    await atRest(host);
    removeEventListener('error', hear);
    expect(errors).to.deep.equal([]);
  });
});
