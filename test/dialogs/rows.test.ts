import { expect } from '@open-wc/testing';
import { drafts } from '../../src/composer/drafts.js';
import { outbox } from '../../src/dialog-session.js';
import type { EventSink } from '../../src/model/change.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld } from '../support/demo-world.js';
import { handClock } from '../support/hand-clock.js';
import { call, closeLists, openList, text, type OpenList } from './open-list.js';
import { formats } from '../../src/core/formats.js';

describe('a row of the dialog list', () => {
  let open: OpenList;
  afterEach(closeLists);
  const said = (id: string, part: string) => text(open.part(id, part));

  it('shows the name the channel gave, or the one an operator chose [F023, F095]', async () => {
    open = await openList();
    expect(said('jonas', 'row-name')).to.equal('Jonas Okafor');
    const { revision = 0 } = open.chat.customers.get('c-jonas') ?? {};
    await open.chat.transport.customers?.update?.('c-jonas', { name: 'Mr Okafor' }, revision, call());
    await open.until(() => said('jonas', 'row-name') === 'Mr Okafor');
  });

  it("shows the logo of the channel's type and the channel's name [F024, F025, F096]", async () => {
    open = await openList();
    expect(open.part('jonas', 'row-avatar')?.querySelector('svg.c-telegram')).to.exist;
    expect(open.part('elena', 'row-avatar')?.querySelector('svg.c-whatsapp')).to.exist;
    expect(said('jonas', 'row-channel-name')).to.equal('@halden_help');
    expect(said('elena', 'row-channel-name')).to.equal('Halden Sales');
  });

  it('counts what is unread and marks the row of a message that nobody has read [F022, F099]', async () => {
    open = await openList();
    expect(said('elena', 'row-unread')).to.equal('unread: 2');
    expect(open.row('elena').part.contains('unread')).to.equal(true);
    expect(open.row('noor').part.contains('unread')).to.equal(false);
    await open.world.customerSays('elena', 'And one more thing.');
    await open.until(() => said('elena', 'row-unread') === 'unread: 3');
    await open.chat.actions.perform('markRead', { dialogs: ['elena'] }, { shell: silent });
    await open.until(() => !open.row('elena').part.contains('unread'));
  });

  it('marks a dialog unread for whoever marked it [F014, F015]', async () => {
    open = await openList();
    await open.chat.actions.perform('markUnread', { dialogs: ['noor'] }, { shell: silent });
    await open.until(() => said('noor', 'row-unread') === 'marked as unread');
    const other = await openList('supervisor', { tab: 'all' }, { world: open.world });
    expect(text(other.part('noor', 'row-unread'))).not.to.include('marked');
  });

  it('tells by “You” that the operator wrote last [F097]', async () => {
    open = await openList();
    expect(said('noor', 'row-preview')).to.match(/^You: ?Your replacement ships tomorrow/);
    expect(said('priya', 'row-preview')).to.equal('Any news? I leave for Malmö on Saturday.');
  });

  it('shows a draft as the last communication [F040]', async () => {
    open = await openList();
    open.chat.use(drafts).set('priya', { text: 'Hi Priya, the courier confirmed', mode: 'message', at: Date.now() });
    await open.until(() => /^Draft: ?Hi Priya/.test(said('priya', 'row-preview')));
    expect(said('priya', 'row-draft')).to.equal('Draft:');
    open.chat.use(drafts).set('priya', undefined);
    await open.until(() => said('priya', 'row-preview').startsWith('Any news?'));
  });

  it('names the group and the operator who works with the dialog [F098, F100]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    expect(said('jonas', 'row-group')).to.equal('Front desk');
    expect(said('jonas', 'row-assignee')).to.include('Anna');
    expect(open.part('visitor-3c', 'row-assignee')).to.equal(undefined);
    expect(said('visitor-3c', 'row-group')).to.equal('Front desk');
  });

  it('tells the stage of processing where a list holds several [F101]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    expect(said('jonas', 'row-status')).to.equal('In progress');
    expect(said('visitor-3c', 'row-status')).to.equal('Unassigned');
    const mine = await openList();
    expect(mine.part('jonas', 'row-status')).to.equal(undefined);
  });

  it('shows when the last message arrived, whoever sent it [F102]', async () => {
    open = await openList();
    const { at = 0 } = open.chat.dialogs.get('noor')?.lastMessage ?? {};
    expect(open.part('noor', 'row-time')?.getAttribute('datetime')).to.equal(new Date(at).toISOString());
    expect(said('noor', 'row-time')).to.equal(open.chat.use(formats).get().short(at, Date.now()));
  });

  it('shows in Unassigned and in Closed since when they are so [F103, F104]', async () => {
    open = await openList('anna', { tab: 'unassigned' });
    await open.world.customerSays('visitor-3c', 'Anybody?');
    await open.until(() => said('visitor-3c', 'row-preview') === 'Anybody?');
    const waits = open.chat.dialogs.get('visitor-3c');
    expect(waits?.statusAt).not.to.equal(waits?.lastMessage?.at);
    expect(open.part('visitor-3c', 'row-time')?.getAttribute('datetime')).to.equal(new Date(waits?.statusAt ?? 0).toISOString());
    const closed = await openList('supervisor', { tab: 'closed' });
    const [first] = closed.rows();
    const dialog = closed.chat.dialogs.get(first?.dataset['key'] ?? '');
    expect(first?.querySelector('time')?.dateTime).to.equal(new Date(dialog?.statusAt ?? 0).toISOString());
  });

  it('shows pinned tags of the customer with their colours [F067, F068]', async () => {
    open = await openList();
    const tags = [...(open.part('elena', 'row-tags')?.querySelectorAll<HTMLElement>('[part~="tag"]') ?? [])];
    expect(tags.map((tag) => text(tag))).to.deep.equal(['Warranty', 'VIP']);
    const colors = tags.map((tag) => getComputedStyle(tag, '::before').backgroundColor);
    expect(new Set(colors).size).to.equal(2);
  });

  it('counts down to when an answer is due, and marks what is late by more than a colour [B016]', async () => {
    open = await openList();
    const late = open.part('jonas', 'row-timer');
    expect(late?.part.contains('late')).to.equal(true);
    expect(text(late)).to.match(/−\d+:\d\d$/);
    expect(open.part('elena', 'row-timer')?.part.contains('soon')).to.equal(true);
    expect(open.part('priya', 'row-timer')?.part.value).to.equal('row-timer');
    const before = text(late);
    await open.until(() => said('jonas', 'row-timer') !== before);
    expect(open.part('noor', 'row-status')?.textContent).to.match(/09:00/);
  });

  it('counts by the clock of the server, whenever it was read, and is late to the millisecond [F051]', async () => {
    const world = await startDemoWorld({ small: true });
    const given = world.transportFor('anna');
    let tell: EventSink['batch'] = () => undefined;
    const transport: Transport = {
      ...given,
      // Without heartbeats: the hours of this test pass in no time, and nothing is missing.
      events: (from, sink, ctx) => {
        tell = (batch) => sink.batch(batch);
        return given.events(from, { ...sink, batch: (batch) => batch.changes.length > 0 && sink.batch(batch) }, ctx);
      },
    };
    const clock = handClock();
    open = await openList('anna', {}, { world, chat: { transport, clock } });
    const { serverTime = NaN } = open.chat.$session.get() ?? {};
    const { replyDueAt = NaN } = open.chat.dialogs.get('elena') ?? {};
    const left = replyDueAt - serverTime;
    await clock.advance(20_000);
    // The session changes, and with it comes again what the server's clock said twenty seconds ago.
    tell({ changes: [{ type: 'session', session: {} }] });
    await open.list.updateComplete;
    expect(said('elena', 'row-timer')).to.equal(
      `Reply within ${open.chat
        .use(formats)
        .get()
        .countdown(left - 20_000)}`,
    );
    const isLate = () => open.part('elena', 'row-timer')?.part.contains('late');
    await clock.advance(left - 20_001);
    expect([isLate(), said('elena', 'row-timer')]).to.deep.equal([false, 'Reply within 00:00']);
    await clock.advance(1);
    expect(isLate()).to.equal(true);
  });

  it('marks what is urgent and what is important, in words too [B016]', async () => {
    open = await openList();
    expect(said('jonas', 'row-priority')).to.equal('Urgent');
    expect(said('noor', 'row-important')).to.equal('Important');
  });

  it('tells who types and who looks [B015]', async () => {
    open = await openList();
    await open.world.customerTypes('priya');
    await open.until(() => said('priya', 'row-preview') === 'typing…');
    await open.world.customerTypes('priya', false);
    await open.until(() => said('priya', 'row-preview') !== 'typing…');
    await open.world.transportFor('supervisor').dialogs?.viewing?.('priya', true, call());
    await open.until(() => /is here$/.test(said('priya', 'row-viewers')));
  });

  it('shows what is not sent yet, and what could not be sent [F086, F089]', async () => {
    open = await openList();
    const network = open.world.cutNetwork();
    await open.chat.use(outbox).send('priya', { to: { dialogId: 'priya' }, parts: [{ type: 'text', text: 'On its way' }] });
    await open.until(() => /^You: ?On its way$/.test(said('priya', 'row-preview')));
    await open.until(() => open.row('priya').querySelector('.row__send--queued') !== null);
    network.restore();
    open.chat.reconnect();
    await open.until(() => open.row('priya').querySelector('.row__send--queued') === null);
    expect(open.rows().some((row) => row.part.contains('failed') && row.querySelector('[part~="row-failed"]'))).to.equal(true);
  });

  it('tells the last line of the log [F036, F038]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    await open.chat.transport.dialogs?.assign?.('priya', { operatorId: 'marco' }, call());
    await open.until(() => /assigned the dialog .*to Marco Ricci/.test(said('priya', 'row-preview')));
    await open.chat.transport.dialogs?.setStatus?.('priya', 'closed', call());
    await open.until(() => /closed the dialog$/.test(said('priya', 'row-preview')));
    await open.until(() => said('priya', 'row-status').startsWith('Closed'));
  });

  it('never takes a foreign name or preview for markup', async () => {
    open = await openList();
    await open.world.customerSays('priya', '<img src=x onerror=alert(1)> \u202Eabc');
    await open.until(() => said('priya', 'row-preview').startsWith('<img'));
    expect(open.part('priya', 'row-preview')?.querySelector('img')).to.equal(null);
  });

  it('tells that an action was not saved and tries it again from the row [B028]', async () => {
    open = await openList();
    const network = open.world.cutNetwork();
    await open.chat.actions.perform('close', { dialogs: ['priya'] }, { shell: silent });
    await open.until(() => open.row('priya').part.contains('unsaved'));
    expect(said('priya', 'row-preview')).to.equal('Close: not saved');
    network.restore();
    open.button('Try again').click();
    await open.until(() => open.names().every((name) => name !== 'Priya Lindqvist'));
  });
});

const silent = { open: async () => undefined, announce: () => undefined, toast: () => undefined };
