import { expect } from '@open-wc/testing';
import { closeInboxes, openInbox, text } from './open-inbox.js';

/** In this file nothing else has loaded the elements of the panes. */
describe('a link into the inbox', () => {
  afterEach(closeInboxes);

  it('a link to a dialog shows the dialog with its composer and its customer', async () => {
    expect(customElements.get('chat-thread')).to.equal(undefined);
    const open = await openInbox({ dialogId: 'elena' });
    await open.until(() => text(open.part('thread-identity')).includes('Elena Marsh'));
    await open.until(() => open.parts('message-bubble').length > 0 && open.part('composer-input') !== undefined);
    await open.until(() => text(open.part('panel-name')).includes('Elena Marsh'));
    expect(open.inbox.shadowRoot?.querySelector('.skeleton')).to.equal(null);
  });
});
