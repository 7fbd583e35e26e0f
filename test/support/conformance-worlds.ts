import { rules } from '../../src/backend/index.js';
import { newClientId } from '../../src/model/client-id.js';
import type { Guarantees } from '../../src/model/session.js';
import { httpTransport, type HttpTransportOptions } from '../../src/transport/http/index.js';
import type { ConformanceUser, ConformanceWorld } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { testWorld, who, type TestWorld } from '../backend/support/world.js';
import { ModelServer } from './model-server.js';

const MODEL = { operator: 'anna', colleague: 'ben', visitor: 'visitor' } as const;
const REFERENCE = { operator: 'operator:amara', colleague: 'operator:ben', visitor: 'visitor:dana' } as const;
const CUSTOMER = { kind: 'customer', id: 'visitor' } as const;

/** The model server as a world, with the promises it is told to keep. `wrap` breaks its transports. */
export function modelWorld(
  promises: Guarantees,
  wrap: (transport: Transport, user: ConformanceUser, server: ModelServer) => Transport = (transport) => transport,
): ConformanceWorld & { server: ModelServer } {
  const server = new ModelServer(promises);
  let dialogs = 0;
  const begin = (): string => {
    const id = `new${++dialogs}`;
    const dialog = { id, revision: 1, activityKey: 0, customer: CUSTOMER, channelId: 'web', status: 'open' as const };
    server.rows.set(id, { dialog, messages: [], read: new Map() });
    return id;
  };
  return {
    server,
    transportFor: (user) => wrap(server.transportFor(MODEL[user]), user, server),
    customerSays: async (text, dialogId = begin()) => server.say(dialogId, CUSTOMER, text).dialogId,
    forgetEvents: () => server.loseLog(),
    hide: (dialogId, user) => server.show(dialogId, MODEL[user], false),
  };
}

/** The reference backend as a world; `reach` takes a request to its handler, by whatever way. */
export async function referenceWorld(
  reach: (world: TestWorld, request: Request) => Promise<Response> = ({ backend }, request) => backend.handle(request),
  options: Parameters<typeof testWorld>[0] = {},
  over: Pick<HttpTransportOptions, 'events'> = {},
): Promise<ConformanceWorld> {
  const expired = new Set<string>();
  let lines = new Map<ConformanceUser, AbortController>();
  const world = await testWorld({
    limits: { burst: 1e6, visitorBurst: 1e6 },
    heartbeatMs: 50,
    authenticate: async (request) => {
      const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      return expired.has(token) ? undefined : who(token);
    },
    ...options,
  });
  const line = (user: ConformanceUser): AbortSignal => {
    const found = lines.get(user) ?? new AbortController();
    lines.set(user, found);
    return found.signal;
  };
  const url = `http://test.example${options.basePath ?? ''}`;
  return {
    transportFor: (user) =>
      httpTransport({
        ...over,
        url: options.basePath ?? url,
        token: REFERENCE[user],
        fetch: (request) => reach(world, new Request(request, { signal: AbortSignal.any([request.signal, line(user)]) })),
      }),
    async customerSays(text, dialogId) {
      const to = dialogId === undefined ? { open: { channelId: 'web' } } : { dialogId };
      const said = await world.backend.run(who(REFERENCE.visitor), rules.send, {
        clientId: newClientId(),
        to,
        parts: [{ type: 'text', text }],
      });
      return said.dialogId;
    },
    breakConnection(user) {
      lines.get(user)?.abort(new TypeError('The network broke.'));
      lines = new Map([...lines].filter(([one]) => one !== user));
    },
    expireToken: (user) => void expired.add(REFERENCE[user]),
    renewToken: (user) => void expired.delete(REFERENCE[user]),
    forgetEvents: () => world.backend.seed({}),
    async hide(id) {
      await world.backend.run(who('operator:sol'), rules.assign, { id, operatorId: 'carla' });
    },
    load: async ({ url: link = '' }) => (await world.backend.handle(new Request(new URL(link, 'http://test.example')))).blob(),
    dispose: () => world.backend.dispose(),
  };
}
