import { expect, waitUntil } from '@open-wc/testing';
import { createChat, type Chat, type ChatOptions } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import type { FileRef, Part } from '../../src/model/part.js';
import { keepIn } from '../../src/outbox/device.js';
import { openDeviceStore } from '../../src/outbox/device-store.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import { systemClock } from '../../src/shared/clock.js';
import { faulty } from '../../src/transport/testing/index.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { ModelServer } from '../support/model-server.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const media = { file: {} };

describe('an outbox on the device', () => {
  let store: OutboxStore;
  let server: ModelServer;
  let sent: Part[][];
  let uploaded: Blob[];
  const chats: Chat[] = [];
  let n = 0;

  beforeEach(async () => {
    store = await openDeviceStore(`parleykit-test-${Date.now()}-${n++}`);
    server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
    sent = [];
    uploaded = [];
  });
  afterEach(() => {
    for (const chat of chats.splice(0)) chat.dispose();
  });

  /** A page of a person, as its own clock has it. */
  const open = async (
    user: 'anna' | 'ben' | 'visitor',
    offline: boolean,
    { ahead = 0, ...options }: Partial<ChatOptions> & { ahead?: number } = {},
  ) => {
    const given = server.transportFor(user);
    /** Nothing leaves; everything else is there. */
    const way = { offline };
    const recorded: Transport = {
      ...given,
      session: async (ctx) => ({ ...(await given.session(ctx)), channels: [{ id: 'web', type: 'web', capabilities: { media } }] }),
      send(draft, ctx) {
        if (way.offline) return Promise.reject(new TransportError('offline', 'The network is away', { outcome: 'notApplied' }));
        sent.push(draft.parts);
        return given.send(draft, ctx);
      },
      files: {
        upload(file): Promise<FileRef> {
          uploaded.push(file);
          return Promise.resolve({ id: `file-${uploaded.length}`, name: 'plan.txt', mime: 'text/plain', bytes: file.size });
        },
      },
    };
    const network = faulty(recorded, { random: () => 0.5 });
    const clock = { ...systemClock, now: () => Date.now() + ahead };
    const chat = createChat({
      transport: network,
      clock,
      locale: 'en',
      draftStorage: 'memory',
      outboxStorage: keepIn(() => Promise.resolve(store)),
      ...options,
    });
    chats.push(chat);
    await waitUntil(() => chat.$session.get(), 'it is known who is here');
    void chat.dialog('d1').history.load();
    await waitUntil(() => chat.dialog('d1').history.$state.get().status === 'ready', 'the dialog is there');
    const goOnline = () => {
      way.offline = false;
      network.cut();
    };
    return { chat, network, goOnline };
  };
  const write = (chat: Chat, text: string) => {
    chat.dialog('d1').composer.setText(text);
    return chat.dialog('d1').composer.submit();
  };
  const states = (chat: Chat) =>
    chat
      .use(outbox)
      .$all.get()
      .map(({ state }) => state);
  const said = () => server.transcript('d1', 'anna');

  it('sends what pages that were closed have left, in order and once [B028]', async () => {
    const first = await open('anna', true);
    for (const text of ['One', 'Two']) await write(first.chat, text);
    first.chat.dispose();
    const second = await open('anna', true);
    await waitUntil(() => states(second.chat).length === 2, 'they are shown again');
    await write(second.chat, 'Three');
    second.chat.dispose();
    await open('anna', false);
    await waitUntil(() => said().length === 3, 'they have arrived');
    expect(said()).to.deep.equal(['One', 'Two', 'Three']);
    await waitUntil(async () => (await store.all('anna')).length === 0, 'nothing is left on the device');
    expect(sent).to.have.length(3);
  });

  it('sends a message once though its page was closed after it had left', async () => {
    const { chat, network } = await open('anna', false);
    network.plan = { loseAnswer: 1, cut: 1 };
    await write(chat, 'Only once');
    await waitUntil(() => said().length === 1, 'it is on the server');
    chat.dispose();
    const next = await open('anna', false);
    await waitUntil(async () => (await store.all('anna')).length === 0, 'it is settled');
    expect([said(), states(next.chat)]).to.deep.equal([['Only once'], []]);
  });

  it('uploads a file again that was not sent, whole, and sends its message then', async () => {
    const first = await open('anna', true);
    const { composer } = first.chat.dialog('d1');
    composer.addFiles([new File(['the whole plan'], 'plan.txt', { type: 'text/plain' })]);
    await write(first.chat, 'Here is the plan');
    first.chat.dispose();
    uploaded = [];
    await open('anna', false);
    await waitUntil(() => said().length === 1, 'it has arrived');
    expect(await uploaded[0]?.text()).to.equal('the whole plan');
    expect(sent.at(-1)?.map((part) => (part.type === 'file' ? part.file.id : part.type))).to.deep.equal(['file-1', 'text']);
    await waitUntil(async () => (await store.all('anna')).length === 0, 'nothing is left on the device');
  });

  for (const [user, limit] of [
    ['anna', DAY],
    ['visitor', HOUR],
  ] as const) {
    it(`asks ${user} before it sends what is older than it may be`, async () => {
      const first = await open(user, true);
      await write(first.chat, 'Still meant?');
      first.chat.dispose();
      const early = await open(user, true, { ahead: limit - 60_000 });
      await waitUntil(() => states(early.chat)[0] === 'queued', 'it is there, and waits');
      early.chat.dispose();
      const { chat } = await open(user, false, { ahead: limit + 60_000 });
      await waitUntil(() => states(chat).length === 1, 'it is there');
      const [entry] = chat.use(outbox).$all.get();
      // What may have arrived is not said to have failed.
      expect(entry?.state).to.be.oneOf(['failed', 'unconfirmed']);
      expect([entry?.late, sent.length]).to.deep.equal([true, 0]);
      chat.use(outbox).retry(entry?.clientId ?? '');
      await waitUntil(() => said().length === 1, 'it is sent when the person says so');
    });
  }

  it('never sends for somebody else, and forgets when a person signs out', async () => {
    const first = await open('anna', true);
    await write(first.chat, 'From Anna');
    first.chat.dispose();
    const ben = await open('ben', false);
    await write(ben.chat, 'From Ben');
    await waitUntil(() => said().length === 1, 'his has arrived');
    expect([said(), (await store.all('anna')).length]).to.deep.equal([['From Ben'], 1]);
    const { chat } = await open('anna', true);
    await waitUntil(() => states(chat).length === 1, 'it waits for her');
    await chat.forget();
    expect([states(chat), await store.all('anna')]).to.deep.equal([[], []]);
  });

  it('leaves to a page that lives what it sends, and takes over when that one is closed', async () => {
    const first = await open('anna', true);
    await write(first.chat, 'Mine');
    const second = await open('anna', false);
    await write(second.chat, 'Yours');
    await waitUntil(() => said().length === 1, 'the second sends its own');
    expect([said(), states(second.chat)]).to.deep.equal([['Yours'], []]);
    first.chat.dispose();
    await waitUntil(() => said().length === 2, 'the first is gone');
    expect(said()).to.deep.equal(['Yours', 'Mine']);
  });

  it('stops what another page has taken over, so that nothing is sent twice', async () => {
    // As in a browser without locks: nobody can tell who lives.
    store = { ...store, held: () => Promise.resolve(new Set()) };
    const first = await open('anna', true);
    await write(first.chat, 'Once');
    const second = await open('anna', false);
    await waitUntil(() => said().length === 1, 'the second has sent it');
    await waitUntil(() => states(second.chat).length === 0, 'and settled it');
    first.goOnline();
    await waitUntil(() => states(first.chat).length === 0, 'the first has noticed');
    expect([said(), sent.length]).to.deep.equal([['Once'], 1]);
  });

  it('shows once what another page had taken over from here and has left again', async () => {
    store = { ...store, held: () => Promise.resolve(new Set()) };
    const first = await open('anna', true);
    await write(first.chat, 'There and back');
    const second = await open('anna', true);
    await waitUntil(() => states(second.chat).length === 1, 'the second has taken it over');
    const owners = async () => (await store.all('anna')).map(({ owner }) => owner).join();
    const before = await owners();
    second.chat.dispose();
    dispatchEvent(new Event('pageshow'));
    await waitUntil(async () => (await owners()) !== before, 'the first has it again');
    await waitUntil(() => states(first.chat).length > 0, 'it is shown');
    const { timeline } = first.chat.dialog('d1');
    expect([states(first.chat).length, timeline.length]).to.deep.equal([1, 1]);
    first.goOnline();
    await waitUntil(() => states(first.chat).length === 0, 'it is sent');
    expect([said(), sent.length]).to.deep.equal([['There and back'], 1]);
  });

  it('says which messages could not be saved, and sends them all the same [B028]', async () => {
    const full = { ...store, add: () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError')) };
    const { chat, goOnline } = await open('anna', true, { outboxStorage: keepIn(() => Promise.resolve(full)) });
    await write(chat, 'Not saved');
    await waitUntil(() => chat.use(outbox).$all.get()[0]?.unkept, 'it is told', { timeout: 3000 });
    goOnline();
    await waitUntil(() => states(chat).length === 0, 'it has arrived');
    expect(said()).to.deep.equal(['Not saved']);
  });
});
