import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeInboxes, openInbox, type OpenInbox } from './open-inbox.js';

describe('the stops of Tab in an inbox', () => {
  let open: OpenInbox;
  afterEach(closeInboxes);
  const around = (part: string) => open.part(part)?.parentElement;
  const scrolls = (box: Element | null | undefined) => box != null && box.scrollHeight > box.clientHeight;

  it('are rows of the list and of the thread, not what they scroll in', async () => {
    open = await openInbox({ dialogId: 'elena' });
    await open.until(() => open.part('message-bubble') !== undefined && open.part('thread-filter') !== undefined);
    await open.until(() => scrolls(around('list-rows')) && scrolls(around('thread-messages')));

    open.part('list-sort')?.focus();
    while (!open.focused()?.closest('[part~="list-rows"]')) {
      expect(open.focused()).to.not.equal(around('list-rows'));
      await sendKeys({ press: 'Tab' });
    }
    expect(open.focused()?.getAttribute('data-key')).to.equal('elena');

    open.part('thread-filter')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(open.focused()?.closest('article'), 'a message or what is in it').to.not.equal(null);
  });
});
