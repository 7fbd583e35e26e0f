import type { Actor, CallContext, Change, Dialog, Message, Part, Session, Transport } from '../../src/index.js';
import {
  createRest,
  eventsFromSse,
  TransportError,
  type SseFrame,
  type Told,
  type TokenSource,
} from '../../src/transport/helpers/index.js';

/* What the desk says: tickets with posts, each of which knows its version. */
interface Ticket {
  id: string;
  version: number;
  customer: Actor;
  agent: Actor | null;
  state: Dialog['status'];
  /** The number of its last post. */
  last: number;
  latest?: Post;
  unread: number;
}
interface Post {
  id: string;
  version: number;
  ticket: string;
  /** Grows over all posts. */
  number: number;
  at: number;
  by: Actor;
  /** For colleagues only. */
  note: boolean;
  text: string;
  /** What its author called it. */
  key: string;
}
interface Page<T> {
  items: T[];
  older?: string;
  newer?: string;
}

const CHANNELS: Session['channels'] = [
  { id: 'web', type: 'web', capabilities: { text: { maxChars: 2000 }, receipts: ['sent'], typingOut: false } },
];
/** The desk keeps all four promises; a test looks whether it does. */
const GUARANTEES: Session['guarantees'] = { idempotentSend: true, echo: true, resume: true, revisions: true };
/** Which tickets a tab shows; the desk knows states only. */
const STATES: Readonly<Record<string, Dialog['status']>> = { unassigned: 'unassigned', mine: 'open', closed: 'closed' };

function toMessage({ id, version, ticket, number, at, by, note, text, key }: Post): Message {
  return {
    id,
    revision: version,
    dialogId: ticket,
    clientId: key,
    sortKey: number,
    at,
    author: by,
    kind: note ? 'comment' : 'message',
    parts: [{ type: 'text', text }],
    delivery: 'sent',
  };
}

function toDialog({ id, version, customer, agent, state, last, latest, unread }: Ticket): Dialog {
  return {
    id,
    revision: version,
    activityKey: last,
    customer,
    channelId: 'web',
    status: state,
    assignee: agent,
    ...(latest && { lastMessage: toMessage(latest) }),
    my: { unread },
  };
}

/** The desk takes plain text only. */
function toParts(parts: Part[]): { text: string }[] {
  return parts.map((part) => {
    if (part.type !== 'text') throw new TransportError('unsupported', 'The desk takes text only.', { field: 'parts' });
    return { text: part.text };
  });
}

/** The stream begins with `hello`, which says whether it goes on after the cursor; each `news` carries the cursor after it as its id. */
function read({ event, data, id }: SseFrame): Told {
  if (event === 'hello') return { type: 'open', resumed: (JSON.parse(data) as { resumed: boolean }).resumed };
  if (event !== 'news') return { changes: [] };
  const { tickets, posts } = JSON.parse(data) as { tickets: Ticket[]; posts: Post[] };
  const changes: Change[] = [
    ...tickets.map((ticket) => ({ type: 'dialog' as const, dialog: toDialog(ticket) })),
    ...posts.map((post) => ({ type: 'message' as const, message: toMessage(post) })),
  ];
  return { changes, ...(id !== undefined && { cursor: id }) };
}

/**
 * A transport for a desk with REST and Server-Sent Events: the required five, taking, opening and closing dialogs, and what is read.
 * Operators and customers use the same one; the desk shows customers their own tickets, without notes.
 */
export function restSseTransport(url: string, token: TokenSource): Transport {
  const rest = createRest({ url, token });
  const ticket = async (path: string, ctx: CallContext, body?: object): Promise<Dialog> =>
    toDialog(await rest.call<Ticket>(body ? 'PUT' : 'GET', `/tickets/${path}`, ctx, { body }));

  return {
    async session(ctx) {
      const me = await rest.call<Actor>('GET', '/me', ctx);
      const role = me.kind === 'operator' ? 'operator' : 'visitor';
      return { protocol: 1, role, me, channels: CHANNELS, guarantees: GUARANTEES };
    },
    async listDialogs({ tab = '' }, page, ctx) {
      const query = { ...page, state: STATES[tab] };
      const { items, ...places } = await rest.call<Page<Ticket>>('GET', '/tickets', ctx, { query });
      return { items: items.map(toDialog), ...places };
    },
    async listMessages(id, page, ctx) {
      const { items, ...places } = await rest.call<Page<Post>>('GET', `/tickets/${id}/posts`, ctx, { query: page });
      return { items: items.map(toMessage), ...places };
    },
    // A message is put where its clientId says: however often it is sent, it is there once.
    async send({ clientId, to, kind, parts }, ctx) {
      const body = { ...to, note: kind === 'comment', parts: toParts(parts) };
      return toMessage(await rest.call<Post>('PUT', `/posts/${clientId}`, ctx, { body }));
    },
    events: eventsFromSse({
      opening: 'told',
      open: (from, ctx) => rest.fetch('GET', '/stream', ctx, { headers: from === undefined ? {} : { 'last-event-id': from } }),
      read,
    }),
    dialogs: {
      get: (id, ctx) => ticket(id, ctx),
      take: (id, ctx) => ticket(`${id}/take`, ctx, {}),
      setStatus: (id, state, ctx) => ticket(`${id}/state`, ctx, { state }),
    },
    read: {
      async mark(id, upTo, ctx) {
        await ticket(`${id}/read`, ctx, { upTo });
      },
    },
  };
}
