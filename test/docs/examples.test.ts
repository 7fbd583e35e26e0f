import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { pollingTransport } from '../../docs/examples/polling-transport.js';
import { restSseTransport } from '../../docs/examples/rest-sse-transport.js';
import { conformance, mochaSuite, type Conformance } from '../../src/transport/testing/index.js';
import { DESK, deskWorld } from './desk-world.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
after(async () => {
  worker.resetHandlers();
  await worker.stop();
});

function keeps(kit: Conformance, promises: Record<string, string>): void {
  mochaSuite(kit, { describe, it, after, print: () => undefined });
  describe('in the end', () => {
    it('has proved what it claims and no more', () => {
      expect(kit.report().guarantees, kit.report().text).to.deep.equal(promises);
    });
  });
}

describe('the polling transport of the docs', () => {
  const polled = (token: string) => pollingTransport(DESK, token, 20);
  keeps(
    conformance(() => deskWorld(worker, polled, { visitors: false, streams: false }), { withinMs: 3000 }),
    { idempotentSend: 'proved', echo: 'not claimed', resume: 'proved', revisions: 'proved' },
  );
});

describe('the REST and SSE transport of the docs', () => {
  keeps(
    conformance(() => deskWorld(worker, (token) => restSseTransport(DESK, token)), { withinMs: 3000 }),
    { idempotentSend: 'proved', echo: 'proved', resume: 'proved', revisions: 'proved' },
  );
});
