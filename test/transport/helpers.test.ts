import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import {
  eventsFromCallbacks,
  eventsFromPolling,
  eventsFromSse,
  TransportError,
  uploadBlob,
  type Line,
} from '../../src/transport/helpers/index.js';
import { fakeClock } from '../../src/transport/testing/index.js';
import { ctx, refusal } from '../backend/support/world.js';
import { CHANGE, listener } from './listener.js';

const worker = setupWorker();
before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
afterEach(() => worker.resetHandlers());
after(() => worker.stop());

describe('events from SSE', () => {
  const events = (opening?: 'resumes' | 'told') =>
    eventsFromSse({
      open: (from, { signal }) =>
        fetch('/sse-of-the-host', { signal, headers: { authorization: 'Bearer t', 'last-event-id': from ?? '' } }),
      read: ({ event, data, id }) =>
        event === 'reset' ? { type: 'reset' } : { changes: [{ ...CHANGE, value: data }], ...(id !== undefined && { cursor: id }) },
      ...(opening && { opening }),
    });

  it('are read from a fetch with headers, comments as heartbeats', async () => {
    const asked: (string | null)[] = [];
    worker.use(
      http.get('/sse-of-the-host', ({ request }) => {
        asked.push(request.headers.get('last-event-id'));
        return new HttpResponse(': beat\n\nid: 7\ndata: a\n\nevent: reset\ndata: x\n\n', {
          headers: { 'content-type': 'text/event-stream' },
        });
      }),
    );
    const [plain, resumed, told] = [listener(), listener(), listener()];
    await events()('6', plain, ctx());
    await events('resumes')('6', resumed, ctx());
    await events('told')(undefined, told, ctx());
    expect(plain.heard).to.deep.equal(['open', '.', '7', 'reset']);
    expect(resumed.heard[0]).to.equal('resumed');
    expect(told.heard).to.deep.equal(['7', 'reset'], 'no heartbeat before it says that it is open');
    expect(asked).to.deep.equal(['6', '6', '']);
  });

  it('say why they do not come', async () => {
    worker.use(http.get('/sse-of-the-host', () => HttpResponse.json({ kind: 'rateLimited', retryAfterMs: 900 }, { status: 429 })));
    const error = await refusal(events()(undefined, listener(), ctx()));
    expect(error).to.include({ kind: 'rateLimited', retryAfterMs: 900 });
    const own = new TransportError('auth', 'No token');
    expect(await refusal(eventsFromSse({ open: () => Promise.reject(own), read: () => undefined })(undefined, listener(), ctx()))).to.equal(
      own,
    );
  });
});

describe('events from polling', () => {
  it('ask after the last cursor, at once while there is more, and else in their time', async () => {
    const clock = fakeClock();
    const asked: (string | undefined)[] = [];
    const control = new AbortController();
    const { heard, ...sink } = listener();
    const events = eventsFromPolling({
      clock,
      intervalMs: 1000,
      async poll(after) {
        asked.push(after);
        return asked.length === 2 ? { cursor: 'c2', changes: [CHANGE], more: true } : { cursor: `c${asked.length}`, changes: [] };
      },
    });
    const stream = refusal(events(undefined, sink, { signal: control.signal }));
    await clock.advance(999);
    expect(asked).to.deep.equal([undefined]);
    await clock.advance(1);
    expect(asked).to.deep.equal([undefined, 'c1', 'c2']);
    expect(heard).to.deep.equal(['open', '.', 'c2', '.']);
    control.abort();
    expect((await stream).kind).to.equal('aborted');
    expect(clock.pending).to.equal(0);
  });

  it('wait longer after each failure that may pass, and then hand it over', async () => {
    const clock = fakeClock(0);
    const asked: number[] = [];
    const answers: (TransportError | undefined)[] = [undefined, new TransportError('server', 'Busy', { retryAfterMs: 5000 })];
    const { heard, ...sink } = listener();
    const events = eventsFromPolling({
      clock,
      intervalMs: 1000,
      async poll() {
        asked.push(clock.now());
        const error = answers.length > 0 ? answers.shift() : new TransportError('offline', 'Away');
        if (error) throw error;
        return { cursor: 'c', changes: [] };
      },
    });
    const stream = refusal(events('c', sink, ctx()));
    await clock.advance(60_000);
    expect((await stream).kind).to.equal('offline');
    expect(asked).to.deep.equal([0, 1000, 6000, 10_000]);
    expect(heard).to.deep.equal(['resumed', '.']);
  });

  it('say so when the cursor is not known any more', async () => {
    const clock = fakeClock();
    const control = new AbortController();
    const { heard, ...sink } = listener();
    const events = eventsFromPolling({ clock, poll: async (after) => ({ cursor: 'new', changes: [], reset: after === 'old' }) });
    void refusal(events('old', sink, { signal: control.signal }));
    await clock.advance(4000);
    expect(heard).to.deep.equal(['open', '.', '.']);
    control.abort();
  });

  it('hand over at once what does not pass, and what fails before they began', async () => {
    const failing = (kind: 'auth' | 'offline') => eventsFromPolling({ poll: () => Promise.reject(new TransportError(kind, 'No')) });
    expect((await refusal(failing('auth')(undefined, listener(), ctx()))).kind).to.equal('auth');
    expect((await refusal(failing('offline')(undefined, listener(), ctx()))).kind).to.equal('offline');
  });
});

describe('events from callbacks', () => {
  it('pass on what the host pushes, until it closes, and hang up once', async () => {
    let line: Line | undefined;
    let hungUp = 0;
    const { heard, ...sink } = listener();
    const stream = eventsFromCallbacks((one) => {
      line = one;
      return () => hungUp++;
    })('c0', sink, ctx());
    await waitUntil(() => line);
    line?.open(true);
    line?.push([CHANGE], 'c1');
    line?.beat();
    line?.close();
    line?.push([CHANGE], 'c2');
    await stream;
    expect(heard).to.deep.equal(['resumed', 'c1', '.']);
    expect(hungUp).to.equal(1);
  });

  it('hang up when they are called off, even before they were connected, and tell what went wrong', async () => {
    const control = new AbortController();
    const { promise, resolve } = Promise.withResolvers<() => void>();
    let hungUp = false;
    const stream = refusal(eventsFromCallbacks(() => promise)(undefined, listener(), { signal: control.signal }));
    control.abort();
    expect((await stream).kind).to.equal('aborted');
    resolve(() => void (hungUp = true));
    await waitUntil(() => hungUp);
    const failing = eventsFromCallbacks(() => Promise.reject(new TransportError('forbidden', 'Not you')));
    expect((await refusal(failing(undefined, listener(), ctx()))).kind).to.equal('forbidden');
  });
});

describe('an upload by itself', () => {
  it('tells its progress in bytes and gives the answer back', async () => {
    worker.use(http.post('/upload-of-the-host', async ({ request }) => HttpResponse.text(`${(await request.arrayBuffer()).byteLength}`)));
    const told: number[] = [];
    const file = new Blob([new Uint8Array(5000)]);
    const upload = { url: '/upload-of-the-host', method: 'POST' as const, file, signal: ctx().signal };
    expect(await uploadBlob({ ...upload, progress: (sent) => told.push(sent) })).to.equal('5000');
    expect(told.at(-1)).to.equal(5000);
    const throughFetch = await uploadBlob({
      ...upload,
      url: new URL('/upload-of-the-host', location.href).href,
      fetch: (request) => fetch(request),
    });
    expect(throughFetch).to.equal('5000');
  });

  it('says what the server refused and what was called off', async () => {
    worker.use(http.put('/upload-of-the-host', () => HttpResponse.json({ title: 'Too big' }, { status: 413 })));
    const control = new AbortController();
    const upload = { url: '/upload-of-the-host', file: new Blob(['x']), signal: control.signal };
    expect(await refusal(uploadBlob(upload))).to.include({ kind: 'tooLarge', message: 'Too big' });
    control.abort();
    expect((await refusal(uploadBlob(upload))).kind).to.equal('aborted');
  });
});
