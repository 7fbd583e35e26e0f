import type { Backend } from '../backend.js';

/** What a page tells the world it has joined. */
export type ToWorld =
  /** The name of the Web Lock the page holds as long as it lives. */
  | { type: 'join'; lock: string }
  | { type: 'request'; id: number; url: string; method: string; headers: [string, string][]; body: ArrayBuffer | null }
  | { type: 'abort'; id: number }
  | { type: 'busy'; on: boolean }
  | { type: 'reset' };
/** What the world tells a page. A body comes piece by piece: Safari cannot hand over a stream. */
export type FromWorld =
  | { type: 'response'; id: number; status: number; headers: [string, string][]; hasBody: boolean }
  | { type: 'piece'; id: number; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'end'; id: number }
  | { type: 'failure'; id: number; message: string }
  | { type: 'busy'; on: boolean }
  | { type: 'reset' };

type Asked = Extract<ToWorld, { type: 'request' }>;

/** A world that many pages share. */
export interface World {
  backend: Backend;
  busy(on: boolean): void;
  /** Throws everything away and begins afresh; the backend of the next request is the new one. */
  reset(): Promise<void>;
}

export interface WorldHost {
  join(port: MessagePort): void;
}

/** Lets pages in. What a page has asked for ends when it says so, and when it dies without a word. */
export function hostWorld(world: Promise<World>): WorldHost {
  const ports = new Set<MessagePort>();
  let busy = false;

  const tell = (port: MessagePort, message: FromWorld, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function answer(port: MessagePort, message: Asked, running: Map<number, AbortController>): Promise<void> {
    const { id, url, method, headers, body } = message;
    const control = new AbortController();
    running.set(id, control);
    try {
      const { backend } = await world;
      const response = await backend.handle(new Request(url, { method, headers, body, signal: control.signal }));
      tell(port, { type: 'response', id, status: response.status, headers: [...response.headers], hasBody: response.body !== null });
      if (response.body) await pour(response.body, control.signal, (bytes) => tell(port, { type: 'piece', id, bytes }, [bytes.buffer]));
      tell(port, { type: 'end', id });
    } catch (error) {
      tell(port, { type: 'failure', id, message: String(error) });
    } finally {
      running.delete(id);
    }
  }

  return {
    join(port): void {
      const running = new Map<number, AbortController>();
      const leave = (): void => {
        ports.delete(port);
        for (const control of running.values()) control.abort();
        port.close();
      };
      port.onmessage = ({ data }: MessageEvent<ToWorld>): void => {
        switch (data.type) {
          case 'join':
            // The lock is free again only when the page is gone.
            void navigator.locks.request(data.lock, leave);
            break;
          case 'request':
            void answer(port, data, running);
            break;
          case 'abort':
            running.get(data.id)?.abort();
            running.delete(data.id);
            break;
          case 'busy':
            busy = data.on;
            void world.then((one) => one.busy(busy));
            for (const one of ports) tell(one, { type: 'busy', on: busy });
            break;
          case 'reset':
            void world.then((one) => one.reset()).then(() => ports.forEach((one) => tell(one, { type: 'reset' })));
            break;
        }
      };
      ports.add(port);
      tell(port, { type: 'busy', on: busy });
    },
  };
}

/** Reads a body to its end, or until nobody wants it any more. */
async function pour(body: ReadableStream<Uint8Array>, signal: AbortSignal, give: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const reader = body.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) give(new Uint8Array(read.value));
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
