import { expect, waitUntil } from '@open-wc/testing';
import { openDB } from 'idb';
import type { Guarantees } from '../../src/model/session.js';
import type { Transport } from '../../src/transport/transport.js';
import { systemClock } from '../../src/shared/clock.js';
import { createElection } from '../../src/tabs/election.js';
import { ModelServer } from '../support/model-server.js';
import { Tab, type TabOptions } from './tab.js';

const until = (what: () => unknown, name: string) =>
  waitUntil(() => Boolean(what()), `never came: ${name}`, { timeout: 5000, interval: 5 });
const ALL: Guarantees = { idempotentSend: true, echo: true, resume: true, revisions: true };

describe('tabs of one person', () => {
  let server: ModelServer;
  let address: string;
  let tabs: Tab[];
  let n = 0;

  beforeEach(() => {
    server = new ModelServer(ALL);
    address = `${Date.now()}-${n++}`;
    tabs = [];
  });
  afterEach(() => {
    for (const tab of tabs) tab.close();
  });

  const open = async (options: Partial<TabOptions> = {}, user: 'anna' | 'ben' = 'anna'): Promise<Tab> => {
    const tab = new Tab({ transport: server.transportFor(user), address, ...options });
    tabs.push(tab);
    await until(() => tab.chat.$session.get(), 'the session');
    await tab.chat.dialog('d1').history.load();
    return tab;
  };
  const shown = ({ chat }: Tab): string[] => {
    const { timeline } = chat.dialog('d1');
    return Array.from({ length: timeline.length }, (_, index) =>
      timeline
        .at(index)
        .message.parts.map((part) => ('text' in part ? part.text : part.type))
        .join(),
    );
  };
  const write = (tab: Tab, text: string) => {
    const { composer } = tab.chat.dialog('d1');
    composer.setText(text);
    return composer.submit();
  };
  const streams = () => tabs.map((tab) => tab.streams).join();
  const customer = { kind: 'customer', id: 'visitor', name: 'visitor' } as const;

  it('have one connection, and all hear what it tells', async () => {
    const [first, second, third] = [await open(), await open({ seen: false }), await open({ seen: false })];
    await until(() => streams() === '1,0,0', 'one stream');
    server.say('d1', customer, 'Hello');
    for (const tab of [first, second, third]) await until(() => shown(tab).includes('Hello'), 'the message');
    expect(streams()).to.equal('1,0,0');
  });

  it('of two people have a connection each', async () => {
    await open();
    await open({}, 'ben');
    await open({ address: `${address} of another backend` });
    expect(streams()).to.equal('1,1,1');
  });

  it('go on from where they were when another leads: nothing is fetched anew', async () => {
    const first = await open({ seen: false });
    let lists = 0;
    const transport = server.transportFor('anna');
    const counted: Transport = { ...transport, listMessages: (...args) => (lists++, transport.listMessages(...args)) };
    server.say('d1', customer, 'Before');
    await until(() => shown(first).includes('Before'), 'the first message');
    const second = await open({ transport: counted });
    await until(() => streams() === '0,1', 'the tab that is seen leads');
    server.say('d1', customer, 'Meanwhile');
    await until(() => shown(first).includes('Meanwhile') && shown(second).includes('Meanwhile'), 'the message in both');
    expect(lists).to.equal(1);
  });

  it('are led by the one that is seen', async () => {
    const [first, second] = [await open(), await open({ seen: false })];
    await until(() => streams() === '1,0', 'the first');
    first.look(false);
    second.look(true);
    await until(() => streams() === '0,1', 'the second');
    first.look(true);
    server.say('d1', customer, 'Both are seen');
    await until(() => shown(first).includes('Both are seen'), 'the message');
    expect(streams(), 'the one that leads stays').to.equal('0,1');
  });

  it('send through the leader alone, in turn', async () => {
    const [first, second] = [await open(), await open()];
    await until(() => streams() === '1,0', 'one stream');
    await Promise.all([write(second, 'From the second'), write(first, 'From the first')]);
    await until(() => shown(first).length === 2 && shown(second).length === 2, 'both messages');
    await until(() => server.transcript('d1', 'anna').length === 2, 'both there');
    expect(second.sent).to.deep.equal([]);
    expect(first.sent).to.have.members(['From the first', 'From the second']);
    expect(shown(second)).to.deep.equal(server.transcript('d1', 'anna'));
  });

  it('find another leader within three seconds when theirs dies, freezes or is closed', async () => {
    for (const end of ['kill', 'freeze', 'close'] as const) {
      const [first, second] = [await open(), await open()];
      await until(() => first.streams === 1 && second.streams === 0, 'one stream');
      const begun = performance.now();
      first[end]();
      await until(() => second.streams === 1, `another after ${end}`);
      expect(performance.now() - begun).to.be.below(3000);
      server.say('d1', customer, `After ${end}`);
      await until(() => shown(second).includes(`After ${end}`), 'the message');
      for (const tab of [first, second]) tab.close();
    }
  });

  it('lead on when they take over twice at once: they were let, and had waited too long for it', async () => {
    const over = new AbortController();
    void navigator.locks.request(address, () => new Promise(() => undefined)).catch(() => undefined);
    let led = 0;
    const election = createElection(
      {
        name: address,
        tab: 'one',
        locks: navigator.locks,
        clock: systemClock,
        seen: () => true,
        say: () => undefined,
        signal: over.signal,
      },
      { lead: () => led++, follow: () => undefined },
    );
    for (let i = 0; i < 2; i++) election.hear({ type: 'yield', from: 'other', to: 'one' });
    await until(() => led === 2, 'both times');
    // Whatever the first time has left behind has had its turn.
    await navigator.locks.query();
    expect(election.leads).to.equal(true);
    over.abort();
  });

  it('send nothing twice when a leader that was frozen wakes up', async () => {
    server = new ModelServer({ ...ALL, idempotentSend: false });
    const [first, second] = [await open(), await open()];
    await until(() => streams() === '1,0', 'one stream');
    first.freeze();
    await write(second, 'Once');
    await until(() => second.streams === 1, 'another leader');
    await until(() => server.transcript('d1', 'anna').length === 1, 'the message');
    first.thaw();
    await until(() => first.streams === 0, 'the former leader follows');
    await write(first, 'And once more');
    await until(() => shown(first).length === 2 && shown(second).length === 2, 'both in both');
    expect(server.transcript('d1', 'anna')).to.deep.equal(['Once', 'And once more']);
    expect([first.sent, second.sent]).to.deep.equal([[], ['Once', 'And once more']]);
  });

  it('send on when a tab wakes up that was let lead while it slept, and has lost it since', async () => {
    server = new ModelServer({ ...ALL, idempotentSend: false });
    const [first, second, third] = [await open(), await open(), await open()];
    await until(() => streams() === '1,0,0', 'one stream');
    // It waits longest for the lock.
    second.freeze();
    first.kill();
    await until(() => third.streams === 1, 'the one that runs leads');
    second.thaw();
    await write(third, 'From the leader');
    await until(() => shown(second).includes('From the leader'), 'the message');
    await write(second, 'From the one that slept');
    await until(() => shown(third).includes('From the one that slept'), 'the other message');
    expect(server.transcript('d1', 'anna')).to.deep.equal(['From the leader', 'From the one that slept']);
    expect(second.sent).to.deep.equal([]);
  });

  it('know what may have left from a leader that is gone, and ask the person where the backend promises nothing', async () => {
    server = new ModelServer({ ...ALL, idempotentSend: false });
    const transport = server.transportFor('anna');
    const [first, second] = [
      await open({ transport: { ...transport, send: async (...args) => (await transport.send(...args), new Promise(() => undefined)) } }),
      await open(),
    ];
    await until(() => streams() === '1,0', 'one stream');
    await write(second, 'Half way');
    await until(() => first.sent.length === 1, 'it left');
    first.kill();
    await until(() => second.streams === 1, 'another leader');
    await until(() => shown(second).join() === 'Half way', 'one row');
    expect(server.transcript('d1', 'anna')).to.deep.equal(['Half way']);
    expect(second.sent).to.deep.equal([]);
  });

  it('show the same cut and come back together', async () => {
    const transport = server.transportFor('anna');
    const cuts: ((reason: Error) => void)[] = [];
    let online = true;
    const flaky: Transport = {
      ...transport,
      events: (...args) =>
        online
          ? Promise.race([transport.events(...args), new Promise<void>((_, fail) => cuts.push(fail))])
          : Promise.reject(new Error('cut')),
    };
    const [first, second] = [await open({ transport: flaky }), await open({ transport: flaky })];
    await until(() => streams() === '1,0', 'one stream');
    server.say('d1', customer, 'Before it was cut');
    for (const tab of [first, second]) await until(() => shown(tab).length === 1, 'the message in both');
    online = false;
    for (const cut of cuts) cut(new Error('cut'));
    await until(() => [first, second].every(({ chat }) => chat.connection.$state.get().state !== 'open'), 'both are cut');
    server.say('d1', customer, 'While it was cut');
    online = true;
    for (const tab of [first, second]) await until(() => shown(tab).includes('While it was cut'), 'what was missed');
    await until(() => [first, second].every(({ chat }) => chat.connection.$state.get().state === 'open'), 'both are back');
    expect([first, second].map(({ chat }) => chat.recovered.$count.get())).to.deep.equal([1, 1]);
  });

  it('have one draft of a dialog, until it is sent', async () => {
    const [first, second] = [await open(), await open()];
    const [one, other] = [first, second].map(({ chat }) => chat.dialog('d1').composer);
    await until(() => streams() === '1,0', 'one stream');
    one?.setText('Half a sen');
    await until(() => other?.$text.get() === 'Half a sen', 'the draft in the other');
    other?.setText('Half a sentence');
    await until(() => one?.$text.get() === 'Half a sentence', 'what was added');
    await one?.submit();
    await until(() => other?.$text.get() === '', 'gone from the other');
    expect(server.transcript('d1', 'anna')).to.deep.equal(['Half a sentence']);
  });

  it('each go on by themselves when a page is left, and find each other when it is shown again', async () => {
    const [first, second] = [await open(), await open()];
    await until(() => streams() === '1,0', 'one stream');
    first.show(false);
    await until(() => second.streams === 1, 'the other leads');
    first.show(true);
    await until(() => streams() === '0,1', 'one stream again');
    server.say('d1', customer, 'Welcome back');
    await until(() => shown(first).includes('Welcome back'), 'the message');
  });

  it('write nothing down where nothing may be kept, and go on', async () => {
    const [first, second] = [await open({ without: 'ledger' }), await open({ without: 'ledger' })];
    await until(() => streams() === '1,0', 'one stream');
    await write(second, 'Nothing is kept');
    await until(() => shown(first).includes('Nothing is kept'), 'the message');
    expect(first.sent).to.deep.equal(['Nothing is kept']);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.to.include(`parleykit-test-${address}`);
  });

  it('write down who leads under a name that nobody can read', async () => {
    const [first, second] = [await open(), await open()];
    await until(() => streams() === '1,0', 'one stream');
    await write(second, 'A word');
    await until(() => shown(first).length === 1, 'the message');
    const db = await openDB(`parleykit-test-${address}`);
    const [name = '', ...others] = (await db.getAllKeys('reigns')).map(String);
    db.close();
    expect(name).to.match(/^[0-9a-f]{64}$/);
    expect(others).to.deep.equal([]);
  });
});
