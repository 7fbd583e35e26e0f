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

/** Joins the world: in a worker that all tabs share, or within this page where streams cannot be handed over. */
export async function joinWorld(): Promise<WorldLink> {
  if (!sharesStreams()) return makeOwnWorld();
  return linkTo(new SharedWorker(WORLD_WORKER, { type: 'module', name: 'parleykit-demo' }).port);
}

function sharesStreams(): boolean {
  if (!('SharedWorker' in globalThis)) return false;
  const stream = new ReadableStream();
  try {
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
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
  const listeners = new Set<(on: boolean) => void>();
  const resets: (() => void)[] = [];
  let busy = false;
  let lastId = 0;
  const tell = (message: ToWorld, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  port.onmessage = ({ data }: MessageEvent<FromWorld>): void => {
    switch (data.type) {
      case 'response':
        waiting.get(data.id)?.done(new Response(data.body, { status: data.status, headers: data.headers }));
        waiting.delete(data.id);
        break;
      case 'failure':
        waiting.get(data.id)?.fail(new TypeError(data.message));
        waiting.delete(data.id);
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
      request.signal.addEventListener('abort', () => tell({ type: 'abort', id }), { once: true });
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
