import { expect, waitUntil } from '@open-wc/testing';
import { PaneRequest } from '../../components/base/pane-event.js';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('the header of a thread', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  const menu = async (label: string) => {
    open.button(label)?.click();
    await waitUntil(() => open.parts('menu-item').length > 0, 'the menu is open', PATIENCE);
    return open.parts('menu-item').map((item) => textOf(item.querySelector('.mi__l')));
  };
  const heard = <K extends keyof HTMLElementEventMap>(type: K) =>
    new Promise<HTMLElementEventMap[K]>((resolve) => open.thread.addEventListener(type, resolve, { once: true }));
  const choose = (label: string) =>
    open
      .parts('menu-item')
      .find((item) => textOf(item).startsWith(label))
      ?.click();

  it('says who it is with and has what can be done at the top [F006]', async () => {
    open = await openThread('elena');
    await open.shows('+31 6 2045 1187');
    expect(textOf(open.part('thread-identity'))).to.contain('Elena Marsh Halden Sales · +31 6 2045 1187');
    expect(textOf(open.part('thread-assign')?.querySelector('.vh'))).to.equal('Assigned to You. Assign to');
    for (const part of ['thread-forward', 'thread-block', 'thread-close', 'thread-more'])
      expect(open.part(part), part).to.be.an.instanceOf(HTMLElement);
    const top = open.part('thread-header')?.getBoundingClientRect().bottom ?? NaN;
    expect(open.part('thread-messages')?.closest('.scroll')?.getBoundingClientRect().top).to.be.at.least(top);
  });

  it('calls a channel its owner has not named by its kind', async () => {
    open = await openThread('elena', {
      transport: (given) => ({
        ...given,
        async session(ctx) {
          const session = await given.session(ctx);
          return { ...session, channels: session.channels.map(({ name: _name, ...channel }) => channel) };
        },
      }),
    });
    await waitUntil(() => textOf(open.part('thread-identity')).includes('WhatsApp'), 'the kind', PATIENCE);
    expect(open.part('thread-channel')?.ariaLabel).to.equal('WhatsApp');
  });

  it('closes the dialog and opens it again [F012, F120, F182]', async () => {
    open = await openThread('mateo');
    const closed = heard('chat-dialog-closed');
    open.part('thread-close')?.click();
    expect((await closed).detail.target.dialogs).to.deep.equal(['mateo']);
    await waitUntil(() => textOf(open.part('thread-close')) === 'Open again', 'it is closed', PATIENCE);
    expect(textOf(open.part('thread-header'))).to.match(/Closed \d\d:\d\d/);
    await waitUntil(() => !open.part('thread-close')?.hasAttribute('aria-disabled'), 'the backend knows', PATIENCE);
    open.part('thread-close')?.click();
    await waitUntil(() => textOf(open.part('thread-close')) === 'Close', 'it is open', PATIENCE);
  });

  it('asks before it closes: a page can say no', async () => {
    open = await openThread('mateo');
    open.thread.addEventListener('chat-before-close', (event) => event.preventDefault(), { once: true });
    open.part('thread-close')?.click();
    expect(open.chat.dialogs.get('mateo')?.status).to.equal('open');
  });

  it('returns the dialog to Unassigned and marks it as unread from the menu [F121, F014]', async () => {
    open = await openThread('mateo');
    expect(await menu('More actions')).to.include('To Unassigned');
    choose('Mark as unread');
    await waitUntil(() => open.chat.dialogs.get('mateo')?.my?.markedUnread, 'it is marked', PATIENCE);
    await menu('More actions');
    choose('To Unassigned');
    await waitUntil(() => textOf(open.part('thread-header')).includes('Unassigned'), 'it is returned', PATIENCE);
    expect(open.chat.dialogs.get('mateo')?.status).to.equal('unassigned');
  });

  it('has Block beside Close and in the menu, where it stands last [F196]', async () => {
    open = await openThread('elena');
    const block = open.part('thread-block')?.getBoundingClientRect() ?? new DOMRect();
    const close = open.part('thread-close')?.getBoundingClientRect() ?? new DOMRect();
    expect(close.left - block.right).to.be.within(0, 16);
    expect((await menu('More actions')).at(-1)).to.equal('Block');
  });

  it('keeps what is refused, with its reason', async () => {
    open = await openThread('hugo');
    const close = open.part('thread-close');
    expect(close?.getAttribute('aria-disabled')).to.equal('true');
    expect(close?.getAttribute('aria-description')).to.equal('Only Marco Ricci or a supervisor may do this.');
    close?.click();
    expect(open.chat.dialogs.get('hugo')?.status).to.equal('open');
  });

  it('moves what has no room into the menu', async () => {
    open = await openThread('elena', { width: 390 });
    expect(open.part('thread-close')?.getBoundingClientRect().width).to.equal(0);
    expect(await menu('More actions')).to.include.members(['Close', 'Block']);
  });

  it('asks for the other panes where they are not beside', async () => {
    open = await openThread('elena', { attributes: { 'back-button': '', 'panel-button': '' } });
    const asked: string[] = [];
    open.thread.addEventListener(PaneRequest.type, ({ detail }) => asked.push(detail.pane));
    open.button('Back to the list')?.click();
    open.button('Customer details')?.click();
    expect(asked).to.deep.equal(['list', 'panel']);
  });

  it('shows the customer’s channels with the one in use ringed, and switches [F218, F292, F293, F294]', async () => {
    open = await openThread('elena');
    await waitUntil(() => open.parts('thread-channel').length === 3, 'the card is loaded', PATIENCE);
    const radios = open.parts('thread-channel');
    expect(radios.map(textOf)).to.deep.equal(['Halden Sales', '@halden_help', 'orders@']);
    expect(radios.map((radio) => radio.getAttribute('aria-checked'))).to.deep.equal(['true', 'false', 'false']);
    const ring = radios.map((radio) => getComputedStyle(radio).borderTopColor);
    expect(ring[0]).to.not.equal(ring[1]);
    const selected = heard('chat-dialog-selected');
    radios[1]?.click();
    expect((await selected).detail.dialogId).to.equal('elena-telegram');
    await open.shows('What a lovely corner');
    expect(textOf(open.parts('thread-channel').find((radio) => radio.part.contains('current')))).to.equal('@halden_help');
  });

  it('hides comments, or everything but comments [F190, F191, F220]', async () => {
    open = await openThread('elena');
    await menu('Filter messages');
    choose('Hide comments');
    await waitUntil(() => !open.says('12 shades left'), 'comments are hidden', PATIENCE);
    expect(open.says('The E14 one')).to.equal(true);
    await waitUntil(() => open.part('thread-filter')?.part.contains('on'), 'the button says so', PATIENCE);
    choose('Hide comments');
    choose('Hide messages');
    await waitUntil(() => !open.says('The E14 one'), 'messages are hidden', PATIENCE);
    expect(open.says('12 shades left')).to.equal(true);
  });

  it('shows which colleagues look at the dialog [B015]', async () => {
    open = await openThread('elena');
    const marco = open.world.transportFor('marco');
    await marco.dialogs?.viewing?.('elena', true, { ...open.chat.context(), key: 'v' });
    await waitUntil(() => open.part('thread-viewers'), 'they are shown', PATIENCE);
    expect(open.part('thread-viewers')?.getAttribute('aria-label')).to.equal('Marco is here');
  });
});
