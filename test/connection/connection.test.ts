import { expect } from '@open-wc/testing';
import { createChat, type Chat } from '../../src/chat.js';
import type { ChatEvent } from '../../src/core/feature.js';
import type { EventSink } from '../../src/model/change.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { fakeClock, type FakeClock } from '../../src/transport/testing/index.js';
import { ModelServer } from '../support/model-server.js';

/** A stream the test holds in its hand. */
interface Stream {
  from: string | undefined;
  sink: EventSink;
  signal: AbortSignal;
  fail(error: TransportError): void;
}

describe('the connection', () => {
  let clock: FakeClock;
  let chat: Chat;
  let streams: Stream[];
  let heard: ChatEvent[];

  beforeEach(() => {
    clock = fakeClock();
    streams = [];
    heard = [];
    const server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
    const transport = {
      ...server.transportFor('anna'),
      events: (from: string | undefined, sink: EventSink, { signal }: { signal: AbortSignal }) =>
        new Promise<void>((_, reject) => streams.push({ from, sink, signal, fail: reject })),
    };
    chat = createChat({ transport, clock, random: () => 0.5, locale: 'en', draftStorage: 'memory' });
    chat.on((event) => heard.push(event));
  });
  afterEach(() => chat.dispose());

  const last = (): Stream => {
    const stream = streams.at(-1);
    if (!stream) throw new Error('No stream was opened');
    return stream;
  };
  const open = async (resumed = false) => {
    last().sink.signal({ type: 'open', resumed });
    await clock.settle();
  };
  const state = () => chat.connection.$state.get().state;

  it('comes back from where it was, with waits that grow', async () => {
    await open();
    last().sink.batch({ cursor: 'c7', changes: [] });
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      last().fail(new TransportError('offline', 'gone'));
      await clock.settle();
      const now = chat.connection.$state.get();
      waits.push(now.state === 'waiting' ? now.retryAt - clock.now() : -1);
      await clock.advance(20_000);
    }
    expect(last().from).to.equal('c7');
    expect(waits).to.deep.equal([250, 500, 1000, 2000]);
  });

  it('honours the wait a server asks for', async () => {
    last().fail(new TransportError('rateLimited', 'slowly', { retryAfterMs: 60_000 }));
    await clock.advance(59_000);
    expect(streams.length).to.equal(1);
    await clock.advance(2_000);
    expect(streams.length).to.equal(2);
  });

  it('gives up a stream that has fallen silent after it used to beat [B028]', async () => {
    await open();
    last().sink.batch({ changes: [] });
    await clock.advance(24_000);
    expect(streams.length).to.equal(1);
    await clock.advance(2_000);
    expect(last().signal.aborted || streams.length > 1).to.equal(true);
    expect(streams.length).to.equal(2);
  });

  it('does not take silence for death where the transport never beats', async () => {
    await open();
    await clock.advance(3_600_000);
    expect(streams.length).to.equal(1);
  });

  it('finds a half-open stream five seconds after a message was sent', async () => {
    await open();
    last().sink.batch({ changes: [] });
    await chat.dialog('d1').history.load();
    chat.dialog('d1').composer.setText('hello');
    void chat.dialog('d1').composer.submit();
    await clock.advance(4_900);
    expect(streams.length).to.equal(1);
    await clock.advance(700);
    expect(streams.length).to.equal(2);
  });

  it('opens another stream when a frozen page goes on, from where it was and unseen [B028]', async () => {
    await open();
    last().sink.batch({ cursor: 'c7', changes: [] });
    const states: string[] = [];
    const stop = chat.connection.$state.listen((now) => states.push(now.state));
    document.dispatchEvent(new Event('resume'));
    await clock.settle();
    expect(streams.map(({ from, signal }) => [from, signal.aborted])).to.deep.equal([
      [undefined, true],
      ['c7', false],
    ]);
    await open(true);
    expect(new Set(states)).to.deep.equal(new Set(['open']));
    stop();
  });

  it('asks the host for a new token and goes on when it has one [B007]', async () => {
    await open();
    last().fail(new TransportError('auth', 'The token has expired'));
    await clock.settle();
    expect(state()).to.equal('auth');
    expect(heard).to.deep.include({ type: 'chat-auth-required', reason: 'The token has expired' });
    await clock.advance(600_000);
    expect(streams.length, 'no attempt without a token').to.equal(1);
    chat.reconnect();
    await clock.settle();
    expect(streams.length).to.equal(2);
    await open(true);
    expect(state()).to.equal('open');
  });

  it('says since when the link has been down, however often it was tried', async () => {
    await open();
    const lostAt = clock.now();
    last().fail(new TransportError('offline', 'gone'));
    await clock.advance(1_000);
    last().fail(new TransportError('offline', 'gone'));
    await clock.advance(100);
    expect(chat.connection.$state.get().since).to.equal(lostAt);
  });

  it('leaves no timer and no stream behind when it is disposed', async () => {
    await open();
    last().sink.batch({ changes: [] });
    chat.dispose();
    expect(last().signal.aborted).to.equal(true);
    await clock.advance(60_000);
    expect(clock.pending).to.equal(0);
  });

  it('takes no answer up that comes after it was disposed', async () => {
    const server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
    const answers: (() => void)[] = [];
    const given = server.transportFor('anna');
    const late = createChat({
      transport: {
        ...given,
        // It does not listen to its signal.
        session: async (ctx) => {
          const session = await given.session(ctx);
          await new Promise<void>((answer) => answers.push(answer));
          return session;
        },
      },
      clock,
      draftStorage: 'memory',
    });
    await clock.advance(1_000);
    expect(answers).to.have.length(1);
    late.dispose();
    answers[0]?.();
    await clock.settle();
    expect(late.$session.get()).to.equal(undefined);
  });

  it('leaves out a malformed change, names its field and applies the others', async () => {
    await open();
    const dialog = { id: 'd9', revision: 1, activityKey: 1, customer: null, channelId: 'web', status: 'open' };
    const broken = { type: 'dialog', dialog: { ...dialog, id: 'd8', revision: 'first' } };
    last().sink.batch({ cursor: 'c1', changes: [broken, { type: 'newer than us' }, { type: 'dialog', dialog }] as never });
    expect(chat.dialogs.get('d9')?.id).to.equal('d9');
    expect(chat.dialogs.get('d8')).to.equal(undefined);
    const [error] = heard.flatMap((event) => (event.type === 'chat-error' ? [event.error] : []));
    expect(error).to.be.instanceOf(TransportError).and.include({ field: 'dialog.revision', kind: 'invalid' });
  });
});
