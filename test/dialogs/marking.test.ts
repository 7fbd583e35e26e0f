import { expect } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { closeLists, openList, text, type OpenList } from './open-list.js';

describe('marking dialogs', () => {
  let open: OpenList;
  afterEach(async () => {
    closeLists();
    await resetMouse();
  });
  const box = (id: string) => open.row(id).querySelector('input') as HTMLInputElement;
  const mark = (id: string) => box(id).click();
  const checked = () =>
    open
      .rows()
      .filter((row) => row.ariaSelected === 'true')
      .map((row) => row.dataset['key']);
  const shown = (id: string) => Number(getComputedStyle(open.part(id, 'row-check') as HTMLElement).opacity);
  const over = async (element: HTMLElement | undefined) => {
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  };
  const line = (words: string) => open.parts('menu-item').find((one) => text(one).startsWith(words));
  const choose = async (words: string) => {
    open.parts('list-actions-button')[0]?.click();
    await open.until(() => line(words) !== undefined);
    line(words)?.click();
  };

  it('a checkbox takes the place of the avatar when the pointer rests on a row [F043]', async () => {
    open = await openList('anna', {}, { height: 500 });
    expect(shown('elena')).to.equal(0);
    await over(open.part('elena', 'row-preview'));
    expect(shown('elena')).to.be.below(0.5);
    await open.until(() => shown('elena') === 1);
  });

  it('the checkbox is there at once when the pointer comes to the avatar [F044]', async () => {
    open = await openList('anna', {}, { height: 500 });
    await over(open.part('elena', 'row-avatar'));
    expect(getComputedStyle(open.part('elena', 'row-check') as HTMLElement).transitionDelay).to.equal('0s');
    await open.until(() => shown('elena') === 1);
  });

  it('several dialogs can be marked, one by one and in a stretch [F045]', async () => {
    open = await openList();
    mark('jonas');
    await open.until(() => checked().length === 1);
    mark('priya');
    await open.until(() => checked().join() === 'jonas,priya');
    box('noor').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await open.until(() => checked().join() === 'jonas,priya,tomas,visitor-8f,noor');
  });

  it('Actions stand in place of the search while dialogs are marked [F046]', async () => {
    open = await openList();
    expect(open.parts('list-search')).to.have.length(1);
    mark('jonas');
    await open.until(() => open.parts('list-actions').length === 1);
    expect(open.parts('list-search')).to.have.length(0);
    expect(text(open.list.shadowRoot?.querySelector('.actions__n'))).to.equal('1 selected');
    open.button('Clear selection').click();
    await open.until(() => open.parts('list-search').length === 1 && checked().length === 0);
  });

  it('one box marks all dialogs of the list [F048]', async () => {
    open = await openList();
    mark('jonas');
    await open.until(() => open.parts('list-select-all').length === 1);
    (open.parts('list-select-all')[0]?.querySelector('input') as HTMLInputElement).click();
    await open.until(() => checked().length === open.rows().length);
    expect(text(open.list.shadowRoot?.querySelector('.actions__n'))).to.equal('18 selected');
  });

  it('all that match can be marked beyond what is loaded [B017]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    const { total = 0 } = { total: Number(open.parts('list-rows')[0]?.ariaRowCount) };
    mark('jonas');
    await open.until(() => open.button(/^Select all \d+/) !== undefined);
    open.button(/^Select all \d+/).click();
    await open.until(() => text(open.list.shadowRoot?.querySelector('.actions__n')) === `${total} selected`);
  });

  it('marked dialogs are deleted together after a question, by those with the right [F047, F049]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    mark('jonas');
    await open.until(() => open.parts('list-actions').length === 1);
    mark('priya');
    await open.until(() => checked().length === 2);
    await choose('Delete');
    await open.until(() => open.parts('window').length === 1);
    expect(text(open.parts('window-header')[0])).to.equal('Delete 2 dialogs?');
    open.parts('window-footer')[0]?.querySelector<HTMLElement>('[type="submit"]')?.click();
    await open.until(() => !open.names().includes('Jonas Okafor') && !open.names().includes('Priya Lindqvist'));
    const anna = await openList();
    (anna.row('elena').querySelector('input') as HTMLInputElement).click();
    await anna.until(() => anna.parts('list-actions').length === 1);
    anna
      .parts('list-actions-button')
      .find((one) => one.matches('button'))
      ?.click();
    await anna.until(() => anna.button('Assign to') !== undefined);
    expect(() => anna.button('Delete')).to.throw('No button');
  });

  it('marked dialogs are closed in one step, with one undo [B017]', async () => {
    open = await openList();
    mark('jonas');
    await open.until(() => open.parts('list-actions').length === 1);
    mark('priya');
    await open.until(() => checked().length === 2);
    await choose('Close');
    await open.until(() => !open.names().includes('Jonas Okafor') && !open.names().includes('Priya Lindqvist'));
    await open.until(() => open.parts('list-actions').length === 0);
    await open.until(() => open.parts('toast').length === 1);
    open.button('Undo').click();
    await open.until(() => open.names().includes('Jonas Okafor') && open.names().includes('Priya Lindqvist'));
  });
});
