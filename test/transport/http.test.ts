import { expect } from '@open-wc/testing';
import { createSplitter } from '../../src/transport/from-sse.js';
import type { SseFrame } from '../../src/transport/from-sse.js';
import { httpTransport } from '../../src/transport/http/index.js';
import type { TokenReason } from '../../src/transport/http/index.js';
import { createTokens } from '../../src/transport/http/token.js';
import fc from 'fast-check';
import { ctx, refusal } from '../backend/support/world.js';

type Answer = (request: Request) => Response | Promise<Response>;
const transport = (answer: Answer, token: string | ((reason: TokenReason) => string) = 't') =>
  httpTransport({ url: 'http://test.example/api/', token, fetch: async (request) => answer(request) });
const session = (): Response => Response.json({ protocol: 1 });

describe('the HTTP transport', () => {
  it('puts the token in a header and nowhere else [B007]', async () => {
    const seen: Request[] = [];
    const chat = transport((request) => {
      seen.push(request);
      return session();
    }, 'secret');
    await chat.session(ctx());
    await chat.listDialogs({ tab: 'mine' }, { limit: 5 }, ctx());
    expect(seen.map(({ url }) => url)).to.deep.equal([
      'http://test.example/api/session',
      'http://test.example/api/dialogs?limit=5&q=%7B%22tab%22%3A%22mine%22%7D',
    ]);
    for (const { headers } of seen) expect(headers.get('authorization')).to.equal('Bearer secret');
  });

  it('asks for another token once when one is refused, however many requests run [B007]', async () => {
    const reasons: TokenReason[] = [];
    const chat = transport(
      ({ headers }) => (headers.get('authorization') === 'Bearer refused' ? session() : new Response('', { status: 401 })),
      (reason) => {
        reasons.push(reason);
        return reason;
      },
    );
    await Promise.all([chat.session(ctx()), chat.session(ctx()), chat.session(ctx())]);
    await chat.session(ctx());
    expect(reasons).to.deep.equal(['connect', 'refused']);
  });

  it('asks for another token once when several are refused in one step [B007]', async () => {
    const reasons: TokenReason[] = [];
    const tokens = createTokens((reason) => {
      reasons.push(reason);
      return reason;
    });
    const token = await tokens.current();
    expect(await Promise.all([tokens.renew(token), tokens.renew(token), tokens.renew(token)])).to.deep.equal(Array(3).fill('refused'));
    expect(reasons).to.deep.equal(['connect', 'refused']);
  });

  it('says auth when the other token is refused, too', async () => {
    let asked = 0;
    const chat = transport(
      () => new Response('', { status: 401 }),
      () => `${++asked}`,
    );
    expect((await refusal(chat.session(ctx()))).kind).to.equal('auth');
    expect(asked).to.equal(2);
    expect((await refusal(transport(() => new Response('', { status: 401 })).session(ctx()))).kind).to.equal('auth');
  });

  it('turns problem+json into a TransportError with all it says', async () => {
    const body = { title: 'Too fast.', kind: 'rateLimited', code: 'rate', field: 'x', retryAfterMs: 1500, current: { id: 1 } };
    const error = await refusal(transport(() => Response.json(body, { status: 429 })).session(ctx()));
    expect(error).to.deep.include({
      kind: 'rateLimited',
      message: 'Too fast.',
      code: 'rate',
      field: 'x',
      retryAfterMs: 1500,
      current: { id: 1 },
    });
    expect(error.outcome).to.equal('notApplied');
  });

  it('understands servers that say it by status alone', async () => {
    const kind = async (status: number, headers = {}): Promise<unknown> => {
      const error = await refusal(transport(() => new Response('<h1>no</h1>', { status, headers })).session(ctx()));
      return error.retryAfterMs === undefined ? error.kind : [error.kind, error.retryAfterMs];
    };
    expect(await Promise.all([403, 404, 409, 413, 418, 500, 503].map((status) => kind(status)))).to.deep.equal([
      'forbidden',
      'missing',
      'conflict',
      'tooLarge',
      'invalid',
      'server',
      'server',
    ]);
    expect(await kind(503, { 'retry-after': '3' })).to.deep.equal(['server', 3000]);
  });

  it('tells what could not be reached from what was called off, and what may have happened', async () => {
    const offline = await refusal(transport(() => Promise.reject(new TypeError('Failed to fetch'))).session(ctx()));
    expect(offline).to.include({ kind: 'offline', outcome: 'unknown', retryable: true });
    const control = new AbortController();
    const call = transport(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')))),
    ).session({
      signal: control.signal,
    });
    control.abort();
    expect((await refusal(call)).kind).to.equal('aborted');
    expect((await refusal(transport(() => new Response('not json')).session(ctx()))).kind).to.equal('server');
  });

  it('gives up a call that nobody answers; it may have happened [B028]', async () => {
    const never = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))));
    const silent = httpTransport({ url: 'http://test.example/api/', token: 't', timeoutMs: 20, fetch: never });
    expect(await refusal(silent.session(ctx()))).to.include({ kind: 'timeout', outcome: 'unknown', retryable: true });
  });

  it('sends the key of a mutation with each try', async () => {
    const keys: (string | null)[] = [];
    const chat = transport(({ headers }) => {
      keys.push(headers.get('idempotency-key'));
      return new Response(null, { status: 204 });
    });
    await chat.dialogs?.remove?.(['1'], ctx('the-key'));
    await chat.session(ctx('the-key'));
    expect(keys).to.deep.equal(['the-key', null]);
  });

  it('offers what the server has and nothing else', () => {
    const { dialogs, assistant, customers } = transport(session);
    expect(dialogs).to.respondTo('take');
    expect(customers).to.respondTo('update').and.not.to.have.property('unite');
    expect(assistant).to.equal(undefined);
    const whole = httpTransport({ url: '/', token: 't', lacks: ['dialogs.take'] });
    expect(whole.dialogs).not.to.have.property('take');
    expect(whole.assistant).to.respondTo('set');
  });

  it('reads events, passes heartbeats on, and ends when the stream does', async () => {
    const text =
      ': open\n\nevent: signal\ndata: {"type":"open","resumed":false}\n\n: beat\n\nid: e.1\nevent: batch\ndata: {"cursor":"e.1","changes":[]}\n\n';
    const heard: unknown[] = [];
    const from: (string | null)[] = [];
    await transport(({ headers }) => {
      from.push(headers.get('last-event-id'));
      return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
    }).events('e.0', { batch: (batch) => heard.push(batch), signal: (signal) => heard.push(signal) }, ctx());
    expect(heard).to.deep.equal([{ type: 'open', resumed: false }, { changes: [] }, { cursor: 'e.1', changes: [] }]);
    expect(from).to.deep.equal(['e.0']);
  });

  it('says that a stream broke', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('network')) });
    const sink = { batch: () => undefined, signal: () => undefined };
    expect((await refusal(transport(() => new Response(broken)).events(undefined, sink, ctx()))).kind).to.equal('offline');
  });
});

describe('reading a text/event-stream', () => {
  it('gives the same events however the text is cut', () => {
    const text = ': hello\r\nid: 1\r\nevent: batch\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:no space\n\n:\n\rdata: 3\r\rdata: never ended';
    const read = (pieces: readonly string[]): SseFrame[] => {
      const frames: SseFrame[] = [];
      const split = createSplitter((frame) => frames.push(frame));
      for (const piece of pieces) split(piece);
      return frames;
    };
    const whole = read([text]);
    expect(whole).to.deep.equal([
      { event: '', data: '', comment: 'hello' },
      { id: '1', event: 'batch', data: '{"a":\n1}' },
      { event: 'message', data: 'no space' },
      { event: '', data: '', comment: '' },
      { event: 'message', data: '3' },
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(read(at.slice(1).map((end, index) => text.slice(at[index], end)))).to.deep.equal(whole);
      }),
    );
  });
});
