import { expect, oneEvent } from '@open-wc/testing';
import type { ChatDialogSelectedEvent } from '../../components/events.js';
import { handClock } from '../support/hand-clock.js';
import { closeLists, openList, type OpenList } from './open-list.js';

describe('the keyboard of the dialog list', () => {
  let open: OpenList;
  afterEach(closeLists);
  const focused = () => (open.list.shadowRoot?.activeElement as HTMLElement | null)?.dataset['key'];

  it('is that of a grid whose focus moves by rows, and one of which Tab reaches one', async () => {
    open = await openList('anna', { dialogId: 'elena' });
    expect(open.parts('list-rows')[0]?.role).to.equal('grid');
    expect(
      open
        .rows()
        .filter((row) => row.tabIndex === 0)
        .map((row) => row.dataset['key']),
    ).to.deep.equal(['elena']);
    open.list.focus();
    expect(focused()).to.equal('elena');
    open.key('ArrowDown');
    expect(focused()).to.equal('priya');
    open.key('Home');
    expect(focused()).to.equal('jonas');
    open.key('End');
    expect(focused()).to.equal(open.rows().at(-1)?.dataset['key']);
    expect(open.list.dialogId).to.equal('elena');
  });

  it('Enter opens, Space marks, Esc lets go of the marks', async () => {
    open = await openList();
    open.list.focus();
    open.key('ArrowDown');
    setTimeout(() => open.key('Enter'));
    const event = await oneEvent<ChatDialogSelectedEvent>(open.list, 'chat-dialog-selected');
    expect(event.detail).to.deep.equal({ dialogId: 'elena' });
    await open.until(() => open.row('elena').ariaCurrent === 'true');
    open.key(' ');
    await open.until(() => open.row('elena').ariaSelected === 'true');
    expect(open.row('elena').part.contains('checked')).to.equal(true);
    open.key('Escape');
    await open.until(() => open.row('elena').ariaSelected === 'false');
  });

  it('first letters lead to a name', async () => {
    const clock = handClock();
    open = await openList('anna', {}, { chat: { clock } });
    open.list.focus();
    open.key('n');
    expect(focused()).to.equal('noor');
    open.key('p');
    expect(focused()).to.equal('noor');
    await clock.advance(750);
    open.key('p');
    open.key('r');
    expect(focused()).to.equal('priya');
  });

  it('the focus follows its row when it moves', async () => {
    open = await openList();
    await open.chat.ready();
    open.row('noor').focus();
    await open.chat.transport.dialogs?.setStatus?.('jonas', 'closed', { ...open.chat.context(), key: crypto.randomUUID() });
    await open.until(() => !open.names().includes('Jonas Okafor'));
    expect(focused()).to.equal('noor');
  });

  it('tells each row its place among all', async () => {
    open = await openList();
    expect(open.parts('list-rows')[0]?.ariaRowCount).to.equal('18');
    expect(open.row('jonas').ariaRowIndex).to.equal('1');
    expect(open.row('priya').ariaRowIndex).to.equal('3');
  });
});
