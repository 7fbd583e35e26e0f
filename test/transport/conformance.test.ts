import { expect } from '@open-wc/testing';
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Guarantees } from '../../src/model/session.js';
import { conformance, faulty, mochaSuite, seeded, type ConformanceWorld } from '../../src/transport/testing/index.js';
import { modelWorld, referenceWorld } from '../support/conformance-worlds.js';

describe('the reference backend keeps the contract', () => {
  const worker = setupWorker();
  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  afterEach(() => worker.resetHandlers());
  after(() => worker.stop());
  const overNetwork = (): Promise<ConformanceWorld> =>
    referenceWorld(
      (world, request) => {
        worker.use(http.all('/api/*', ({ request: arrived }) => world.backend.handle(arrived)));
        return fetch(request);
      },
      { basePath: '/api' },
    );
  for (const [where, open] of Object.entries({ 'in process': () => referenceWorld(), 'over the network': overNetwork })) {
    describe(where, () => {
      const reports: string[] = [];
      const kit = conformance(open);
      mochaSuite(kit, { describe, it, after, print: (report) => reports.push(report) });
      describe('in the end', () => {
        it('has every guarantee that it claims proved', () => {
          expect(kit.report().guarantees).to.deep.equal({
            idempotentSend: 'proved',
            echo: 'proved',
            resume: 'proved',
            revisions: 'proved',
          });
        });
      });
    });
  }
});

describe('a small server', () => {
  const all: Guarantees = { idempotentSend: true, echo: true, resume: true, revisions: true };
  const combinations: Guarantees[] = [
    all,
    { ...all, idempotentSend: false },
    { ...all, echo: false },
    { ...all, resume: false },
    { ...all, revisions: false },
    {},
  ];
  for (const promises of combinations) {
    const claimed = Object.keys(all).filter((name) => promises[name as keyof Guarantees]);
    it(`keeps the contract when it promises ${claimed.join(', ') || 'nothing'}, and no more is said of it`, async () => {
      const kit = conformance(() => modelWorld(promises), { withinMs: 3000 });
      for (const check of kit.checks) await check.run();
      const wanted = Object.fromEntries(Object.keys(all).map((name) => [name, claimed.includes(name) ? 'proved' : 'not claimed']));
      expect(kit.report().guarantees).to.deep.equal(wanted);
    }).timeout(60_000);
  }

  it('has only claimed what its world does not let one look at', async () => {
    const kit = conformance(() => ({ ...modelWorld(all), forgetEvents: undefined }), { withinMs: 3000 });
    expect(kit.report().text).to.match(/resume +not claimed/);
    for (const check of kit.checks) await check.run();
    const { guarantees, text, levels } = kit.report();
    expect(guarantees).to.include({ resume: 'claimed', echo: 'proved' });
    expect(text).to.match(/skipped in stream: the world has no `forgetEvents`/);
    expect(levels.stream.broken).to.equal(0);
  }).timeout(60_000);

  it('keeps it through a network that doubles, delays and reorders what the stream tells', async () => {
    const plan = { repeat: 0.3, reorder: 0.3, delay: [0, 4] as const };
    const kit = conformance(() => modelWorld(all, (transport) => faulty(transport, { plan, random: seeded(5) })), {
      withinMs: 5000,
      seed: 5,
    });
    for (const check of kit.checks) await check.run();
    expect(kit.report().guarantees).to.deep.equal({ idempotentSend: 'proved', echo: 'proved', resume: 'proved', revisions: 'proved' });
  }).timeout(90_000);
});
