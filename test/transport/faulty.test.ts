import { expect } from '@open-wc/testing';
import type { Batch, Signal } from '../../src/model/change.js';
import type { Message } from '../../src/model/message.js';
import {
  fakeClock,
  faulty,
  seeded,
  SLOW_3G,
  type FakeClock,
  type FaultPlan,
  type FaultyTransport,
} from '../../src/transport/testing/index.js';
import type { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { ModelServer, textOf } from '../support/model-server.js';

const ANNA = { kind: 'operator', id: 'anna' } as const;

describe('a faulty transport', () => {
  let clock: FakeClock;
  let server: ModelServer;
  let anna: FaultyTransport;

  beforeEach(() => {
    clock = fakeClock();
    server = new ModelServer({ idempotentSend: true, echo: true, resume: true, revisions: true });
  });
  const open = (plan: FaultPlan = {}, { beatMs = 0, more = {} }: { beatMs?: number; more?: Partial<Transport> } = {}): FaultyTransport =>
    (anna = faulty({ ...server.transportFor('anna'), ...more }, { plan, clock, random: seeded(3), beatMs }));
  const ctx = (signal = new AbortController().signal): { signal: AbortSignal } => ({ signal });
  const send = (clientId = 'c1'): Promise<Message> =>
    anna.send({ clientId, to: { dialogId: 'd1' }, parts: [{ type: 'text', text: clientId }] }, ctx());
  const say = (text: string): Message => server.say('d1', { kind: 'customer', id: 'visitor' }, text);

  /** What becomes of a call: its answer, its error, or nothing so far. */
  async function after<T>(ms: number, call: Promise<T>): Promise<{ answer?: T; error?: TransportError }> {
    const seen: { answer?: T; error?: TransportError } = {};
    call.then(
      (answer) => (seen.answer = answer),
      (error: TransportError) => (seen.error = error),
    );
    await clock.advance(ms);
    return seen;
  }
  /** Follows the stream and tells what came. */
  function follow(from?: string) {
    const control = new AbortController();
    const heard = { signals: [] as Signal[], batches: [] as Batch[], ended: undefined as 'cleanly' | TransportError | undefined };
    const sink = { signal: (signal: Signal) => heard.signals.push(signal), batch: (batch: Batch) => heard.batches.push(batch) };
    const running = anna.events(
      from,
      { signal: (one) => void sink.signal(one), batch: (one) => void sink.batch(one) },
      ctx(control.signal),
    );
    running.then(
      () => (heard.ended = 'cleanly'),
      (error: TransportError) => (heard.ended = error),
    );
    const texts = (): string[] =>
      heard.batches.flatMap(({ changes }) => changes.flatMap((change) => (change.type === 'message' ? [textOf(change.message)] : [])));
    return Object.assign(heard, { texts, stop: () => control.abort() });
  }
  const kindOf = (ended: unknown): unknown => (ended as TransportError | undefined)?.kind;

  describe('on the link', () => {
    it('lets nothing pass while it is offline, and breaks a stream that would have told something', async () => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.plan = { offline: true };
      say('unheard');
      const { error } = await after(10, send());
      expect(error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(server.sent.size).to.equal(0);
      expect(kindOf(heard.ended)).to.equal('offline');
      expect(heard.texts()).to.deep.equal([]);
    });

    it('leaves requests without an answer and streams silent while it is half-open, and a stream that lost something for good', async () => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.plan = { halfOpen: true };
      const control = new AbortController();
      const hanging = anna.session(ctx(control.signal));
      say('unheard');
      expect(await after(60_000, hanging)).to.deep.equal({});
      control.abort();
      expect((await after(0, hanging)).error).to.include({ kind: 'aborted' });
      anna.plan = {};
      say('unheard too');
      await clock.advance(60_000);
      expect(heard).to.include({ ended: undefined });
      expect(heard.texts()).to.deep.equal([]);
    });

    it('takes its time each way', async () => {
      open({ delay: [100, 100] });
      expect(await after(199, send())).to.deep.equal({});
      expect(server.sent.size).to.equal(1);
      expect((await after(200, send())).answer).to.include({ id: 'm1' });
    });

    it('is slow by the size of what passes, and keeps the order of a stream', async () => {
      open({ slow: { ...SLOW_3G, loss: 0 } });
      const heard = follow();
      await clock.advance(1000);
      say('x'.repeat(100_000));
      say('short');
      await clock.advance(1900);
      expect(heard.texts()).to.deep.equal([]);
      await clock.advance(10_000);
      expect(heard.texts().map((text) => text.length)).to.deep.equal([100_000, 5]);
    });

    it('loses a share on a slow link', async () => {
      open({ slow: { ...SLOW_3G, loss: 0.2 } });
      const outcomes = await Promise.all(Array.from({ length: 60 }, (_, at) => after(5000, send(`c${at}`))));
      expect(outcomes.filter(({ error }) => error?.kind === 'offline').length).to.be.within(5, 40);
    });
  });

  describe('with requests', () => {
    it('loses the request: nothing was carried out', async () => {
      open({ loseRequest: 1 });
      expect((await after(10, send())).error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(server.sent.size).to.equal(0);
    });

    it('loses the answer: it was carried out', async () => {
      open({ loseAnswer: 1 });
      expect((await after(10, send())).error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(server.sent.get('c1')).to.equal(1);
    });

    it('lets a request arrive twice', async () => {
      server = new ModelServer({});
      open({ repeatRequest: 1 });
      expect((await after(10, send())).answer).to.include({ id: 'm2' });
      expect(server.sent.get('c1')).to.equal(2);
    });

    it('holds an answer up, so that a newer one overtakes it', async () => {
      open({ hold: 1 });
      const before = anna.listMessages('d1', { limit: 5 }, ctx());
      await clock.advance(10);
      anna.plan = {};
      say('newer');
      expect((await after(10, anna.listMessages('d1', { limit: 5 }, ctx()))).answer?.items).to.have.length(1);
      expect((await after(6000, before)).answer?.items).to.have.length(0);
    });

    it('answers a list as it was answered before', async () => {
      open({ oldSnapshot: 1 });
      const list = async (): Promise<number | undefined> =>
        (await after(10, anna.listMessages('d1', { limit: 5 }, ctx()))).answer?.items.length;
      expect(await list()).to.equal(0);
      say('one');
      expect(await list()).to.equal(0);
      say('two');
      expect(await list()).to.equal(1);
      anna.plan = {};
      expect(await list()).to.equal(2);
    });

    it('breaks an upload on its way, with the progress and the checkpoints up to there', async () => {
      const arrived: number[] = [];
      const upload: NonNullable<Transport['files']>['upload'] = async (file, meta, on, { signal }) => {
        for (let sent = 100; sent <= file.size && !signal.aborted; sent += 100) {
          arrived.push(sent);
          on.progress(sent, file.size);
          on.checkpoint?.(sent);
        }
        return { id: 'f1', name: meta.name, mime: meta.mime };
      };
      open({ breakUpload: 1 }, { more: { files: { upload } } });
      const told: [number, unknown][] = [];
      let sent = 0;
      const on = { progress: (bytes: number) => (sent = bytes), checkpoint: (resume: unknown) => told.push([sent, resume]) };
      const meta = { clientId: 'f', name: 'a.png', mime: 'image/png' };
      const begin = (): Promise<unknown> => anna.files?.upload(new Blob(['x'.repeat(1000)]), meta, on, ctx()) ?? Promise.resolve();
      expect((await after(10, begin())).error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(sent).to.be.below(1000);
      expect(arrived.at(-1)).to.equal(sent + 100);
      expect(told).to.deep.equal(told.map(([bytes]) => [bytes, bytes]));
      anna.plan = {};
      expect((await after(10, begin())).answer).to.include({ id: 'f1' });
      expect(sent).to.equal(1000);
    });
  });

  describe('at the server', () => {
    it('answers 500, whether it was carried out or not', async () => {
      open({ server: 1 });
      const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => after(10, send(`c${at}`))));
      for (const { error } of outcomes) expect(error).to.include({ kind: 'server', outcome: 'unknown', retryable: true });
      expect(server.sent.size).to.be.within(1, 19);
    });

    it('answers 503 with the time to wait', async () => {
      open({ unavailable: { chance: 1, retryAfterMs: 9000 } });
      expect((await after(10, send())).error).to.include({ kind: 'server', retryAfterMs: 9000, outcome: 'notApplied' });
      expect(server.sent.size).to.equal(0);
    });

    it('answers 429 with the time to wait', async () => {
      open({ rateLimited: { chance: 1, retryAfterMs: 3000 } });
      expect((await after(10, send())).error).to.include({ kind: 'rateLimited', retryAfterMs: 3000, outcome: 'notApplied' });
    });

    it('answers 401 in the middle of a stream', async () => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.plan = { auth: 1 };
      say('unheard');
      await clock.advance(10);
      expect(kindOf(heard.ended)).to.equal('auth');
      expect((await after(10, send())).error).to.include({ kind: 'auth', outcome: 'notApplied' });
    });

    it('lets a token run out: streams end and nothing goes until there is a new one', async () => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.expire();
      await clock.advance(0);
      expect(kindOf(heard.ended)).to.equal('auth');
      expect((await after(10, anna.session(ctx()))).error).to.include({ kind: 'auth' });
      anna.plan = { ...anna.plan, expired: false };
      expect((await after(10, anna.session(ctx()))).answer).to.have.property('protocol', 1);
    });

    it('starts anew: streams break, and the next one finds its cursor unusable, once', async () => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.restart();
      await clock.advance(0);
      expect(kindOf(heard.ended)).to.equal('server');
      const { cursor } = heard.batches.at(-1) ?? {};
      const again = follow(cursor);
      await clock.advance(10);
      expect(again.signals).to.deep.equal([
        { type: 'open', resumed: false },
        { type: 'reset', reason: 'The cursor is too old' },
      ]);
      const third = follow(cursor);
      await clock.advance(10);
      expect(third.signals).to.deep.equal([{ type: 'open', resumed: true }]);
    });
  });

  describe('in the stream', () => {
    const started = async (plan: FaultPlan): Promise<ReturnType<typeof follow>> => {
      open();
      const heard = follow();
      await clock.advance(10);
      anna.plan = plan;
      return heard;
    };

    it('cuts it at a batch, which is lost', async () => {
      const heard = await started({ cut: 1 });
      say('lost');
      await clock.advance(10);
      expect(kindOf(heard.ended)).to.equal('offline');
      expect(heard.texts()).to.deep.equal([]);
    });

    it('cuts it by hand', async () => {
      const heard = await started({});
      anna.cut();
      await clock.advance(0);
      expect(kindOf(heard.ended)).to.equal('offline');
    });

    it('ends it cleanly after a batch', async () => {
      const heard = await started({ close: 1 });
      say('heard');
      await clock.advance(10);
      expect(heard.ended).to.equal('cleanly');
      expect(heard.texts()).to.deep.equal(['heard']);
    });

    it('lets a batch come twice', async () => {
      const heard = await started({ repeat: 1 });
      say('twice');
      await clock.advance(10);
      expect(heard.texts()).to.deep.equal(['twice', 'twice']);
    });

    it('lets a batch overtake the one before, with its cursor last', async () => {
      const heard = await started({ reorder: 1 });
      const held = heard.batches.length;
      say('first');
      say('second');
      await clock.advance(10);
      expect(heard.texts()).to.deep.equal(['second', 'first']);
      expect(heard.batches.slice(held).map(({ cursor }) => cursor)).to.deep.equal([undefined, '0.2']);
      say('third');
      await clock.advance(1000);
      expect(heard.texts()).to.deep.equal(['second', 'first', 'third']);
    });

    it('lets a batch come though the stream was cut', async () => {
      const heard = await started({ delay: [500, 500], late: 1 });
      say('late');
      anna.cut();
      await clock.advance(1000);
      expect(kindOf(heard.ended)).to.equal('offline');
      expect(heard.texts()).to.deep.equal(['late']);
    });

    it('says so where the log has a gap', async () => {
      const heard = await started({ gap: 1 });
      say('missing');
      await clock.advance(10);
      expect(heard.signals.at(-1)).to.deep.equal({ type: 'reset', reason: 'The log has a gap' });
      expect(heard.texts()).to.deep.equal([]);
      expect(heard.ended).to.equal(undefined);
    });

    it('finds a cursor unusable', async () => {
      const before = await started({});
      open({ forget: 1 });
      const heard = follow(before.batches.at(-1)?.cursor);
      await clock.advance(10);
      expect(heard.signals.map(({ type }) => type)).to.deep.equal(['open', 'reset']);
      expect(heard.signals[0]).to.include({ resumed: false });
    });

    it('beats where it is told to, and is silent on a half-open link', async () => {
      open({}, { beatMs: 10_000 });
      const heard = follow();
      await clock.advance(20_010);
      const beats = (): number => heard.batches.filter(({ changes, caughtUp }) => changes.length === 0 && !caughtUp).length;
      expect(beats()).to.equal(3);
      anna.plan = { halfOpen: true };
      await clock.advance(60_000);
      expect(beats()).to.equal(3);
      heard.stop();
      await clock.advance(0);
      expect(clock.pending).to.equal(0);
    });
  });

  it('fails in the methods of groups, in those of their collections, and where a revision follows the context', async () => {
    const tags: NonNullable<Transport['tags']> = {
      list: async () => ({ items: [] }),
      update: async (id, change) => ({ id, name: change.name ?? '' }),
    };
    const notes = { list: async () => ({ items: [] }) };
    open({ loseAnswer: 1 }, { more: { tags, customers: { get: async (id) => ({ id, revision: 1, name: ANNA.id }), notes } } });
    const calls: (() => Promise<unknown> | undefined)[] = [
      () => anna.tags?.update?.('t', { name: 'vip' }, ctx(), 1),
      () => anna.customers?.notes?.list({}, ctx()),
      () => anna.customers?.get('x', ctx()),
    ];
    for (const call of calls) expect((await after(10, Promise.resolve(call()))).error).to.include({ kind: 'offline' });
  });
});
