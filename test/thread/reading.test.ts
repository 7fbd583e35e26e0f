import { expect, waitUntil } from '@open-wc/testing';
import type { Part } from '../../src/model/part.js';
import { handClock } from '../support/hand-clock.js';
import { closeThreads, openThread, PATIENCE, textOf, type OpenOptions, type OpenThread } from './open-thread.js';

describe('reading a thread', () => {
  let open: OpenThread;
  afterEach(() => {
    closeThreads();
    Reflect.deleteProperty(document, 'hasFocus');
  });
  /** Whether this window has the focus is not a test's to say: browsers give it to one, and to none on a machine without a screen. */
  const look = (here: boolean) => {
    Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => here });
    if (here) window.dispatchEvent(new Event('focus'));
  };
  const unread = () => open.chat.dialogs.get(open.thread.dialogId ?? '')?.my?.unread ?? 0;
  const scroller = () => open.thread.renderRoot.querySelector('.scroll') as HTMLElement;
  /** The regions of the one voice of a thread that stands alone. */
  const heard = () => [...open.thread.renderRoot.querySelectorAll('.shell [aria-live]')].map(textOf).join('');
  const away = async () => {
    scroller().scrollTop = 0;
    await waitUntil(() => open.part('thread-jump'), 'the reader has left the end', PATIENCE);
  };
  const counted = (marks: string[]): OpenOptions => ({
    transport: (given) => ({
      ...given,
      ...(given.read && {
        read: {
          ...given.read,
          mark: (dialogId, upTo, ctx) => {
            marks.push(`${dialogId} ${upTo}`);
            return given.read?.mark(dialogId, upTo, ctx) ?? Promise.reject(new Error('never'));
          },
        },
      }),
    }),
  });

  it('marks messages as read while the page is looked at and the end is in view', async () => {
    const marks: string[] = [];
    const clock = handClock();
    look(false);
    open = await openThread('elena', { ...counted(marks), chat: { clock } });
    await clock.advance(1000);
    expect(marks).to.deep.equal([]);
    expect(unread()).to.equal(2);
    look(true);
    await clock.advance(1000);
    expect(marks).to.deep.equal([`elena ${open.chat.dialogs.get('elena')?.lastMessage?.sortKey}`]);
    await waitUntil(() => unread() === 0, 'they are read', PATIENCE);
    expect(textOf(open.part('message-divider'))).to.equal('2 new messages');
  });

  it('marks nothing as read while the reader is away from the end', async () => {
    const marks: string[] = [];
    const clock = handClock();
    look(false);
    open = await openThread('elena', { ...counted(marks), chat: { clock } });
    await away();
    look(true);
    await clock.advance(1000);
    expect(marks).to.deep.equal([]);
    open.part('thread-jump')?.click();
    await waitUntil(() => !open.part('thread-jump'), 'the reader is at the end', PATIENCE);
    await clock.advance(1000);
    expect(marks).to.have.length(1);
  });

  it('leaves it to the person where reading is manual', async () => {
    const marks: string[] = [];
    const clock = handClock();
    look(true);
    open = await openThread('elena', { ...counted(marks), attributes: { 'read-mode': 'manual' }, chat: { clock } });
    await open.world.customerSays('elena', 'Are you there?');
    await open.shows('Are you there?');
    await clock.advance(1000);
    expect(marks).to.deep.equal([]);
  });

  it('stays at the end when messages come, and announces each once [B006]', async () => {
    open = await openThread('elena');
    expect(heard()).to.equal('');
    await open.world.customerSays('elena', 'Hello, me again');
    await waitUntil(() => heard() === 'Elena Marsh: Hello, me again', 'it is announced', PATIENCE);
    const { scrollHeight, scrollTop, clientHeight } = scroller();
    expect(scrollHeight - scrollTop - clientHeight).to.be.at.most(1);
    expect(open.part('thread-jump')).to.equal(null);
  });

  it('opens at the end and stays there while pictures come whose size nobody has told [B006]', async () => {
    const unsized = (part: Part): Part => {
      if (part.type !== 'file') return part;
      const { width: _width, height: _height, ...file } = part.file;
      return { ...part, file };
    };
    open = await openThread('sofia', {
      who: 'supervisor',
      width: 420,
      transport: (given) => ({
        ...given,
        async listMessages(...asked) {
          const page = await given.listMessages(...asked);
          return { ...page, items: page.items.map((message) => ({ ...message, parts: message.parts.map(unsized) })) };
        },
      }),
    });
    const atEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight <= 1;
    await waitUntil(atEnd, 'the end', PATIENCE);
    // Rows above what is seen are drawn in spare time.
    await waitUntil(() => open.thread.renderRoot.querySelectorAll('img').length > 3, 'the album', PATIENCE);
    const pictures = [...open.thread.renderRoot.querySelectorAll('img')];
    for (const picture of pictures) picture.loading = 'eager';
    await waitUntil(() => pictures.every(({ complete }) => complete), 'the pictures', PATIENCE);
    await open.thread.updateComplete;
    expect(atEnd()).to.equal(true);
    expect(open.part('thread-jump')).to.equal(null);
  });

  it('says nothing of history and of own messages', async () => {
    open = await openThread('elena');
    const { composer } = open.chat.dialog('elena');
    composer.setText('I am on it');
    await composer.submit();
    await open.shows('I am on it');
    await open.thread.scrollToMessage('elena.2');
    await open.world.customerSays('elena', 'Good');
    await waitUntil(() => heard() !== '', 'the next one is announced', PATIENCE);
    expect(heard()).to.equal('Elena Marsh: Good');
  });

  it('counts what comes while the reader is elsewhere, and goes there [B006]', async () => {
    open = await openThread('elena');
    await away();
    expect(open.part('thread-jump')?.getAttribute('aria-label')).to.equal('To the newest message');
    const top = open.rows()[0]?.getBoundingClientRect().top;
    await open.world.customerSays('elena', 'One');
    await open.world.customerSays('elena', 'Two');
    await waitUntil(() => textOf(open.part('thread-jump')) === '2 new messages', 'they are counted', PATIENCE);
    expect(open.rows()[0]?.getBoundingClientRect().top).to.equal(top);
    open.part('thread-jump')?.click();
    await waitUntil(() => !open.part('thread-jump'), 'the pill is gone', PATIENCE);
    expect(open.row('Two').getBoundingClientRect().bottom).to.be.at.most(open.thread.getBoundingClientRect().bottom);
  });

  it('loads older messages when the reader comes near the first, and stays where it is', async () => {
    open = await openThread('elena', {
      transport: (given) => ({ ...given, listMessages: (id, page, ctx) => given.listMessages(id, { ...page, limit: 8 }, ctx) }),
    });
    await open.shows('Hi! My Lumo table lamp');
    expect(open.part('thread-jump')).to.equal(null);
  });
});
