import { createBackend, memoryFiles, memoryStore } from '../../src/backend/index.js';
import type { Backend } from '../../src/backend/index.js';
import type { DemoOperator } from '../../src/backend/demo/callers.js';
import type { CUSTOMER_TOKEN } from '../../src/backend/demo/callers.js';
import { authenticate, TOKENS } from '../../src/backend/demo/callers.js';
import { house } from '../../src/backend/demo/made-cases.js';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';
import type { Chat } from '../../src/index.js';
import { createChat } from '../../src/index.js';
import { httpTransport } from '../../src/transport/http/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { withOwnTabs } from './own-tabs.js';

/** What a page can find: a backend that works, one without dialogs, one that takes for ever, fails, is out of reach or refuses. */
export type Condition = 'working' | 'empty' | 'loading' | 'failing' | 'offline' | 'refused';
/** One of the team, a visitor by his secret, or a customer of the world. */
export type Who = DemoOperator | `visitor-${string}` | `${typeof CUSTOMER_TOKEN}${string}`;
type Answer = (request: Request) => Promise<Response>;

const BASE = 'https://demo.invalid/api';
const problem = (status: number, kind: string, title: string): Response =>
  new Response(JSON.stringify({ title, status, kind }), { status, headers: { 'content-type': 'application/problem+json' } });

const never: Answer = ({ signal }) =>
  new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true }));

/** A small world within this page and the chats of its people, one for each condition. */
export class Conditions {
  readonly #working = this.#fill();
  readonly #chats = new Map<string, Chat>();

  /** Without a `who` the chat is Anna's. */
  chat(condition: Condition = 'working', who: Who = 'anna'): Chat {
    const key = `${condition} ${who}`;
    const known = this.#chats.get(key);
    if (known) return known;
    const chat = createChat({ transport: this.transport(condition, who), draftStorage: 'memory' });
    this.#chats.set(key, chat);
    return chat;
  }

  /** What a chat would be made of. */
  transport(condition: Condition = 'working', who: Who = 'anna'): Transport {
    const token = who in TOKENS ? TOKENS[who as DemoOperator] : who;
    return withOwnTabs(httpTransport({ url: BASE, token, fetch: this.#answer(condition) }));
  }

  /** Ends the chats and the world. */
  dispose(): void {
    for (const chat of this.#chats.values()) chat.dispose();
    this.#chats.clear();
    void this.#working.then((backend) => backend.dispose());
  }

  #answer(condition: Condition): Answer {
    switch (condition) {
      case 'working':
        return async (request) => (await this.#working).handle(request);
      case 'empty': {
        const empty = this.#empty();
        return async (request) => (await empty).handle(request);
      }
      case 'loading':
        return never;
      case 'failing':
        return async (request) =>
          /\/(session|events)$/.test(new URL(request.url).pathname)
            ? (await this.#working).handle(request)
            : problem(500, 'server', 'The backend has stumbled.');
      case 'refused':
        return async () => problem(401, 'auth', 'The token has expired.');
      case 'offline':
        return this.#offline();
    }
  }

  /** What is asked for comes; the stream does not, and nothing leaves. */
  #offline(): Answer {
    return async (request) => {
      if (request.method !== 'GET' || request.headers.get('accept')?.includes('text/event-stream')) throw new TypeError('Failed to fetch');
      return (await this.#working).handle(request);
    };
  }

  async #fill(): Promise<Backend> {
    const backend = demoBackend();
    await fillWorld(backend, { now: Date.now(), small: true });
    return backend;
  }

  async #empty(): Promise<Backend> {
    const backend = createBackend({ store: memoryStore(), files: memoryFiles(), authenticate, basePath: '/api' });
    await backend.seed(house(Date.now()));
    return backend;
  }
}
