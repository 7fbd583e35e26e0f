import { expect, html, oneEvent } from '@open-wc/testing';
import type { ChatDialogSelectedEvent, ChatUnreadChangedEvent } from '../../components/events.js';
import { profile } from '../../src/customer/profile.js';
import { createChat } from '../../src/index.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { handClock } from '../support/hand-clock.js';
import { closeInboxes, openInbox, seen, text, type OpenInbox } from './open-inbox.js';

describe('the inbox', () => {
  let open: OpenInbox;
  afterEach(closeInboxes);
  const pane = (name: string) => open.part(`inbox-${name}`);
  const openDialog = async (id: string) => {
    open.row(id)?.click();
    await open.until(() => open.inbox.dialogId === id && text(open.part('thread-identity')) !== '');
  };

  it('opens the conversation in the centre and the customer beside it [F203]', async () => {
    open = await openInbox();
    setTimeout(() => open.row('elena')?.click());
    const event = await oneEvent<ChatDialogSelectedEvent>(open.inbox, 'chat-dialog-selected');
    expect(event.detail.dialogId).to.equal('elena');
    await open.until(
      () => text(open.part('thread-identity')).includes('Elena Marsh') && text(open.part('panel-name')).includes('Elena Marsh'),
    );
    const [list, thread, panel] = ['list', 'thread', 'panel'].map((name) => pane(name)?.getBoundingClientRect());
    expect(list?.right).to.be.at.most((thread?.left ?? 0) + 1);
    expect(thread?.right).to.be.at.most((panel?.left ?? 0) + 1);
    expect(panel?.width).to.equal(320);
    expect(open.inbox.getAttribute('dialog-id')).to.equal('elena');
  });

  it('lists all chats one may see, of every messenger in one place [F094, F175, F202]', async () => {
    open = await openInbox({}, { who: 'supervisor' });
    open.button('All')?.click();
    await open.until(() => open.parts('row').length > 5);
    const marks = new Set(open.parts('row').map((row) => row.querySelector('.av__ch')?.getAttribute('class')));
    expect(marks.size).to.be.greaterThan(3);
  });

  it('counts unread dialogs, not messages, and tells the page [F002]', async () => {
    open = await openInbox();
    await open.until(() => /^\d+ unread dialogs$/.test(text(open.part('inbox-unread'))));
    const before = open.inbox.unreadDialogs;
    expect(text(open.part('inbox-unread'))).to.equal(`${before} unread dialogs`);
    const told: number[] = [];
    open.inbox.addEventListener('chat-unread-changed', (event: ChatUnreadChangedEvent) => told.push(event.detail.unreadDialogs));
    await open.world.customerSays('noor', 'One');
    await open.world.customerSays('noor', 'Two');
    await open.until(() => open.inbox.unreadDialogs === before + 1);
    expect(text(open.part('inbox-unread'))).to.equal(`${before + 1} unread dialogs`);
    await open.until(() => told.at(-1) === before + 1);
  });

  it('follows a link to a dialog that no list has loaded', async () => {
    open = await openInbox({ dialogId: 'visitor-d7' }, { who: 'supervisor' });
    await open.until(() => text(open.part('thread-identity')).includes('D7'));
    expect(open.chat.dialogs.get('visitor-d7')).to.exist;
  });

  it('has two panes where there is no room for three, the panel over the thread until it is closed', async () => {
    open = await openInbox({}, { width: 1000 });
    await openDialog('elena');
    // It was three panes wide before it got its width, and the panel fades out.
    await open.until(() => !seen(pane('panel')));
    const toggle = [...(open.part('thread-header')?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1);
    toggle?.focus();
    toggle?.click();
    await open.until(() => seen(pane('panel')) && pane('panel')?.contains(open.focused()) === true);
    expect(pane('panel')?.part.contains('open')).to.equal(true);
    open.press('Escape');
    await open.until(() => !seen(pane('panel')) && open.focused() === toggle);
  });

  it('has one pane on a phone, with a way back, and the focus goes along', async () => {
    open = await openInbox({}, { width: 390 });
    expect([seen(pane('list')), seen(pane('thread'))]).to.deep.equal([true, false]);
    await openDialog('elena');
    await open.until(() => seen(pane('thread')) && !seen(pane('list')));
    expect(open.focused()).to.equal(pane('thread'));
    const back = open.part('thread-header')?.querySelector<HTMLElement>('button');
    back?.click();
    await open.until(() => seen(pane('list')) && !seen(pane('thread')));
    await open.until(() => open.focused() === open.row('elena'));
  });

  it('skip links lead to each pane [B009]', async () => {
    open = await openInbox();
    const link = open.button('Skip to the dialog') ?? expect.fail('There is no skip link');
    link.focus();
    expect(link.getBoundingClientRect().width).to.be.greaterThan(50);
    open.inbox.shadowRoot?.querySelectorAll<HTMLElement>('.skips button')[1]?.click();
    await open.until(() => open.focused() === pane('thread'));
    expect(['list', 'thread', 'panel'].map((name) => pane(name)?.ariaLabel)).to.deep.equal(['Dialogs', 'Dialog', 'Customer']);
  });

  it('Ctrl+Shift+arrows go to the dialog above and below [F265]', async () => {
    open = await openInbox();
    await openDialog('jonas');
    open.press('ArrowDown', { ctrlKey: true, shiftKey: true });
    await open.until(() => open.inbox.dialogId === 'elena');
    open.press('ArrowUp', { ctrlKey: true, shiftKey: true });
    await open.until(() => open.inbox.dialogId === 'jonas');
  });

  it('Shift+Enter marks as read outside a text, and not within one [F262]', async () => {
    open = await openInbox({ readMode: 'manual' });
    await openDialog('elena');
    expect(open.chat.dialogs.get('elena')?.my?.unread).to.equal(2);
    const search = open.part('list-search')?.querySelector('input') ?? undefined;
    open.press('Enter', { shiftKey: true }, search);
    expect(open.chat.dialogs.get('elena')?.my?.unread).to.equal(2);
    open.press('Enter', { shiftKey: true }, pane('thread'));
    await open.until(() => open.chat.dialogs.get('elena')?.my?.unread === 0);
  });

  it('a chord of an action works from anywhere inside, and can be cancelled before it is done [B002, B014]', async () => {
    open = await openInbox();
    await openDialog('priya');
    open.inbox.addEventListener('chat-before-close', (event) => event.preventDefault(), { once: true });
    open.press('E', { ctrlKey: true, shiftKey: true });
    await open.inbox.updateComplete;
    expect(open.chat.dialogs.get('priya')?.status).to.equal('open');
    open.press('E', { ctrlKey: true, shiftKey: true });
    await open.until(() => open.chat.dialogs.get('priya')?.status === 'closed');
  });

  it('passes slots on to its parts and gives up a region to the page [B004]', async () => {
    open = await openInbox(
      { dialogId: 'elena' },
      {
        inside: html`<p slot="panel-section" id="loyalty">Loyalty</p>
          <button slot="bar-end" id="tool">Tool</button>`,
      },
    );
    const loyalty = open.box.querySelector('#loyalty');
    await open.until(() => seen(loyalty));
    expect(pane('panel')?.getBoundingClientRect().left).to.be.at.most(loyalty?.getBoundingClientRect().left ?? 0);
    expect(seen(open.box.querySelector('#tool'))).to.equal(true);
    const own = document.createElement('p');
    own.textContent = 'In place of the thread';
    open.inbox.append(own);
    await open.until(() => seen(own) && open.inbox.shadowRoot?.querySelector('chat-thread') === null);
    own.remove();
    await open.until(() => open.inbox.shadowRoot?.querySelector('chat-thread') !== null);
  });

  it('passes on what the page puts in place of a preview [B004]', async () => {
    open = await openInbox({ dialogId: 'visitor-3c' }, { inside: html`<p slot="thread-start" id="start">Ask a lead</p>` });
    await open.until(() => seen(open.box.querySelector('#start')));
    expect(open.part('thread-start') === undefined || !seen(open.part('thread-start'))).to.equal(true);
  });

  it('tells of the customer of its dialog and of every change, once, whichever part is on show', async () => {
    open = await openInbox({}, { width: 800 });
    const told: (string | undefined)[] = [];
    open.inbox.addEventListener('chat-customer-changed', ({ detail }) => told.push(detail.customer?.name));
    await openDialog('elena');
    await open.until(() => told.at(-1) === 'Elena Marsh');
    const { length } = told;
    await open.chat.use(profile).update('c-elena', { name: 'Elena Marsh-Ode' });
    await open.until(() => told.at(-1) === 'Elena Marsh-Ode');
    expect(new Set(told.slice(length)).size).to.equal(1);
    open.inbox.dialogId = 'priya';
    await open.until(() => told.at(-1) === 'Priya Lindqvist');
    open.inbox.dialogId = undefined;
    await open.until(() => told.at(-1) === undefined);
  });

  it('parts of a row can be styled from the page by their own names [B001]', async () => {
    open = await openInbox();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('chat-inbox::part(row current) { outline: 7px solid rgb(1, 2, 3) }');
    document.adoptedStyleSheets.push(sheet);
    await openDialog('elena');
    await open.until(() => getComputedStyle(open.row('elena') as HTMLElement).outlineColor === 'rgb(1, 2, 3)');
    expect(getComputedStyle(open.row('jonas') as HTMLElement).outlineWidth).not.to.equal('7px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('tells the page when the token is refused, and goes on with a new one [B007]', async () => {
    let refused = true;
    open = await openInbox();
    const inner = open.world.transportFor('anna');
    const events: Transport['events'] = (from, sink, ctx) => {
      if (refused) throw new TransportError('auth', 'The session is over');
      return inner.events(from, sink, ctx);
    };
    const chat = createChat({ transport: { ...inner, events }, draftStorage: 'memory' });
    setTimeout(() => (open.inbox.chat = chat));
    const event = await oneEvent(open.inbox, 'chat-auth-required');
    expect(event.detail).to.deep.equal({ reason: 'The session is over' });
    await open.until(() => open.parts('banner').some((one) => text(one).startsWith('Your session has ended')));
    refused = false;
    open.button('Sign in')?.click();
    await open.until(() => open.parts('banner').length === 0);
    chat.dispose();
  });

  it('says nothing of a link that is lost for a moment, and after five seconds what that means [B012]', async () => {
    const clock = handClock();
    open = await openInbox({}, { chat: { clock } });
    const network = open.world.cutNetwork();
    await open.until(() => open.chat.connection.$state.get().state !== 'open');
    await clock.advance(4900);
    await open.inbox.updateComplete;
    expect(open.parts('banner')).to.have.length(0);
    await clock.advance(200);
    await open.until(() => open.parts('banner').some((one) => text(one).startsWith('No connection.')));
    network.restore();
    open.button('Try now')?.click();
    await open.until(() => open.parts('banner').length === 0);
  });

  it('says in one pane too, where the list is not seen, that there is no connection [B012]', async () => {
    const clock = handClock();
    open = await openInbox({ dialogId: 'elena' }, { chat: { clock }, width: 390 });
    open.world.cutNetwork();
    await open.until(() => open.chat.connection.$state.get().state !== 'open');
    await clock.advance(5100);
    await open.until(() => open.parts('banner').some((one) => one.checkVisibility({ visibilityProperty: true })));
  });

  it('leaves nothing behind when it is taken away, and comes back whole', async () => {
    open = await openInbox({ dialogId: 'elena' });
    open.inbox.remove();
    open.box.append(open.inbox);
    await open.until(() => open.parts('row').length > 0 && text(open.part('thread-identity')).includes('Elena'));
  });
});
