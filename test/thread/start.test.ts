import { expect, waitUntil } from '@open-wc/testing';
import { newClientId } from '../../src/model/client-id.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('a thread without a composer', () => {
  let open: OpenThread;
  afterEach(closeThreads);
  const slot = () => open.thread.renderRoot.querySelector('slot[name=composer]');
  const button = () => open.part('thread-start')?.querySelector('button');

  it('is a preview of an unassigned dialog, which is read without being marked [F115]', async () => {
    open = await openThread('visitor-3c');
    expect(textOf(open.part('thread-start'))).to.contain('You are looking at a preview');
    expect(slot()).to.equal(null);
    expect(open.says('Hi, is anybody there?')).to.equal(true);
    expect(open.part('message-divider')).to.equal(null);
  });

  it('starts the conversation: the dialog is mine and the composer is there [F116]', async () => {
    open = await openThread('visitor-3c');
    await waitUntil(() => textOf(button()) === 'Start conversation', 'the way out is there', PATIENCE);
    button()?.click();
    await waitUntil(() => slot(), 'the composer is there', PATIENCE);
    expect(open.chat.dialogs.get('visitor-3c')?.assignee?.id).to.equal('anna');
    await open.shows('Anna Kovač started the dialog');
  });

  it('says that the customer is blocked, why and by whom, and lifts the block [F153]', async () => {
    open = await openThread('rex', { who: 'supervisor' });
    await waitUntil(() => open.part('thread-start'), 'the card is loaded', PATIENCE);
    expect(textOf(open.part('thread-start'))).to.contain(
      'This customer is blocked Spam · Ingrid Solberg. Nothing can be sent or received.'.replace('blocked ', 'blocked'),
    );
    await waitUntil(() => textOf(button()) === 'Unlock conversation', 'the way out is there', PATIENCE);
    button()?.click();
    await waitUntil(() => !open.says('This customer is blocked'), 'the block is lifted', PATIENCE);
    expect(open.chat.customers.get('c-rex')?.blocked).to.equal(undefined);
  });

  it('starts a closed dialog by a button where the host wants it so [F124]', async () => {
    open = await openThread('tomas-2', { attributes: { 'closed-dialog': 'start' } });
    expect(textOf(open.part('thread-start'))).to.contain('This dialog is closed');
    await waitUntil(() => textOf(button()) === 'Start conversation', 'the way out is there', PATIENCE);
    button()?.click();
    await waitUntil(() => open.chat.dialogs.get('tomas-2')?.status === 'open', 'it is open', PATIENCE);
    await waitUntil(() => slot(), 'the composer is there', PATIENCE);
  });

  it('starts a closed dialog by opening it, where there is nothing to take [F124]', async () => {
    const asked: string[] = [];
    open = await openThread('tomas-2', {
      attributes: { 'closed-dialog': 'start' },
      transport: (given) => {
        const { take: _take, ...dialogs } = given.dialogs ?? {};
        const setStatus: NonNullable<typeof dialogs.setStatus> = (id, status, ctx) => {
          asked.push(`${id} ${status}`);
          return given.dialogs?.setStatus?.(id, status, ctx) ?? Promise.reject(new Error('never'));
        };
        return { ...given, dialogs: { ...dialogs, setStatus } };
      },
    });
    await waitUntil(() => textOf(button()) === 'Start conversation', 'the way out is there', PATIENCE);
    button()?.focus();
    button()?.click();
    await waitUntil(() => slot(), 'the composer is there', PATIENCE);
    expect(document.activeElement).to.equal(open.thread.querySelector('textarea'));
    await waitUntil(() => open.chat.dialogs.get('tomas-2')?.status === 'open', 'it is open', PATIENCE);
    expect(asked).to.deep.equal(['tomas-2 open']);
  });

  it('gives up its place to the page [B004]', async () => {
    open = await openThread('visitor-3c');
    const own = document.createElement('p');
    own.slot = 'thread-start';
    own.textContent = 'Ask a lead to open it.';
    open.thread.append(own);
    await waitUntil(() => own.checkVisibility() && !open.part('thread-start')?.checkVisibility(), 'in its place', PATIENCE);
    own.remove();
    await waitUntil(() => open.part('thread-start')?.checkVisibility(), 'our own again', PATIENCE);
  });

  it('keeps the composer of a closed dialog otherwise: writing opens it again [F013, F083]', async () => {
    open = await openThread('tomas-2');
    expect(slot()).to.not.equal(null);
    const { composer } = open.chat.dialog('tomas-2');
    composer.setText('One thing more');
    await composer.submit();
    await open.shows('Anna Kovač opened the dialog again');
    expect(open.chat.dialogs.get('tomas-2')?.status).to.equal('open');
  });

  it('hides the history from who handed the dialog over and may not see it any more [F009]', async () => {
    open = await openThread('mateo');
    open.chat.dialogs.gone('mateo', 'forbidden');
    open.chat.dialog('mateo').history.clear();
    await open.shows('This dialog is with somebody else now');
    expect(textOf(open.part('empty'))).to.contain('Its history is no longer open to you');
    expect(open.rows()).to.have.length(0);
    expect(slot()).to.equal(null);
  });

  it('shows a dialog again that comes back into sight, and hides one that is refused when it is fetched again [F009]', async () => {
    let refuses = false;
    open = await openThread('mateo', {
      transport: (given) => ({
        ...given,
        listMessages: (...call) => (refuses ? Promise.reject(new TransportError('forbidden', 'Not yours.')) : given.listMessages(...call)),
      }),
    });
    const { dialogs } = open.chat;
    const dialog = dialogs.get('mateo');
    refuses = true;
    await open.chat
      .dialog('mateo')
      .history.refresh()
      .catch(() => 0);
    await open.shows('This dialog is with somebody else now');
    expect(open.rows()).to.have.length(0);
    refuses = false;
    if (dialog) dialogs.apply([dialog]);
    await open.shows('With a soft brush');
  });

  it('asks to choose a dialog, and says why one cannot be loaded, with a way to try again', async () => {
    open = await openThread(undefined);
    await open.shows('Choose a dialog');
    closeThreads();
    let fails = true;
    open = await openThread('mateo', {
      rows: false,
      transport: (given) => ({
        ...given,
        listMessages: (...call) =>
          fails ? Promise.reject(new TransportError('invalid', 'The page is not right.')) : given.listMessages(...call),
      }),
    });
    await open.shows('Messages could not be loaded');
    expect(open.says('The page is not right.')).to.equal(true);
    fails = false;
    open.button('Try again')?.click();
    await open.shows('With a soft brush');
  });

  it('has the shape of a thread while it loads', async () => {
    open = await openThread('mateo', {
      rows: false,
      transport: (given) => ({ ...given, listMessages: () => new Promise<never>(() => undefined) }),
    });
    await waitUntil(() => open.part('skeleton'), 'it is there', PATIENCE);
    expect(textOf(open.part('skeleton'))).to.equal('Loading messages');
  });

  describe('while the backend is asked', () => {
    let taken: PromiseWithResolvers<void>;
    let sent: string[];
    const start = async () => {
      taken = Promise.withResolvers();
      sent = [];
      open = await openThread('visitor-3c', {
        transport: (given) => ({
          ...given,
          dialogs: {
            ...given.dialogs,
            take: async (id, ctx) => {
              await taken.promise;
              return given.dialogs?.take?.(id, ctx) ?? Promise.reject(new Error('never'));
            },
          },
          send: (draft, ctx) => {
            sent.push(draft.parts.map((part) => (part.type === 'text' ? part.text : '')).join());
            return given.send(draft, ctx);
          },
        }),
      });
      await waitUntil(() => textOf(button()) === 'Start conversation', 'the way out is there', PATIENCE);
      button()?.click();
      await waitUntil(() => slot(), 'the composer is there', PATIENCE);
      for (const text of ['Hello, I am here', 'What can I do?']) {
        const { composer } = open.chat.dialog('visitor-3c');
        composer.setText(text);
        await composer.submit();
        await open.shows(text);
      }
    };
    const status = (text: string) => open.of(text, 'message-status')?.ariaLabel ?? '';

    it('keeps what was written until the dialog is mine, then sends it in order [F116]', async () => {
      await start();
      // A message of another dialog does not wait, so these had their chance to leave.
      const { composer } = open.chat.dialog('elena');
      composer.setText('Elsewhere');
      await composer.submit();
      await waitUntil(() => sent.length > 0, 'the other one left', PATIENCE);
      expect(sent).to.deep.equal(['Elsewhere']);
      expect(status('Hello, I am here')).to.equal('queued');
      taken.resolve();
      await waitUntil(() => status('What can I do?') !== 'queued', 'both have arrived', PATIENCE);
      expect(sent.slice(1)).to.deep.equal(['Hello, I am here', 'What can I do?']);
    });

    it('keeps what was written, with the reason, when somebody else was faster', async () => {
      await start();
      taken.reject(new TransportError('conflict', 'Marco Ricci has it already.'));
      await waitUntil(() => open.of('What can I do?', 'message-error'), 'it was refused', PATIENCE);
      for (const text of ['Hello, I am here', 'What can I do?'])
        expect(textOf(open.of(text, 'message-error'))).to.contain('Marco Ricci has it already.');
      expect(open.button('Retry')).to.not.equal(undefined);
      expect(textOf(open.part('thread-start'))).to.contain('You are looking at a preview');
      expect(sent).to.deep.equal([]);
    });

    const retries: Record<string, () => HTMLElement | null | undefined> = {
      'the taking, in its toast': () => open.part('toast-action'),
      'the taking, where it began': button,
      'a message that waits for it': () => open.of('What can I do?', 'message-error')?.querySelector('button'),
    };
    for (const [what, find] of Object.entries(retries)) {
      it(`takes the dialog and sends what waits by one press of Retry on ${what} [B012]`, async () => {
        await start();
        taken.reject(new TransportError('offline', 'The network is away.'));
        await waitUntil(() => open.of('What can I do?', 'message-error') && find(), 'it has failed', PATIENCE);
        taken = Promise.withResolvers();
        find()?.click();
        await waitUntil(() => status('Hello, I am here') === 'queued' && slot(), 'both wait again', PATIENCE);
        expect(sent).to.deep.equal([]);
        taken.resolve();
        await waitUntil(() => sent.length === 2, 'both have left', PATIENCE);
        expect(sent).to.deep.equal(['Hello, I am here', 'What can I do?']);
        await waitUntil(() => !['queued', 'failed'].includes(status('What can I do?')), 'both have arrived', PATIENCE);
        expect(open.part('message-error')).to.equal(null);
      });
    }

    it('sends what waits when the dialog is mine after all, and only the answer was lost [B012]', async () => {
      await start();
      taken.reject(new TransportError('timeout', 'There was no answer.'));
      await waitUntil(() => open.of('What can I do?', 'message-error'), 'it has failed', PATIENCE);
      const context = { signal: AbortSignal.timeout(5000), key: newClientId() };
      await open.world.transportFor('anna').dialogs?.take?.('visitor-3c', context);
      await waitUntil(() => sent.length === 2, 'both have left', PATIENCE);
      expect(sent).to.deep.equal(['Hello, I am here', 'What can I do?']);
    });
  });
});
