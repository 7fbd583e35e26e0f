import { expect, waitUntil } from '@open-wc/testing';
import { newClientId } from '../../src/model/client-id.js';
import type { OutboxEntry } from '../../src/outbox/entry.js';
import { keepIn } from '../../src/outbox/device.js';
import type { OutboxStore } from '../../src/outbox/store.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { createDevice } from '../support/device.js';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

/** A transport whose sends end as told. */
const sending =
  (send: () => Promise<never>) =>
  (given: Transport): Transport => ({ ...given, send });

describe('what becomes of a message', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  const status = (text: string) => open.of(text, 'message-status')?.ariaLabel ?? '';
  const say = async (text: string) => {
    const { composer } = open.chat.dialog(open.thread.dialogId ?? '');
    composer.setText(text);
    await composer.submit();
    await open.shows(text);
  };

  it('shows a clock while a message waits in the queue [F086]', async () => {
    open = await openThread('mateo', { transport: sending(() => new Promise<never>(() => undefined)) });
    await say('I wait for the network');
    expect(status('I wait for the network')).to.equal('queued');
    expect(open.of('I wait for the network', 'message')?.part.contains('queued')).to.equal(true);
    expect(status('I will write to you by e-mail')).to.equal('queued');
  });

  it('shows one tick for delivered and two for read, each with its word [F087, F088]', async () => {
    open = await openThread('mateo');
    const ticks = (text: string) => open.of(text, 'message-status')?.querySelector('path')?.getAttribute('d')?.match(/M/g)?.length;
    expect(status('A spare one is')).to.equal('delivered');
    expect(status('With a soft brush')).to.equal('read');
    expect([ticks('A spare one is'), ticks('With a soft brush')]).to.deep.equal([1, 2]);
  });

  it('shows a red cross for failed, with the cause in the module or with a visitor who left [F089, F090, F092]', async () => {
    open = await openThread('mateo');
    expect(status('I can hold the price')).to.equal('failed');
    expect(textOf(open.of('I can hold the price', 'message-error'))).to.contain('The visitor left the site.');
    expect(textOf(open.of('Here is the link', 'message-error'))).to.contain('The channel’s module did not take the message.');
    expect(open.of('Here is the link', 'message')?.part.contains('failed')).to.equal(true);
  });

  it('says that the sender had no right to it [F091]', async () => {
    open = await openThread('mateo');
    expect(textOf(open.of('this is Marco', 'message-error'))).to.contain('The dialog is not assigned to the sender.');
    closeThreads();
    open = await openThread('elena', {
      transport: sending(() => Promise.reject(new TransportError('forbidden', 'This dialog is with Marco Ricci.'))),
    });
    await say('Am I still in charge?');
    await waitUntil(() => open.of('Am I still', 'message-error'), 'it failed', PATIENCE);
    expect(textOf(open.of('Am I still', 'message-error'))).to.contain('This dialog is with Marco Ricci.');
  });

  it('sends again or discards what failed [B012]', async () => {
    let refuses = true;
    open = await openThread('elena', {
      transport: (given) => ({
        ...given,
        send: (draft, ctx) => (refuses ? Promise.reject(new TransportError('invalid', 'Not like this.')) : given.send(draft, ctx)),
      }),
    });
    await say('First try');
    await waitUntil(() => open.button('Retry'), 'it can be sent again', PATIENCE);
    refuses = false;
    open.button('Retry')?.click();
    await waitUntil(
      () => ['sent', 'delivered', 'read'].some((word) => status('First try') === word || status('First try') === ''),
      'it was sent',
      PATIENCE,
    );
    await waitUntil(() => !open.of('First try', 'message-error'), 'nothing is wrong any more', PATIENCE);
    refuses = true;
    await say('Second try');
    await waitUntil(() => open.button('Discard'), 'it can be discarded', PATIENCE);
    open.button('Discard')?.click();
    await waitUntil(() => !open.says('Second try'), 'it is gone', PATIENCE);
  });

  it('says when nobody knows whether a message arrived, and sends it again or discards it [B012]', async () => {
    const sent: string[] = [];
    let answers = false;
    open = await openThread('elena', {
      transport: (given) => ({
        ...given,
        session: async (ctx) => ({ ...(await given.session(ctx)), guarantees: {} }),
        send(draft, ctx) {
          sent.push(draft.clientId);
          if (answers) return given.send(draft, ctx);
          return Promise.reject(new TransportError('timeout', 'No answer', { outcome: 'unknown' }));
        },
      }),
    });
    const unconfirmed = async (text: string) => {
      await say(text);
      await waitUntil(() => open.of(text, 'message-error'), 'it is told', PATIENCE);
      expect(textOf(open.of(text, 'message-error'))).to.contain('Not confirmed');
    };
    await unconfirmed('Are you there?');
    expect(sent).to.have.length(1);
    answers = true;
    open.button('Send again')?.click();
    await waitUntil(() => !open.of('Are you there?', 'message-error'), 'it was sent', PATIENCE);
    expect(sent).to.deep.equal([sent[0], sent[0]]);
    answers = false;
    await unconfirmed('And now?');
    open.button('Discard')?.click();
    await waitUntil(() => !open.says('And now?'), 'it is gone', PATIENCE);
    expect(sent).to.have.length(3);
    expect(open.says('Are you there?')).to.equal(true);
  });

  it('asks before it sends what was written the day before, and tells what is not saved on the device [B028]', async () => {
    const { store } = createDevice();
    const yesterday: OutboxEntry = {
      clientId: newClientId(),
      dialogId: 'elena',
      draft: { clientId: newClientId(), to: { dialogId: 'elena' }, parts: [{ type: 'text', text: 'Written on the train' }] },
      state: 'queued',
      at: Date.now() - 25 * 3_600_000,
      files: [],
    };
    const full: OutboxStore = {
      ...store,
      add: () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError')),
    };
    let isOffline = true;
    open = await openThread('elena', {
      chat: { outboxStorage: keepIn(() => Promise.resolve(full)) },
      transport: (given) => ({
        ...given,
        async session(ctx) {
          const session = await given.session(ctx);
          await store.add({ entry: yesterday, person: session.me.id, owner: 'a page that is gone' }, []);
          return session;
        },
        send: (draft, ctx) =>
          isOffline
            ? Promise.reject(new TransportError('offline', 'The network is away', { outcome: 'notApplied' }))
            : given.send(draft, ctx),
      }),
    });
    await open.shows('Written on the train');
    expect(textOf(open.of('Written on the train', 'message-error'))).to.equal('Not sent in time. Send it now?Send nowDiscard');
    await say('Written now');
    await waitUntil(() => open.of('Written now', 'message-error'), 'it is told', PATIENCE);
    expect(textOf(open.of('Written now', 'message-error'))).to.equal('Not saved on this device. Keep this page open until it is sent.');
    isOffline = false;
    open.button('Send now')?.click();
    for (const text of ['Written on the train', 'Written now'])
      await waitUntil(() => open.says(text) && !open.of(text, 'message-error') && status(text) !== 'queued', 'it is sent', PATIENCE);
  });

  it('shows a status only where the channel can tell [F093]', async () => {
    open = await openThread('elena', {
      transport: (given) => ({
        ...given,
        session: async (ctx) => {
          const session = await given.session(ctx);
          const channels = session.channels.map((one) =>
            one.id === 'wa' ? { ...one, capabilities: { ...one.capabilities, receipts: ['sent' as const] } } : one,
          );
          return { ...session, channels };
        },
      }),
    });
    expect(status('Would you prefer a new shade or a full')).to.equal('sent');
    closeThreads();
    open = await openThread('elena-telegram');
    await open.shows('What a lovely corner');
    expect(open.of('What a lovely corner', 'message-status')).to.equal(null);
  });
});
