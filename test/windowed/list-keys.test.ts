import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css, html as template, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { listKeys, type ListKeys } from '../../components/windowed/list-keys.js';
import { windowedList, type Rows, type WindowedList } from '../../components/windowed/windowed-list.js';
import { rows, rowsOf, type TestRow } from './list-host.js';

@customElement('test-grid')
class TestGrid extends LitElement {
  static override styles = css`
    .scroller {
      block-size: 200px;
      overflow: auto;
    }
  `;
  @property({ attribute: false }) rows: Rows<TestRow> = rowsOf([]);
  readonly list: WindowedList<TestRow> = windowedList<TestRow>(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    row: (one) =>
      template`<div role="row" tabindex=${this.keys.tabIndex(one.key)} id=${one.key}><div role="gridcell">${one.text}</div></div>`,
    stick: 'start',
  });
  readonly keys: ListKeys = listKeys(this, { list: this.list, rows: () => this.rows });

  override render(): unknown {
    return template`<div class="scroller" role="grid" tabindex="-1" aria-label="Rows" @keydown=${this.keys.onKeydown} @focusin=${this.keys.onFocusin}>
      <div role="rowgroup">${this.list.render(this.rows)}</div>
    </div>`;
  }

  get focused(): string | undefined {
    return this.shadowRoot?.activeElement?.id;
  }

  get stops(): (string | undefined)[] {
    return [...(this.shadowRoot?.querySelectorAll('[role=row]') ?? [])]
      .filter((one) => one.getAttribute('tabindex') === '0')
      .map(({ id }) => id);
  }
}

const grid = async (array: readonly TestRow[] = rows(0, 500)): Promise<TestGrid> => {
  const host = await fixture<TestGrid>(html`<test-grid .rows=${rowsOf(array)}></test-grid>`);
  await host.updateComplete;
  return host;
};

describe('keys of a windowed list', () => {
  it('reaches every row by arrows, Home, End and pages, one of them by Tab', async () => {
    const host = await grid();
    await sendKeys({ press: 'Tab' });
    expect(host.focused).to.equal('k0');
    for (const [key, id] of [
      ['ArrowDown', 'k1'],
      ['ArrowDown', 'k2'],
      ['ArrowUp', 'k1'],
      ['End', 'k499'],
      ['ArrowDown', 'k499'],
      ['Home', 'k0'],
      ['ArrowUp', 'k0'],
    ] as const) {
      await sendKeys({ press: key });
      expect(host.focused, key).to.equal(id);
      expect(host.stops).to.deep.equal([id]);
    }
    await sendKeys({ press: 'PageDown' });
    expect(Number(host.focused?.slice(1))).to.be.above(2);
  });

  it('shows the row that gets the focus as a whole, also when the one before stays far away', async () => {
    const host = await grid(rows(0, 30));
    host.list.focus('k0');
    host.list.focus('k29');
    // What follows the scrolling, and what an update then does.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    host.rows = rowsOf(rows(0, 30));
    await host.updateComplete;
    const [row, scroller] = [host.shadowRoot?.activeElement, host.shadowRoot?.querySelector('.scroller')].map((one) =>
      one?.getBoundingClientRect(),
    );
    expect(row?.bottom).to.be.within(scroller?.top ?? 0, (scroller?.bottom ?? 0) + 1);
    expect(row?.top).to.be.at.least((scroller?.top ?? 0) - 1);
  });

  it('follows its row when the order changes, not its index', async () => {
    const array = rows(0, 500);
    const host = await grid(array);
    host.list.focus('k4');
    host.rows = rowsOf([...array.slice(100, 102), ...array.slice(0, 100), ...array.slice(102)]);
    await host.updateComplete;
    expect(host.focused).to.equal('k4');
    await sendKeys({ press: 'ArrowDown' });
    expect(host.focused).to.equal('k5');
  });

  it('keeps the focused row in the document however far one scrolls', async () => {
    const host = await grid();
    host.list.focus('k4');
    await host.list.scrollTo('k400', 'start');
    expect(host.focused).to.equal('k4');
    await sendKeys({ press: 'ArrowDown' });
    expect(host.focused).to.equal('k5');
    expect(host.list.range.first).to.be.below(6);
  });

  it('gives the focus to the neighbour of a row that goes', async () => {
    const array = rows(0, 500);
    const host = await grid(array);
    host.list.focus('k4');
    host.rows = rowsOf(array.toSpliced(4, 1));
    await host.updateComplete;
    expect(host.focused).to.equal('k5');
    expect(host.stops).to.deep.equal(['k5']);
  });
});
