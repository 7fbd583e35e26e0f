import { expect } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import { ws, type WebSocketHandlerConnection } from 'msw/ws';
import { eventsFromSocket, type SocketSource, type SocketToken } from '../../src/transport/helpers/index.js';
import { ctx, refusal } from '../backend/support/world.js';
import { CHANGE, listener } from './listener.js';

type Hello = { type: string; token: string; from?: string };
const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterEach(() => worker.resetHandlers());
after(() => worker.stop());

describe('events from a WebSocket', () => {
  const URL = 'wss://chat.test/events';
  const link = ws.link(URL);
  const source = (over: Partial<SocketSource> = {}): SocketSource & SocketToken => ({
    url: 'https://chat.test/events',
    token: (reason) => `${reason}-token`,
    pingMs: 5,
    read: (frame) => (frame === 'pong' ? undefined : { cursor: frame as string, changes: [CHANGE] }),
    ...over,
  });
  const serve = (onConnection: (connection: WebSocketHandlerConnection) => void) =>
    worker.use(link.addEventListener('connection', onConnection));
  const say = ({ client }: WebSocketHandlerConnection, frame: unknown) => client.send(JSON.stringify(frame));
  /** Calls back with each hello, and closes at the ping that follows unless it was closed before. */
  const greet = (hear: (hello: Hello, connection: WebSocketHandlerConnection) => void, code: () => number = () => 1000) =>
    serve((connection) =>
      connection.client.addEventListener('message', ({ data }) => {
        const frame = JSON.parse(data as string) as Hello;
        if (frame.type === 'ping') connection.client.close(code());
        else hear(frame, connection);
      }),
    );

  it('give the token in the first frame and never in the address', async () => {
    const seen: unknown[] = [];
    greet((hello, connection) => {
      seen.push(connection.client.url.href, hello);
      say(connection, 'c1');
    });
    const { heard, ...sink } = listener();
    await eventsFromSocket(source({ opening: 'resumes' }))('c0', sink, ctx());
    expect(seen).to.deep.equal([URL, { type: 'hello', token: 'connect-token', from: 'c0' }]);
    expect(heard).to.deep.equal(['resumed', 'c1']);
  });

  it('give it as a subprotocol where the server wants it there', async () => {
    let offered: unknown;
    serve(({ client, info }) => {
      offered = info.protocols;
      client.close(1001);
    });
    await eventsFromSocket(source({ protocols: (token) => ['chat', token], hello: () => undefined }))(undefined, listener(), ctx());
    expect(offered).to.deep.equal(['chat', 'connect-token']);
  });

  it('take another token once when the first is refused, and say auth when that is refused, too', async () => {
    const tokens: string[] = [];
    let good = 'refused-token';
    greet(({ token }, connection) => {
      tokens.push(token);
      if (token === good) say(connection, 'c1');
      else connection.client.close(4401, JSON.stringify({ title: 'Who are you?' }));
    });
    const { heard, ...sink } = listener();
    await eventsFromSocket(source())(undefined, sink, ctx());
    expect(heard).to.deep.equal(['open', 'c1']);
    good = 'none';
    expect(await refusal(eventsFromSocket(source())(undefined, sink, ctx()))).to.include({ kind: 'auth', message: 'Who are you?' });
    expect(tokens).to.deep.equal(['connect-token', 'refused-token', 'connect-token', 'refused-token']);
  });

  it('end for a while, with another token ready, when the token expires on the way', async () => {
    const tokens: string[] = [];
    greet(
      ({ token }, connection) => {
        tokens.push(token);
        say(connection, 'c1');
      },
      () => (tokens.length === 1 ? 3000 : 1000),
    );
    const events = eventsFromSocket(source());
    expect((await refusal(events(undefined, listener(), ctx()))).kind).to.equal('offline');
    await events('c1', listener(), ctx());
    expect(tokens).to.deep.equal(['connect-token', 'refused-token']);
  });

  it('ping, hear the answer as a heartbeat, and find a socket that has fallen silent', async () => {
    let pings = 0;
    serve((connection) =>
      connection.client.addEventListener('message', ({ data }) => {
        if ((JSON.parse(data as string) as { type: string }).type === 'ping' && ++pings < 3) say(connection, 'pong');
      }),
    );
    const { heard, ...sink } = listener();
    const error = await refusal(eventsFromSocket(source({ pingMs: 20, deadAfterMs: 200 }))(undefined, sink, ctx()));
    expect(error.kind).to.equal('timeout');
    expect(heard).to.deep.equal(['open', '.', '.']);
  });

  it('tell by its code why a socket closed', async () => {
    const kindOf = async (code: number, reason = ''): Promise<unknown> => {
      worker.resetHandlers();
      serve(({ client }) => client.close(code, reason));
      const error = await refusal(eventsFromSocket(source())(undefined, listener(), ctx()));
      return error.retryAfterMs === undefined ? error.kind : [error.kind, error.retryAfterMs];
    };
    expect(await kindOf(3003)).to.equal('forbidden');
    expect(await kindOf(4503)).to.equal('server');
    expect(await kindOf(4429, '{"retryAfterMs":700}')).to.deep.equal(['rateLimited', 700]);
    expect(await kindOf(4999)).to.equal('offline');
  });

  it('end when they are called off, or when a frame is none', async () => {
    const control = new AbortController();
    serve(() => undefined);
    const waiting = refusal(eventsFromSocket(source())(undefined, listener(), { signal: control.signal }));
    control.abort();
    expect((await waiting).kind).to.equal('aborted');
    worker.resetHandlers();
    serve(({ client }) => client.send('<html>'));
    expect((await refusal(eventsFromSocket(source())(undefined, listener(), ctx()))).kind).to.equal('server');
  });
});
