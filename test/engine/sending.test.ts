import { expect } from '@open-wc/testing';
import type { Shell } from '../../src/actions/shell.js';
import { createChat, type Chat, type ChatOptions } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import { dialogLists } from '../../src/dialogs/lists.js';
import { dialogStatus } from '../../src/dialogs/status.js';
import type { FileRef, Part } from '../../src/model/part.js';
import type { Guarantees } from '../../src/model/session.js';
import { fakeClock, faulty, type FakeClock, type FaultyTransport } from '../../src/transport/testing/index.js';
// What comes in chunks is there before time is turned.
import '../../src/outbox/device.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { ModelServer } from '../support/model-server.js';

/** Nobody looks. */
const shell: Shell = { open: async () => undefined, announce: () => undefined, toast: () => undefined };
const media = { file: {} };

describe('sending on networks that fail', () => {
  let clock: FakeClock;
  let server: ModelServer;
  let transport: FaultyTransport;
  let chat: Chat;
  /** What has reached the server, asked for once or again. */
  let sent: { clientId: string; key: string | undefined; parts: Part[] }[];
  let uploads: PromiseWithResolvers<FileRef>[];

  const open = async (promises: Guarantees = { idempotentSend: true, echo: true, resume: true }, options: Partial<ChatOptions> = {}) => {
    clock = fakeClock();
    sent = [];
    uploads = [];
    server = new ModelServer(promises);
    server.say('d1', { kind: 'customer', id: 'visitor' }, 'Hello');
    const given = server.transportFor('anna');
    const recorded: Transport = {
      ...given,
      session: async (ctx) => ({ ...(await given.session(ctx)), channels: [{ id: 'web', type: 'web', capabilities: { media } }] }),
      send(draft, ctx) {
        sent.push({ clientId: draft.clientId, key: ctx.key, parts: draft.parts });
        return given.send(draft, ctx);
      },
      files: {
        upload() {
          const upload = Promise.withResolvers<FileRef>();
          uploads.push(upload);
          return upload.promise;
        },
      },
    };
    const random = () => 0.5;
    transport = faulty(recorded, { clock, random });
    chat = createChat({ transport, clock, random, locale: 'en', draftStorage: 'memory', ...options });
    chat.use(dialogLists).open({ tab: 'all', sort: 'activity' });
    chat.use(dialogStatus);
    await clock.advance(50);
  };
  afterEach(() => chat.dispose());

  const write = (text: string) => {
    chat.dialog('d1').composer.setText(text);
    return chat.dialog('d1').composer.submit();
  };
  const states = () => [...chat.use(outbox).$all.get()].map(({ state }) => state);
  const said = () => server.transcript('d1', 'anna').slice(1);

  it('lets a message leave only when all of its files are ready', async () => {
    await open();
    chat.dialog('d1').composer.addFiles(['one.pdf', 'two.pdf'].map((name) => new File(['data'], name, { type: 'application/pdf' })));
    await write('Both files');
    await clock.advance(50);
    const arrive = async (at: number) => {
      uploads[at]?.resolve({ id: `file-${at}`, name: `${at}.pdf`, mime: 'application/pdf', bytes: 4 });
      await clock.advance(100);
    };
    await arrive(1);
    expect([sent.length, states()]).to.deep.equal([0, ['queued']]);
    uploads[0]?.reject(new TransportError('offline', 'The upload broke off.'));
    await clock.advance(10_000);
    expect([sent.length, uploads.length, states()]).to.deep.equal([0, 3, ['queued']]);
    await arrive(2);
    expect(sent.map(({ parts }) => parts.map((part) => (part.type === 'file' ? part.file.id : part.type)))).to.deep.equal([
      ['file-2', 'file-1', 'text'],
    ]);
    expect(states()).to.deep.equal([]);
  });

  it('sends again under the same key, by itself where that is safe and else when the person asks for it', async () => {
    for (const idempotentSend of [true, false]) {
      await open({ idempotentSend, resume: true });
      transport.plan = idempotentSend ? { loseAnswer: 1 } : { loseRequest: 1 };
      const clientId = await write('Only once');
      await clock.advance(50);
      transport.plan = {};
      await clock.advance(20_000);
      if (!idempotentSend) {
        expect(states()).to.deep.equal(['unconfirmed']);
        chat.use(outbox).retry(clientId ?? '');
        await clock.advance(100);
      }
      expect(sent.length).to.be.greaterThan(idempotentSend ? 1 : 0);
      expect(new Set(sent.flatMap((one) => [one.clientId, one.key]))).to.deep.equal(new Set([clientId]));
      expect(states()).to.deep.equal([]);
      expect(said()).to.deep.equal(['Only once']);
      chat.dispose();
    }
  });

  it('waits for as long as the server asks, whatever is written and whatever connects meanwhile', async () => {
    await open();
    transport.plan = { rateLimited: { chance: 1, retryAfterMs: 5_000 } };
    await write('One');
    await clock.advance(50);
    transport.plan = {};
    transport.cut();
    await write('Two');
    await clock.advance(4_900);
    expect([sent.length, chat.connection.$state.get().state]).to.deep.equal([0, 'open']);
    await clock.advance(700);
    expect(said()).to.deep.equal(['One', 'Two']);
  });

  it('does not say of what may have arrived that it failed when sending it again is refused', async () => {
    await open({ idempotentSend: true });
    transport.plan = { loseRequest: 1 };
    await write('Before it is closed to me');
    await clock.advance(50);
    server.show('d1', 'anna', false);
    transport.plan = {};
    await clock.advance(20_000);
    expect(sent).to.have.length(1);
    expect(states()).to.deep.equal(['unconfirmed']);
  });

  it('knows what was not confirmed by its words where nothing is echoed, each of two that are alike once', async () => {
    await open({});
    void chat.dialog('d1').history.load();
    await clock.advance(50);
    transport.plan = { loseAnswer: 1, cut: 1 };
    for (const text of ['Yes', 'Yes']) {
      await write(text);
      await clock.advance(50);
    }
    expect(states()).to.deep.equal(['unconfirmed', 'unconfirmed']);
    transport.plan = { offline: true };
    await write('No');
    await clock.advance(50);
    transport.plan = {};
    transport.cut();
    await clock.advance(20_000);
    expect(said()).to.deep.equal(['Yes', 'Yes']);
    expect(
      chat
        .use(outbox)
        .$all.get()
        .map(({ draft }) => draft.parts),
    ).to.deep.equal([[{ type: 'text', text: 'No' }]]);
    const { timeline } = chat.dialog('d1');
    expect(Array.from({ length: timeline.length }, (_, i) => timeline.at(i).entry?.state)).to.deep.equal([
      ...Array.from({ length: timeline.length - 1 }, () => undefined),
      'unconfirmed',
    ]);
  });

  describe('into a closed dialog that is opened again', () => {
    const reopen = () => chat.actions.perform('reopen', { dialogs: ['d1'] }, { shell });
    beforeEach(async () => {
      await open();
      server.setStatus('d1', 'closed');
      await clock.advance(50);
    });

    it('keeps what is written while the answer is held, and sends it then', async () => {
      transport.plan = { hold: 1 };
      void reopen();
      await write('Are you still there?');
      await write('I have one more question');
      await clock.advance(900);
      expect(server.rows.get('d1')?.dialog.status).to.equal('open');
      expect([sent.length, states()]).to.deep.equal([0, ['queued', 'queued']]);
      await clock.advance(20_000);
      expect(said()).to.deep.equal(['Are you still there?', 'I have one more question']);
      expect(states()).to.deep.equal([]);
    });

    for (const [what, retry] of Object.entries({
      'opening it': () => void reopen(),
      'a message': (clientId: string) => chat.use(outbox).retry(clientId),
    })) {
      it(`opens it and sends what waits when ${what} is tried again after the network was away`, async () => {
        transport.plan = { offline: true };
        void reopen();
        const clientId = await write('Are you still there?');
        await write('I have one more question');
        await clock.advance(100);
        expect([chat.dialogs.get('d1')?.status, states()]).to.deep.equal(['closed', ['failed', 'failed']]);
        transport.plan = {};
        retry(clientId ?? '');
        await clock.advance(100);
        expect(chat.dialogs.get('d1')?.status).to.equal('open');
        expect(said()).to.deep.equal(['Are you still there?', 'I have one more question']);
        expect(states()).to.deep.equal([]);
      });
    }
  });

  describe('where the browser blocks storage', () => {
    const blocked = ['localStorage', 'sessionStorage', 'indexedDB'] as const;
    const before = blocked.map((name) => Object.getOwnPropertyDescriptor(window, name) ?? {});
    const get = () => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    beforeEach(() => {
      for (const name of blocked) Object.defineProperty(window, name, { get, configurable: true });
    });
    afterEach(() => blocked.forEach((name, at) => Object.defineProperty(window, name, before[at] ?? {})));

    it('keeps drafts for as long as the page lives, and sends', async () => {
      expect(() => localStorage).to.throw('Access is denied');
      await open(undefined, { draftStorage: 'local' });
      chat.dialog('d1').composer.setText('Half a sen');
      await write('Half a sentence');
      chat.dialog('d2').composer.setText('Later');
      await clock.advance(5_000);
      expect(said()).to.deep.equal(['Half a sentence']);
      expect(chat.dialog('d2').composer.$text.get()).to.equal('Later');
      expect(chat.storage.keys('parleykit.draft.').map((key) => chat.storage.get(key))).to.have.length(1);
    });
  });
});
