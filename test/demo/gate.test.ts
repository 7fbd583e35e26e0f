import { expect } from '@open-wc/testing';
import { defineNetwork } from 'msw/experimental';
import { http, HttpResponse } from 'msw/http';
import { guardFetch } from '../../demo/support/fetch-gate.js';
import { GateSource } from '../../demo/support/gate-source.js';

describe('the gate before msw', () => {
  const straight = globalThis.fetch;
  const never = new Promise<Response>(() => undefined);
  let early: Promise<Response>;

  before(() => {
    guardFetch();
    early = fetch('/api/ping');
    const network = defineNetwork({
      sources: [new GateSource()],
      handlers: [
        http.get('/api/ping', () => HttpResponse.json('pong')),
        http.get('/api/lost', () => HttpResponse.error()),
        http.get('/api/slow', () => never),
      ],
      onUnhandledFrame: 'bypass',
      context: { quiet: true },
    });
    network.enable();
  });
  after(() => (globalThis.fetch = straight));

  it('holds what was asked before there was anybody to answer', async () => {
    expect(await (await early).json()).to.equal('pong');
  });

  it('fails as the network does, without a word in the console', async () => {
    const failure: unknown = await fetch('/api/lost').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('lets go of a request that is aborted', async () => {
    const stop = new AbortController();
    const asked = fetch('/api/slow', { signal: stop.signal }).catch((error: unknown) => error);
    stop.abort();
    expect(await asked).to.have.property('name', 'AbortError');
  });

  it('leaves everything else to the browser', async () => {
    expect((await fetch('/package.json')).ok).to.equal(true);
  });
});
