import { expect } from '@open-wc/testing';
import { SLOW_3G } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { faultyRig, kindOf } from '../support/faulty-rig.js';
import { ModelServer } from '../support/model-server.js';

const ANNA = { kind: 'operator', id: 'anna' } as const;

describe('a faulty transport', () => {
  const { rig, open, ctx, send, say, after, follow } = faultyRig();

  describe('on the link', () => {
    it('lets nothing pass while it is offline, and breaks a stream that would have told something', async () => {
      open();
      const heard = follow();
      await rig.clock.advance(10);
      rig.anna.plan = { offline: true };
      say('unheard');
      const { error } = await after(10, send());
      expect(error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(rig.server.sent.size).to.equal(0);
      expect(kindOf(heard.ended)).to.equal('offline');
      expect(heard.texts()).to.deep.equal([]);
    });

    it('leaves requests without an answer and streams silent while it is half-open, and a stream that lost something for good', async () => {
      open();
      const heard = follow();
      await rig.clock.advance(10);
      rig.anna.plan = { halfOpen: true };
      const control = new AbortController();
      const hanging = rig.anna.session(ctx(control.signal));
      say('unheard');
      expect(await after(60_000, hanging)).to.deep.equal({});
      control.abort();
      expect((await after(0, hanging)).error).to.include({ kind: 'aborted' });
      rig.anna.plan = {};
      say('unheard too');
      await rig.clock.advance(60_000);
      expect(heard).to.include({ ended: undefined });
      expect(heard.texts()).to.deep.equal([]);
    });

    it('takes its time each way', async () => {
      open({ delay: [100, 100] });
      expect(await after(199, send())).to.deep.equal({});
      expect(rig.server.sent.size).to.equal(1);
      expect((await after(200, send())).answer).to.include({ id: 'm1' });
    });

    it('is slow by the size of what passes, and keeps the order of a stream', async () => {
      open({ slow: { ...SLOW_3G, loss: 0 } });
      const heard = follow();
      await rig.clock.advance(1000);
      say('x'.repeat(100_000));
      say('short');
      await rig.clock.advance(1900);
      expect(heard.texts()).to.deep.equal([]);
      await rig.clock.advance(10_000);
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
      expect(rig.server.sent.size).to.equal(0);
    });

    it('loses the answer: it was carried out', async () => {
      open({ loseAnswer: 1 });
      expect((await after(10, send())).error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(rig.server.sent.get('c1')).to.equal(1);
    });

    it('lets a request arrive twice', async () => {
      rig.server = new ModelServer({});
      open({ repeatRequest: 1 });
      expect((await after(10, send())).answer).to.include({ id: 'm2' });
      expect(rig.server.sent.get('c1')).to.equal(2);
    });

    it('holds an answer up, so that a newer one overtakes it', async () => {
      open({ hold: 1 });
      const before = rig.anna.listMessages('d1', { limit: 5 }, ctx());
      await rig.clock.advance(10);
      rig.anna.plan = {};
      say('newer');
      expect((await after(10, rig.anna.listMessages('d1', { limit: 5 }, ctx()))).answer?.items).to.have.length(1);
      expect((await after(6000, before)).answer?.items).to.have.length(0);
    });

    it('answers a list as it was answered before', async () => {
      open({ oldSnapshot: 1 });
      const list = async (): Promise<number | undefined> =>
        (await after(10, rig.anna.listMessages('d1', { limit: 5 }, ctx()))).answer?.items.length;
      expect(await list()).to.equal(0);
      say('one');
      expect(await list()).to.equal(0);
      say('two');
      expect(await list()).to.equal(1);
      rig.anna.plan = {};
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
      const begin = (): Promise<unknown> => rig.anna.files?.upload(new Blob(['x'.repeat(1000)]), meta, on, ctx()) ?? Promise.resolve();
      expect((await after(10, begin())).error).to.include({ kind: 'offline', outcome: 'unknown' });
      expect(sent).to.be.below(1000);
      expect(arrived.at(-1)).to.equal(sent + 100);
      expect(told).to.deep.equal(told.map(([bytes]) => [bytes, bytes]));
      rig.anna.plan = {};
      expect((await after(10, begin())).answer).to.include({ id: 'f1' });
      expect(sent).to.equal(1000);
    });
  });

  describe('at the server', () => {
    it('answers 500, whether it was carried out or not', async () => {
      open({ server: 1 });
      const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => after(10, send(`c${at}`))));
      for (const { error } of outcomes) expect(error).to.include({ kind: 'server', outcome: 'unknown', retryable: true });
      expect(rig.server.sent.size).to.be.within(1, 19);
    });

    it('answers 503 with the time to wait', async () => {
      open({ unavailable: { chance: 1, retryAfterMs: 9000 } });
      expect((await after(10, send())).error).to.include({ kind: 'server', retryAfterMs: 9000, outcome: 'notApplied' });
      expect(rig.server.sent.size).to.equal(0);
    });

    it('answers 429 with the time to wait', async () => {
      open({ rateLimited: { chance: 1, retryAfterMs: 3000 } });
      expect((await after(10, send())).error).to.include({ kind: 'rateLimited', retryAfterMs: 3000, outcome: 'notApplied' });
    });

    it('answers 401 in the middle of a stream', async () => {
      open();
      const heard = follow();
      await rig.clock.advance(10);
      rig.anna.plan = { auth: 1 };
      say('unheard');
      await rig.clock.advance(10);
      expect(kindOf(heard.ended)).to.equal('auth');
      expect((await after(10, send())).error).to.include({ kind: 'auth', outcome: 'notApplied' });
    });

    it('lets a token run out: streams end and nothing goes until there is a new one', async () => {
      open();
      const heard = follow();
      await rig.clock.advance(10);
      rig.anna.expire();
      await rig.clock.advance(0);
      expect(kindOf(heard.ended)).to.equal('auth');
      expect((await after(10, rig.anna.session(ctx()))).error).to.include({ kind: 'auth' });
      rig.anna.plan = { ...rig.anna.plan, expired: false };
      expect((await after(10, rig.anna.session(ctx()))).answer).to.have.property('protocol', 1);
    });

    it('starts anew: streams break, and the next one finds its cursor unusable, once', async () => {
      open();
      const heard = follow();
      await rig.clock.advance(10);
      rig.anna.restart();
      await rig.clock.advance(0);
      expect(kindOf(heard.ended)).to.equal('server');
      const { cursor } = heard.batches.at(-1) ?? {};
      const again = follow(cursor);
      await rig.clock.advance(10);
      expect(again.signals).to.deep.equal([
        { type: 'open', resumed: false },
        { type: 'reset', reason: 'The cursor is too old' },
      ]);
      const third = follow(cursor);
      await rig.clock.advance(10);
      expect(third.signals).to.deep.equal([{ type: 'open', resumed: true }]);
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
      () => rig.anna.tags?.update?.('t', { name: 'vip' }, ctx(), 1),
      () => rig.anna.customers?.notes?.list({}, ctx()),
      () => rig.anna.customers?.get('x', ctx()),
    ];
    for (const call of calls) expect((await after(10, Promise.resolve(call()))).error).to.include({ kind: 'offline' });
  });
});
