import { expect } from '@open-wc/testing';
import { fixture, html } from '@open-wc/testing';
import { createChat } from '../../src/index.js';
import { isMixed, tabQuery, tabsFor } from '../../src/dialogs/tabs.js';
import type { Session } from '../../src/model/session.js';
import { call, closeLists, openList, text, type OpenList } from './open-list.js';

describe('the tabs of the dialog list', () => {
  let open: OpenList;
  afterEach(closeLists);
  const tab = (label: string) => open.parts('tab').find((one) => text(one).startsWith(label));
  const go = async (label: string, id: string) => {
    open.button(label).click();
    await open.until(() => open.list.tab === id && open.rows().length > 0);
  };

  it('hold new conversations, those in progress and the closed ones [F107, F108, F109]', async () => {
    open = await openList();
    expect(open.names()).to.include('Jonas Okafor');
    await go('Unassigned', 'unassigned');
    await open.until(() => open.names().some((name) => name.startsWith('Visitor 3C')));
    expect(open.rows().every((row) => open.chat.dialogs.get(row.dataset['key'] ?? '')?.status === 'unassigned')).to.equal(true);
    await go('Closed', 'closed');
    await open.until(() => open.rows().every((row) => open.chat.dialogs.get(row.dataset['key'] ?? '')?.status === 'closed'));
  });

  it('count what is in them, and mark where a customer waits to be read [F105, F106]', async () => {
    open = await openList();
    await open.until(() => text(tab('My inbox')).endsWith('18'));
    expect(tab('My inbox')?.part.contains('current')).to.equal(true);
    expect(tab('Unassigned')?.part.contains('unseen')).to.equal(true);
    expect(text(tab('Unassigned'))).to.include('not viewed');
    await open.chat.transport.dialogs?.take?.('visitor-3c', call());
    await open.until(() => text(tab('My inbox')).endsWith('19'));
  });

  it('All and Blacklist are there by right only [F110, F111]', () => {
    const session = (can: Session['can']): Session => ({
      protocol: 1,
      me: { kind: 'operator', id: 'a' },
      role: 'operator',
      channels: [],
      ...(can && { can }),
    });
    expect(tabsFor(session({}), 'classic').map(({ id }) => id)).to.deep.equal(['unassigned', 'mine', 'closed']);
    expect(tabsFor(session({ seeAll: true, blacklist: true }), 'classic').map(({ id }) => id)).to.include.members(['all', 'blacklist']);
  });

  it('the queue is there where operators join by themselves, and not where chats are assigned [F177, F178]', () => {
    const session = (routing: 'manual' | 'auto'): Session => ({
      protocol: 1,
      me: { kind: 'operator', id: 'a' },
      role: 'operator',
      channels: [],
      routing,
    });
    expect(tabsFor(session('manual'), 'queue').map(({ word }) => word)).to.deep.equal(['queue', 'mine', 'closed']);
    expect(tabsFor(session('auto'), 'queue').map(({ word }) => word)).to.deep.equal(['mine', 'closed']);
  });

  it('views ask for open or closed, and for a colleague by filters every backend knows [F286, F289, F290]', () => {
    const tabs = tabsFor(undefined, 'views');
    const query = (id: string, operatorId?: string) => tabs.filter((one) => one.id === id).map((one) => tabQuery(one, operatorId))[0];
    expect(query('open-all')).to.deep.equal({ tab: 'all', filter: { field: 'status', op: 'ne', value: 'closed' } });
    expect(query('closed-mine')).to.deep.equal({ tab: 'mine', filter: { field: 'status', op: 'eq', value: 'closed' } });
    expect(query('open-others', 'marco')).to.deep.equal({
      tab: 'all',
      filter: {
        and: [
          { field: 'status', op: 'ne', value: 'closed' },
          { field: 'assigneeId', op: 'eq', value: 'marco' },
        ],
      },
    });
    expect(tabs.filter(isMixed).map(({ id }) => id)).to.deep.equal(['open-all', 'open-unread']);
  });

  it('a chat that one closes goes to Closed, and comes back with its history when the customer writes [F295, F297]', async () => {
    open = await openList();
    await open.chat.actions.perform('close', { dialogs: ['priya'] }, { shell: { open: async () => undefined, announce() {}, toast() {} } });
    await open.until(() => !open.names().includes('Priya Lindqvist'));
    await go('Closed', 'closed');
    await open.until(() => open.names().includes('Priya Lindqvist'));
    await open.world.customerSays('priya', 'Hello again');
    await open.until(() => !open.names().includes('Priya Lindqvist'));
  });

  it('those without room are in a menu, and the current one is always on show', async () => {
    open = await openList('supervisor', { tab: 'blacklist' }, { width: 300 });
    await open.until(
      () =>
        open.parts('tab-more').length > 0 &&
        text(tab('Blacklist')) !== '' &&
        tab('Blacklist')?.checkVisibility({ visibilityProperty: true }) === true,
    );
    open
      .parts('tab-more')
      .find((one) => one.matches('button'))
      ?.click();
    await open.until(() => open.button('All') !== undefined);
    open.button('All').click();
    await open.until(() => open.list.tab === 'all' && tab('All')?.checkVisibility({ visibilityProperty: true }) === true);
  });

  it('turn by arrow keys', async () => {
    open = await openList();
    tab('My inbox')?.focus();
    open.key('ArrowRight');
    await open.until(() => open.list.tab === 'closed' && tab('Closed')?.matches(':focus') === true);
    open.key('Home');
    await open.until(() => open.list.tab === 'unassigned');
  });

  it('a list without a chat yet shows its skeleton, and fills when the chat comes [B003]', async () => {
    open = await openList();
    const late = await fixture<HTMLElement>(html`<chat-dialog-list></chat-dialog-list>`);
    await open.until(() => late.shadowRoot?.querySelector('[part~="skeleton"]') !== null);
    const chat = createChat({ transport: open.world.transportFor('anna'), draftStorage: 'memory' });
    Object.assign(late, { chat });
    await open.until(() => late.shadowRoot?.querySelector('[role="row"]') !== null);
    chat.dispose();
  });
});
