import { expect } from '@open-wc/testing';
import { createChat, type Chat } from '../../src/chat.js';
import { outbox } from '../../src/dialog-session.js';
import type { EventSink } from '../../src/model/change.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { fakeClock, type FakeClock } from '../../src/transport/testing/index.js';
import { ModelServer, textOf } from '../support/model-server.js';

describe('the history of a dialog', () => {
  let clock: FakeClock;
  let server: ModelServer;
  /** Questions for messages get no answer. */
  let isLost: boolean;
  let chat: Chat;
  /** Answers to questions for messages, where they are held: each waits until it is let go. */
  let held: (() => void)[] | undefined;
  let stream: EventSink;
  const customer = { kind: 'customer' as const, id: 'visitor' };

  beforeEach(() => {
    clock = fakeClock();
    held = undefined;
    isLost = false;
    server = new ModelServer({ idempotentSend: true, echo: true, resume: false, revisions: true });
    for (let i = 0; i < 20; i++) server.say('d1', customer, `old ${i}`);
    const given = server.transportFor('anna');
    const transport: typeof given = {
      ...given,
      async listMessages(id, page, ctx) {
        if (isLost) throw new TransportError('offline', 'The network is away');
        const answer = await given.listMessages(id, page, ctx);
        const waiting = held;
        if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
        return answer;
      },
      // It tells of nothing: what is missed stays missed.
      events(_from, sink) {
        stream = sink;
        sink.signal({ type: 'open', resumed: false });
        return new Promise(() => undefined);
      },
    };
    chat = createChat({ transport, clock, random: () => 0.5, locale: 'en', draftStorage: 'memory' });
  });
  afterEach(() => chat.dispose());

  const shown = (dialogId = 'd1') => {
    const { timeline } = chat.dialog(dialogId);
    return Array.from({ length: timeline.length }, (_, i) => timeline.at(i).message).map(textOf);
  };

  it('does not go back to the answer of a refetch that a later one has overtaken', async () => {
    await chat.dialog('d1').history.load();
    held = [];
    const { history } = chat.dialog('d1');
    const slow = history.refresh();
    await clock.settle();
    // Meanwhile one more comes and the first is edited.
    server.edit('d1', 19);
    server.say('d1', customer, 'new');
    const quick = history.refresh();
    await clock.settle();
    const [letSlow, letQuick] = held;
    held = undefined;
    letQuick?.();
    await quick;
    expect(shown()).to.deep.equal(server.transcript('d1', 'anna').slice(1));
    letSlow?.();
    await slow;
    expect(shown()).to.deep.equal(server.transcript('d1', 'anna').slice(1));
  });

  it('keeps a message in view that was sent before anything could be loaded', async () => {
    isLost = true;
    const { composer, history } = chat.dialog('d1');
    await history.load();
    expect(history.$state.get().status).to.equal('failed');
    isLost = false;
    held = [];
    composer.setText('Are you there?');
    await composer.submit();
    while (chat.use(outbox).$all.get().length > 0) await clock.settle();
    expect(shown()).to.deep.equal(['Are you there?']);
    const waiting = held;
    held = undefined;
    for (const letGo of waiting) letGo();
    await clock.settle();
    expect(shown()).to.deep.equal(server.transcript('d1', 'anna').slice(-shown().length));
    expect(shown()).to.include('old 19');
  });

  it('shows what was said before an own message, though the answer to that came first', async () => {
    const { composer, history } = chat.dialog('d2');
    await history.load();
    const message = server.say('d2', customer, 'Hello');
    composer.setText('How can I help?');
    await composer.submit();
    await clock.settle();
    expect(shown('d2')).to.deep.equal(['How can I help?']);
    stream.batch({ changes: [{ type: 'message', message }] });
    await clock.settle();
    expect(shown('d2')).to.deep.equal(['Hello', 'How can I help?']);
  });

  it('asks for nothing of what is out of sight, though a load had failed or a refetch had begun', async () => {
    const { history } = chat.dialog('d1');
    isLost = true;
    await history.load();
    history.clear();
    isLost = false;
    await clock.advance(60_000);
    expect(history.$state.get().status).to.equal('idle');
    held = [];
    const load = history.load();
    const refetch = history.refresh();
    await clock.settle();
    history.clear();
    for (const letGo of held) letGo();
    await Promise.all([load, refetch]);
    expect([history.$state.get().status, shown()]).to.deep.equal(['idle', []]);
  });
});
