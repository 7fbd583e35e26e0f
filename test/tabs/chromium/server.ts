import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { SendDraft } from '../../../src/model/draft.js';
import { TransportError } from '../../../src/transport/transport-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import { ModelServer } from '../../support/model-server.js';

/** Between two signs that a stream lives, ms. */
const BEAT = 2000;
/** What is slow takes this long, ms: tabs end meanwhile. */
const SLOW = 700;

/** One user's backend, of which one schedule has one. */
export class Backend {
  readonly model: ModelServer;
  online = true;
  /** Texts of messages that are stored without that their sender hears of it. */
  readonly unanswered = new Set<string>();
  /** Texts of messages that are on their way for a while. */
  readonly slow = new Set<string>();
  /** How many messages are on their way. */
  underway = 0;
  readonly #user: Transport;
  /** Open event streams by the tab that has them. */
  readonly #streams = new Map<ServerResponse, string>();

  constructor(idempotentSend: boolean) {
    this.model = new ModelServer({ idempotentSend, echo: true, resume: true, revisions: true }, 100);
    this.#user = this.model.transportFor('anna');
  }

  /** Which tabs have a stream, each as often as it has one. */
  get streams(): string[] {
    return [...this.#streams.values()];
  }
  get transcript(): string[] {
    return this.model.transcript('d1', 'anna');
  }
  say(words: string): void {
    this.model.say('d1', { kind: 'customer', id: 'visitor' }, words);
  }
  cut(): void {
    for (const response of this.#streams.keys()) response.destroy();
  }
  goOffline(): void {
    this.online = false;
    this.cut();
  }

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!this.online) {
      request.destroy();
      return;
    }
    try {
      await this.#route(request, response, path);
    } catch (thrown) {
      const { kind, message } = TransportError.from(thrown);
      tell(response.writeHead(kind === 'forbidden' ? 403 : kind === 'missing' ? 404 : 500), { kind, title: message });
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const ctx = { signal: new AbortController().signal };
    const [, clientId] = /by-client\/(.+)$/.exec(path) ?? [];
    if (path === '/session') tell(response, await this.#user.session(ctx));
    else if (path === '/dialogs') tell(response, await this.#user.listDialogs({}, { limit: 20 }, ctx));
    else if (path === '/dialogs/d1/messages') tell(response, await this.#user.listMessages('d1', { limit: 100 }, ctx));
    else if (path === '/events') await this.#events(request, response);
    else if (clientId === undefined) throw new TransportError('missing', path);
    else {
      this.underway++;
      try {
        const draft = JSON.parse(await text(request)) as SendDraft;
        await this.#take(response, { ...draft, clientId, to: { dialogId: 'd1' } });
      } finally {
        this.underway--;
      }
    }
  }

  async #take(response: ServerResponse, draft: SendDraft): Promise<void> {
    const words = draft.parts.map((part) => ('text' in part ? part.text : '')).join('');
    if (this.slow.delete(words)) await pause(SLOW);
    const message = await this.#user.send(draft, { signal: new AbortController().signal });
    // Something of it has come: browsers repeat by themselves what had no answer at all.
    if (this.unanswered.delete(words)) response.writeHead(200, { 'content-length': 1000 }).write('{', () => response.destroy());
    else tell(response, message);
  }

  async #events(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [control, from] = [new AbortController(), request.headers['last-event-id']];
    const put = (event: string) => (data: unknown) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const beat = setInterval(() => response.write(': beat\n\n'), BEAT);
    response.on('close', () => {
      clearInterval(beat);
      this.#streams.delete(response);
      control.abort();
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': beat\n\n');
    this.#streams.set(response, request.headers.authorization?.replace('Bearer ', '') ?? '');
    await this.#user.events(from === undefined ? from : String(from), { batch: put('batch'), signal: put('signal') }, control);
  }
}

const tell = (response: ServerResponse, body: unknown) =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

export interface TabsServer {
  /** Where the page of a schedule is. */
  open(name: string, backend: Backend): string;
  close(): void;
}

/** Serves the page of the tabs from `files`, with a backend of its own for each schedule. */
export async function startTabsServer(files: ReadonlyMap<string, Uint8Array>): Promise<TabsServer> {
  const backends = new Map<string, Backend>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const [, name = '', path = ''] = /^\/([^/]+)\/api(\/.+)$/.exec(pathname) ?? [];
    const file = files.get(pathname.slice(1));
    const backend = backends.get(name);
    if (backend) void backend.answer(request, response, path);
    else if (file) response.setHeader('content-type', 'text/javascript').end(file);
    else if (pathname.endsWith('/'))
      response.setHeader('content-type', 'text/html').end('<!doctype html><script type="module" src="/page.js"></script>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    open(name, backend) {
      backends.set(name, backend);
      return `http://localhost:${(server.address() as AddressInfo).port}/${name}/`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
