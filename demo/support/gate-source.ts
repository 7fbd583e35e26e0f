import { HttpNetworkFrame, NetworkSource } from 'msw/experimental';
import { openGate } from './fetch-gate.js';

/** One request at the gate, as msw handles it. */
class GateFrame extends HttpNetworkFrame {
  readonly #answer = Promise.withResolvers<Response>();

  constructor(request: Request) {
    super({ request });
    this.#answer.promise.catch(() => undefined); // whoever asked may have left
  }

  get answer(): Promise<Response> {
    return this.#answer.promise;
  }
  override respondWith(response = Response.error()): void {
    // What a network error is to `fetch`.
    if (response.type === 'error') this.#answer.reject(new TypeError('Failed to fetch'));
    else this.#answer.resolve(response);
  }
  override errorWith(reason?: unknown): void {
    this.#answer.reject(reason);
  }
  override passthrough(): void {
    this.#answer.reject(new TypeError('Nobody answers this address.'));
  }
}

/** Gives msw the requests that wait at the gate. */
export class GateSource extends NetworkSource<GateFrame> {
  override enable(): void {
    openGate(async (request) => {
      request.signal.throwIfAborted();
      const frame = new GateFrame(request);
      const stopped = Promise.withResolvers<never>();
      request.signal.addEventListener('abort', () => stopped.reject(request.signal.reason), { once: true });
      await Promise.race([this.queue(frame), stopped.promise]);
      return Promise.race([frame.answer, stopped.promise]);
    });
  }
}
