import type { DialogQuery } from '../../model/query.js';
import type { Transport, TransportCore, TransportGroups } from '../transport.js';
import { readEvents } from './events.js';
import { assistantGroups } from './groups/assistant.js';
import { customersGroups } from './groups/customers.js';
import { dialogsGroups } from './groups/dialogs.js';
import { messagesGroups } from './groups/messages.js';
import { operatorGroups } from './groups/operator.js';
import { visitorGroups } from './groups/visitor.js';
import { writingGroups } from './groups/writing.js';
import type { Http } from './request.js';
import { createHttp, reach, segment } from './request.js';
import type { Tokens, TokenSource } from './token.js';
import { createTokens } from './token.js';
import { createUpload } from './upload.js';

export interface HttpTransportOptions {
  /** Where the server's routes begin, for example `https://chat.example/api`. */
  url: string;
  /** A token, or a function that gets one: for the first request, and again with `refused` after a 401. */
  token: TokenSource;
  /** Instead of the platform's fetch, for example `backend.handle` for a backend in the same page. */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * How events come: `sse` (default), over `fetch`, or `websocket`: at `/events` the server takes `{ type: 'hello', token, from }` first,
   * sends `{ signal }` and `{ batch }`, answers `{ type: 'ping' }` with `{ type: 'pong' }`, and closes with 4401 when the token is refused.
   */
  events?: 'sse' | 'websocket';
  /** How long an answer may take, ms; default 30,000. Streams and uploads take their time. */
  timeoutMs?: number;
  /**
   * What of the protocol the server lacks, as `group` or `group.method`: it is left out, and the UI for it with it.
   * Default: what the reference backend lacks; `[]` for a server with everything.
   */
  lacks?: readonly string[];
}

/** Parts of the protocol that the reference backend does not have yet. */
const LACKING: readonly string[] = [
  'assistant',
  'prompters',
  'outgoing',
  'reports',
  'templates',
  'variables',
  'drafts',
  'custom',
  'messages.translate',
  'customers.unite',
  'customers.undoUnite',
  'customers.blocks',
  'notifications.targets',
  'notifications.connect',
  'notifications.disconnect',
];

/**
 * The transport for whoever adopts our wire protocol: REST, and Server-Sent Events over fetch or a WebSocket. The token is only ever in a
 * header, or in the first frame.
 */
export function httpTransport({ url, token, fetch: custom, events = 'sse', timeoutMs, lacks = LACKING }: HttpTransportOptions): Transport {
  const tokens = createTokens(token);
  const http = createHttp(url, tokens, custom ?? ((request) => fetch(request)), timeoutMs);
  const all: TransportGroups = {
    ...dialogsGroups(http),
    ...messagesGroups(http, createUpload(http, custom)),
    ...customersGroups(http),
    ...operatorGroups(http),
    ...visitorGroups(http),
    ...writingGroups(http),
    ...assistantGroups(http),
  };
  return {
    ...core(http),
    ...(!custom && { address: http.address('') }),
    ...(events === 'websocket' && { events: bySocket(http, tokens) }),
    ...without(all, lacks),
  };
}

/** Only who uses a socket loads it. */
function bySocket(http: Http, tokens: Tokens): TransportCore['events'] {
  return async (from, sink, ctx) => {
    const { socketEvents } = await reach(() => import('./socket-events.js'), ctx.signal);
    return socketEvents(http.address('/events'), tokens)(from, sink, ctx);
  };
}

function without(groups: TransportGroups, lacks: readonly string[]): Partial<TransportGroups> {
  const named: Record<string, object> = { ...groups };
  const kept = Object.entries(named).filter(([name]) => !lacks.includes(name));
  return Object.fromEntries(
    kept.map(([name, group]) => [
      name,
      Object.fromEntries(Object.entries(group).filter(([method]) => !lacks.includes(`${name}.${method}`))),
    ]),
  );
}

function core(http: Http): TransportCore {
  return {
    session: (ctx) => http.call('GET', '/session', ctx),
    listDialogs: (query, page, ctx) =>
      http.call('GET', '/dialogs', ctx, { query: { ...page, q: JSON.stringify(query satisfies DialogQuery) } }),
    listMessages: (dialogId, page, ctx) => http.call('GET', `/dialogs/${segment(dialogId)}/messages`, ctx, { query: page }),
    send({ clientId, to, ...draft }, ctx) {
      const place = 'dialogId' in to ? `/dialogs/${segment(to.dialogId)}/messages` : '/dialogs';
      const body = 'dialogId' in to ? draft : { ...draft, to };
      return http.call('PUT', `${place}/by-client/${segment(clientId)}`, ctx, { body });
    },
    events: (from, sink, ctx) => readEvents(http, from, sink, ctx),
  };
}
