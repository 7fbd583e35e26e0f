import { expect, waitUntil } from '@open-wc/testing';
import { sessions } from '../../src/dialog-session.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('a thread as a visitor sees it', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  it('fills own messages at the end and puts operators at the start, without a header', async () => {
    open = await openThread(NEW_DIALOG, { who: 'visitor-secret-0001', rows: false, attributes: { bare: '' }, width: 384 });
    await waitUntil(() => open.chat.$session.get(), 'the visitor is known', PATIENCE);
    const { composer } = open.chat.dialog(NEW_DIALOG);
    composer.setText('Is the Lumo dimmable?');
    await composer.submit();
    await waitUntil(() => [...open.chat.use(sessions).all()].some(({ id }) => id !== NEW_DIALOG), 'the dialog exists', PATIENCE);
    open.thread.dialogId = [...open.chat.use(sessions).all()].map(({ id }) => id).find((id) => id !== NEW_DIALOG);
    await open.shows('Is the Lumo dimmable?');
    const own = open.of('Is the Lumo dimmable?', 'message');
    expect(own?.part.contains('self')).to.equal(true);
    expect(open.of('Is the Lumo dimmable?', 'message-avatar')).to.equal(null);
    expect(open.part('thread-header')).to.equal(null);
    const box = open.of('Is the Lumo dimmable?', 'message-bubble')?.getBoundingClientRect() ?? new DOMRect();
    expect(open.thread.getBoundingClientRect().right - box.right).to.be.lessThan(30);
  });
});

describe('a thread for everybody', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  it('is a quiet log of named articles', async () => {
    open = await openThread('elena');
    const log = open.part('thread-messages');
    expect([log?.getAttribute('role'), log?.getAttribute('aria-live'), log?.getAttribute('aria-label')]).to.deep.equal([
      'log',
      'off',
      'Messages',
    ]);
    for (const row of open.rows()) expect(row.getAttribute('aria-label'), textOf(row)).to.match(/, \d\d:\d\d$/);
  });

  for (const [theme, dialogId] of [
    ['light', 'elena'],
    ['dark', 'elena'],
    ['light', 'sofia'],
    ['light', 'mateo'],
    ['dark', 'amina'],
    ['light', 'pilar'],
    ['light', 'visitor-3c'],
  ] as const) {
    it(`has nothing that axe finds: ${dialogId}, ${theme}`, async () => {
      open = await openThread(dialogId, { attributes: { theme } });
      await open.thread.updateComplete;
      await expect(open.thread).to.be.accessible();
    });
  }
});
