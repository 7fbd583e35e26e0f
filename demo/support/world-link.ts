import type { FromWorld, ToWorld } from '../../src/backend/demo/shared-world.js';
import { WORLD_WORKER } from './trusted-types.js';

/** This page's end of the world that all tabs share. */
export interface WorldLink {
  fetch(request: Request): Promise<Response>;
  busy(on: boolean): void;
  /** Begins afresh, for every tab. */
  reset(): Promise<void>;
  /** Hears whether the crowd is out, at once and with every change. */
  onBusy(hear: (on: boolean) => void): void;
}

/** Joins the world: in a worker that all tabs share, or within this page where there are no such workers. */
export async function joinWorld(): Promise<WorldLink> {
  if (!('SharedWorker' in globalThis)) return makeOwnWorld();
  return linkTo(new SharedWorker(WORLD_WORKER, { type: 'module', name: 'parleykit-demo' }).port);
}

async function makeOwnWorld(): Promise<WorldLink> {
  const { openWorld } = await import('../../src/backend/demo/open-world.js');
  const world = await openWorld();
  const listeners = new Set<(on: boolean) => void>();
  return {
    fetch: (request) => world.backend.handle(request),
    busy(on): void {
      world.busy(on);
      for (const hear of listeners) hear(on);
    },
    reset: () => world.reset(),
    onBusy: (hear) => void listeners.add(hear),
  };
}

type Waiting = { done(response: Response): void; fail(error: Error): void };

/** A world at the other end of a port. */
export function linkTo(port: MessagePort): WorldLink {
  const waiting = new Map<number, Waiting>();
  const bodies = new Map<number, ReadableStreamDefaultController<Uint8Array>>();
  const listeners = new Set<(on: boolean) => void>();
  const resets: (() => void)[] = [];
  let busy = false;
  let lastId = 0;
  const tell = (message: ToWorld, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  const bodyOf = (id: number): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start: (body) => void bodies.set(id, body),
      cancel(): void {
        bodies.delete(id);
        tell({ type: 'abort', id });
      },
    });
  const fail = (id: number, error: Error): void => {
    waiting.get(id)?.fail(error);
    waiting.delete(id);
    bodies.get(id)?.error(error);
    bodies.delete(id);
  };

  port.onmessage = ({ data }: MessageEvent<FromWorld>): void => {
    switch (data.type) {
      case 'response':
        waiting.get(data.id)?.done(new Response(data.hasBody ? bodyOf(data.id) : null, { status: data.status, headers: data.headers }));
        waiting.delete(data.id);
        break;
      case 'piece':
        bodies.get(data.id)?.enqueue(data.bytes);
        break;
      case 'end':
        bodies.get(data.id)?.close();
        bodies.delete(data.id);
        break;
      case 'failure':
        fail(data.id, new TypeError(data.message));
        break;
      case 'busy':
        busy = data.on;
        for (const hear of listeners) hear(busy);
        break;
      case 'reset':
        for (const done of resets.splice(0)) done();
        break;
    }
  };

  // Held as long as this page lives: the world waits for it and then ends what the page had asked for.
  const lock = `parleykit-demo-page-${crypto.randomUUID()}`;
  void navigator.locks.request(lock, () => {
    tell({ type: 'join', lock });
    return new Promise<never>(() => undefined);
  });

  return {
    async fetch(request): Promise<Response> {
      const id = ++lastId;
      // Firefox does not tell whether there is a body.
      const body = /^(GET|HEAD)$/.test(request.method) ? null : await request.arrayBuffer();
      const answer = new Promise<Response>((done, fail) => waiting.set(id, { done, fail }));
      const stop = (): void => {
        tell({ type: 'abort', id });
        fail(id, new DOMException('The request was aborted.', 'AbortError'));
      };
      request.signal.addEventListener('abort', stop, { once: true });
      tell({ type: 'request', id, url: request.url, method: request.method, headers: [...request.headers], body }, body ? [body] : []);
      return answer;
    },
    busy: (on) => tell({ type: 'busy', on }),
    reset(): Promise<void> {
      tell({ type: 'reset' });
      return new Promise((done) => resets.push(done));
    },
    onBusy(hear): void {
      listeners.add(hear);
      hear(busy);
    },
  };
}
