import { expect } from '@open-wc/testing';
import { closeLists, openList, text, type OpenList } from './open-list.js';

describe('what the list tells of itself', () => {
  let open: OpenList;
  afterEach(closeLists);

  it('fills at once with a chat that has long been connected', async () => {
    open = await openList();
    const second = document.createElement('chat-dialog-list');
    second.chat = open.chat;
    open.list.after(second);
    await open.until(() => (second.shadowRoot?.querySelectorAll('[role="row"]').length ?? 0) > 5);
  });

  it('a tab without dialogs says so', async () => {
    open = await openList('supervisor');
    expect(text(open.parts('empty')[0])).to.include('All answered');
  });

  it('a list that cannot be fetched says why, and tries again', async () => {
    open = await openList();
    const network = open.world.cutNetwork();
    open.list.tab = 'closed';
    await open.until(() => open.parts('empty').some((one) => one.part.contains('error')));
    expect(text(open.parts('empty')[0])).to.include('Dialogs could not be loaded');
    network.restore();
    open.button('Try again').click();
    await open.until(() => open.rows().length > 0);
  });

  it('says how many messages were missed and have come [B028]', async () => {
    open = await openList();
    const network = open.world.cutNetwork();
    await open.world.customerSays('jonas', 'One');
    await open.world.customerSays('jonas', 'Two');
    network.restore();
    open.chat.reconnect();
    await open.until(() => open.parts('list-recovered').length > 0);
    expect(text(open.parts('list-recovered')[0])).to.match(/missed messages? recovered$/);
  });

  it('holds few elements, however long the list', async () => {
    open = await openList('supervisor', { tab: 'all' }, { height: 600 });
    const count = (open.list.shadowRoot as ShadowRoot).querySelectorAll('*').length;
    expect(count).to.be.below(2500);
  });
});
