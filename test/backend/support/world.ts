import type { Backend, BackendOptions, Identity, World } from '../../../src/backend/index.js';
import { createBackend, memoryFiles, memoryStore } from '../../../src/backend/index.js';
import type { Batch, Change, Signal } from '../../../src/model/change.js';
import type { SendDraft } from '../../../src/model/draft.js';
import type { CallContext } from '../../../src/transport/call-context.js';
import { httpTransport } from '../../../src/transport/http/index.js';
import type { TransportError } from '../../../src/transport/transport-error.js';
import type { Transport, TransportGroups } from '../../../src/transport/transport.js';

/** Every group with every method, as our own backend has them. */
export type FullTransport = Transport & { [G in keyof TransportGroups]: Required<TransportGroups[G]> };

/** Two operators of a shop, one of a bank, a supervisor, and customers on three channels. Tokens are `kind:id`. */
export const PEOPLE: World = {
  groups: [
    { id: 'shop', name: 'Shop' },
    { id: 'bank', name: 'Banking' },
  ],
  channels: [
    {
      id: 'web',
      type: 'web',
      groupId: 'shop',
      capabilities: {
        text: { maxChars: 2000 },
        media: { image: { maxBytes: 1_000_000 }, file: { maxBytes: 2_000_000 }, voice: {} },
        receipts: ['sent', 'delivered', 'read'],
        edit: true,
        delete: { windowMs: 60_000 },
        reactions: true,
        quote: true,
      },
    },
    { id: 'tg', type: 'telegram', capabilities: { text: { maxChars: 2000 } } },
    {
      id: 'wa',
      type: 'whatsapp',
      capabilities: { text: { maxChars: 2000 }, receipts: ['sent', 'delivered', 'read'], startOutgoing: true },
    },
  ],
  operators: [
    { id: 'amara', revision: 0, name: 'Amara Nwosu', email: 'amara@example.com', groupIds: ['shop'], availability: { state: 'online' } },
    { id: 'ben', revision: 0, name: 'Ben Kowalski', groupIds: ['shop'], availability: { state: 'offline' } },
    { id: 'carla', revision: 0, name: 'Carla Ricci', groupIds: ['bank'] },
    { id: 'sol', revision: 0, name: 'Sol Vega', role: 'supervisor' },
  ],
  bots: [{ id: 'robo', name: 'Robo' }],
  tags: [
    { id: 't-vip', name: 'vip', scope: 'customer' },
    { id: 't-complaint', name: 'complaint', scope: 'message' },
    { id: 't-late', name: 'late', scope: 'dialog' },
  ],
  customers: [
    { id: 'dana', revision: 0, name: 'Dana Weber', phones: ['+1 555 0101'], emails: ['dana@example.com'], tagIds: ['t-vip'] },
    { id: 'emil', revision: 0, name: 'Emil Berg', emails: ['emil@example.com'] },
  ],
};

export interface TestWorld {
  backend: Backend;
  /** A transport of `operator:amara`, `visitor:dana` or `bot:robo`. */
  as(token: string): FullTransport;
  request(token: string, path: string, init?: RequestInit): Promise<Response>;
}

export const who = (token: string): Identity => {
  const [kind = '', id = ''] = token.split(':');
  return { kind: kind as Identity['kind'], id };
};

export async function testWorld(options: Partial<BackendOptions> = {}, more: World = {}): Promise<TestWorld> {
  const backend = createBackend({
    store: memoryStore(),
    files: memoryFiles(),
    async authenticate(request) {
      const token = /^Bearer (\w+:[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      return token === undefined ? undefined : who(token);
    },
    ...options,
  });
  await backend.seed(PEOPLE);
  await backend.seed(more);
  return {
    backend,
    as: (token) => httpTransport({ url: 'http://test.example', token, fetch: (request) => backend.handle(request) }) as FullTransport,
    request: (token, path, init = {}) =>
      backend.handle(
        new Request(`http://test.example${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } }),
      ),
  };
}

export const ctx = (key?: string): CallContext => ({ signal: new AbortController().signal, ...(key === undefined ? {} : { key }) });

export function saying(text: string, to: SendDraft['to'], more: Partial<SendDraft> = {}): SendDraft {
  return { clientId: crypto.randomUUID(), to, parts: [{ type: 'text', text }], ...more };
}

/** The customer's first words make a dialog; its id. */
export async function begin(world: TestWorld, customer = 'dana', text = 'Hello', channelId = 'web'): Promise<string> {
  const { dialogId } = await world.as(`visitor:${customer}`).send(saying(text, { open: { channelId } }), ctx());
  return dialogId;
}

export interface Heard {
  changes: Change[];
  signals: Signal[];
  batches: Batch[];
  readonly cursor: string | undefined;
  /** Waits for a change of this kind that fits. */
  until<T extends Change['type']>(type: T, fits?: (change: Extract<Change, { type: T }>) => boolean): Promise<Extract<Change, { type: T }>>;
  /** Waits until the stream has told everything there is. */
  settled(): Promise<void>;
  /** Waits until the stream has come to a cursor. */
  past(cursor: string): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the stream of a transport. */
export async function follow(transport: Transport, from?: string): Promise<Heard> {
  const control = new AbortController();
  const waiting = new Set<() => void>();
  const heard = { changes: [] as Change[], signals: [] as Signal[], batches: [] as Batch[], caughtUp: 0 };
  const running = transport
    .events(
      from,
      {
        batch(batch) {
          heard.batches.push(batch);
          heard.changes.push(...batch.changes);
          for (const check of [...waiting]) check();
        },
        signal(signal) {
          heard.signals.push(signal);
          for (const check of [...waiting]) check();
        },
      },
      { signal: control.signal },
    )
    .catch((error: TransportError) => {
      if (error.kind !== 'aborted') throw error;
    });
  function when<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }
  await when(() => heard.batches.find((batch) => batch.caughtUp));
  return {
    ...heard,
    get cursor() {
      return heard.batches.findLast((batch) => batch.cursor !== undefined)?.cursor;
    },
    until: (type, fits = () => true) =>
      when(() =>
        heard.changes.find((change): change is Extract<Change, { type: typeof type }> => change.type === type && fits(change as never)),
      ),
    settled: () => when(() => heard.batches.at(-1)?.caughtUp).then(() => undefined),
    past: (cursor) =>
      when(() => (heard.batches.some((batch) => placeOf(batch.cursor) >= placeOf(cursor)) ? true : undefined)).then(() => undefined),
    async stop() {
      control.abort();
      await running;
    },
  };
}

/** Only here: to everyone else a cursor is opaque. */
function placeOf(cursor = ''): number {
  return Number(cursor.split('.').at(-1));
}

/** The error a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<TransportError> {
  try {
    await call;
  } catch (error) {
    return error as TransportError;
  }
  throw new Error('It was not refused.');
}
