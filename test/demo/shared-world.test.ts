import { expect, waitUntil } from '@open-wc/testing';
import { linkTo } from '../../demo/support/world-link.js';
import type { Backend } from '../../src/backend/index.js';
import { hostWorld } from '../../src/backend/demo/shared-world.js';

/** A backend that says what became of its streams. */
function watchedBackend(): { backend: Backend; ended: string[] } {
  const ended: string[] = [];
  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST') return Response.json({ said: await request.text(), as: request.headers.get('authorization') });
    request.signal.addEventListener('abort', () => ended.push(`${pathname} aborted`));
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode(': open\n\n')),
      cancel: () => void ended.push(`${pathname} cancelled`),
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  return { backend: { handle } as Partial<Backend> as Backend, ended };
}

function hosted(): { join: () => ReturnType<typeof linkTo>; ended: string[]; busy: boolean[] } {
  const { backend, ended } = watchedBackend();
  const busy: boolean[] = [];
  const host = hostWorld(Promise.resolve({ backend, busy: (on) => busy.push(on), reset: async () => undefined }));
  const join = (): ReturnType<typeof linkTo> => {
    const { port1, port2 } = new MessageChannel();
    host.join(port1);
    return linkTo(port2);
  };
  return { join, ended, busy };
}

describe('a world shared by tabs', () => {
  it('answers a request as if it were a server', async () => {
    const page = hosted().join();
    const request = new Request('/api/x', { method: 'POST', body: 'hello', headers: { authorization: 'Bearer one' } });
    const response = await page.fetch(request);
    expect(await response.json()).to.deep.equal({ said: 'hello', as: 'Bearer one' });
  });

  it('passes a stream on from its first byte and ends it when the page aborts', async () => {
    const { join, ended } = hosted();
    const stop = new AbortController();
    const response = await join().fetch(new Request('/api/events', { signal: stop.signal }));
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).to.equal(': open\n\n');
    stop.abort();
    await waitUntil(() => ended.includes('/api/events aborted'));
  });

  it('ends a stream that a page no longer reads', async () => {
    const { join, ended } = hosted();
    const response = await join().fetch(new Request('/api/events'));
    await response.body?.cancel();
    await waitUntil(() => ended.includes('/api/events cancelled'));
  });

  it('tells every tab when the crowd comes', async () => {
    const { join, busy } = hosted();
    const heard: boolean[] = [];
    const [one, two] = [join(), join()];
    two.onBusy((on) => heard.push(on));
    one.busy(true);
    await waitUntil(() => heard.includes(true));
    expect(busy).to.deep.equal([true]);
  });

  it('ends what a page had asked for when the page dies without a word', async () => {
    const { backend, ended } = watchedBackend();
    const host = hostWorld(Promise.resolve({ backend, busy: () => undefined, reset: async () => undefined }));
    const { port1, port2 } = new MessageChannel();
    host.join(port1);
    const alive = Promise.withResolvers<void>();
    await new Promise<void>((held) => {
      void navigator.locks.request('a-page', () => {
        held();
        return alive.promise;
      });
    });
    port2.postMessage({ type: 'join', lock: 'a-page' });
    port2.postMessage({ type: 'request', id: 1, url: new URL('/api/events', location.href).href, method: 'GET', headers: [], body: null });
    await new Promise(
      (answered) => (port2.onmessage = ({ data }: MessageEvent<{ type: string }>) => data.type === 'response' && answered(data)),
    );
    expect(ended).to.deep.equal([]);
    alive.resolve();
    await waitUntil(() => ended.includes('/api/events aborted'));
  });
});
