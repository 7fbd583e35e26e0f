import { expect } from '@open-wc/testing';
import { closeInboxes, openInbox, seen, text, type OpenInbox } from './open-inbox.js';

/** In this file nothing else has loaded the elements of the panes. */
describe('the panes of the inbox beside the list', () => {
  let open: OpenInbox;
  afterEach(closeInboxes);
  const box = (name: string) => open.part(`inbox-${name}`)?.getBoundingClientRect();

  it('without a dialog each pane says what will stand there, and keeps its place when its elements wake', async () => {
    expect(customElements.get('chat-thread')).to.equal(undefined);
    open = await openInbox();
    const said = () => open.parts('empty').filter(seen).map(text);
    expect(said().join()).to.contain('Choose a dialog').and.to.contain('No customer');
    const before = [box('list')?.right, box('panel')?.left];
    await open.until(() => ['chat-thread', 'chat-composer', 'customer-panel'].every((tag) => customElements.get(tag) !== undefined));
    await open.inbox.updateComplete;
    await open.until(() => said().length === 2);
    expect([box('list')?.right, box('panel')?.left]).to.deep.equal(before);
  });

  it('Enter on a row opens the thread, and the focus stays in the row where both have room [F203]', async () => {
    open = await openInbox();
    open.row('elena')?.focus();
    open.press('Enter');
    await open.until(() => text(open.part('thread-identity')).includes('Elena Marsh'));
    expect(open.focused()).to.equal(open.row('elena'));
  });
});
