import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { ws, type WebSocketHandlerConnection } from 'msw/ws';
import type { Backend } from '../../src/backend/index.js';
import { readSse } from '../../src/transport/from-sse.js';
import { httpTransport } from '../../src/transport/http/index.js';
import { conformance, mochaSuite, type ConformanceWorld } from '../../src/transport/testing/index.js';
import { ctx, refusal, testWorld } from '../backend/support/world.js';
import { referenceWorld } from '../support/conformance-worlds.js';
import { listener } from './listener.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterEach(() => worker.resetHandlers());
after(() => worker.stop());
const link = ws.link(/\/api\/events$/);
type Frame = { type: string; token: string; from?: string };

/** A socket in front of the backend's own stream, as a server would have it. The result breaks the sockets of a token. */
function serveSockets(handle: Backend['handle']): (token: string) => void {
  const open = new Map<AbortController, string>();
  async function run({ client }: WebSocketHandlerConnection, { token, from }: Frame, control: AbortController): Promise<void> {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...(from !== undefined && { 'last-event-id': from }) };
    const response = await handle(new Request('http://test.example/api/events', { headers, signal: control.signal }));
    if (!response.ok || !response.body) return client.close(4000 + response.status, '{}');
    await readSse(
      response.body,
      ({ event, data, comment }) => client.send(comment === undefined ? `{"${event}":${data}}` : '{"type":"pong"}'),
      control,
    ).catch(() => undefined);
    client.close(control.signal.aborted ? 1011 : 1000);
  }
  worker.use(
    link.addEventListener('connection', (connection) => {
      const control = new AbortController();
      connection.client.addEventListener('close', () => control.abort());
      connection.client.addEventListener('message', ({ data }) => {
        const frame = JSON.parse(data as string) as Frame;
        if (frame.type === 'ping') return connection.client.send('{"type":"pong"}');
        open.set(control, frame.token);
        void run(connection, frame, control);
      });
    }),
  );
  return (token) => {
    for (const [control, whose] of open) if (whose === token) control.abort();
  };
}

describe('the HTTP transport over a WebSocket', () => {
  describe('keeps the contract as over Server-Sent Events', () => {
    const TOKENS = { operator: 'operator:amara', colleague: 'operator:ben', visitor: 'visitor:dana' };
    async function open(): Promise<ConformanceWorld> {
      let cut = (_token: string): void => undefined;
      const world = await referenceWorld(
        ({ backend }, request) => {
          cut = sockets.get(backend) ?? serve(backend);
          return backend.handle(request);
        },
        { basePath: '/api' },
        { events: 'websocket' },
      );
      const sockets = new Map<Backend, typeof cut>();
      const serve = (backend: Backend): typeof cut => {
        sockets.set(
          backend,
          serveSockets((request) => backend.handle(request)),
        );
        return sockets.get(backend) ?? cut;
      };
      return { ...world, breakConnection: (user) => cut(TOKENS[user]) };
    }
    const kit = conformance(open, { withinMs: 3000 });
    mochaSuite(kit, { describe, it, after, print: () => undefined });
    describe('in the end', () => {
      it('has every guarantee proved', () => {
        const proved = { idempotentSend: 'proved', echo: 'proved', resume: 'proved', revisions: 'proved' };
        expect(kit.report().guarantees, kit.report().text).to.deep.equal(proved);
      });
    });
  });

  it('uses one token for its requests and its socket, and renews it once for both [B007]', async () => {
    const { backend } = await testWorld({ basePath: '/api' });
    serveSockets((request) => backend.handle(request));
    const reasons: string[] = [];
    const control = new AbortController();
    const chat = httpTransport({
      url: '/api',
      events: 'websocket',
      fetch: (request) => backend.handle(request),
      token(reason) {
        reasons.push(reason);
        return reason === 'connect' ? 'nobody' : 'operator:amara';
      },
    });
    const { heard, ...sink } = listener();
    const { promise, resolve } = Promise.withResolvers<void>();
    const hear = { ...sink, signal: (...args: Parameters<typeof sink.signal>) => (sink.signal(...args), resolve()) };
    const stream = refusal(chat.events(undefined, hear, { signal: control.signal }));
    const [session] = await Promise.all([chat.session(ctx()), promise]);
    expect(session.me).to.have.property('name', 'Amara Nwosu');
    expect(heard[0]).to.equal('open');
    expect(reasons).to.deep.equal(['connect', 'refused']);
    control.abort();
    expect((await stream).kind).to.equal('aborted');
    backend.dispose();
  });
});
