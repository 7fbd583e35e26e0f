import type { Actor, Dialog, Message, Part, Session, Transport } from '../../src/index.js';
import { createRest, eventsFromPolling, type TokenSource } from '../../src/transport/helpers/index.js';

type Ticket = { id: string; version: number; customer: Actor; agent: Actor | null; state: Dialog['status']; last: number };
type Post = { id: string; version: number; ticket: string; number: number; at: number; by: Actor; note: boolean; text: string };
type Page<T> = { items: T[]; older?: string; newer?: string };
type News = { cursor: string; reset?: boolean; tickets: Ticket[]; posts: Post[] };

const channels: Session['channels'] = [{ id: 'web', type: 'web', capabilities: { text: { maxChars: 2000 } } }];
const toDialog = ({ version, last, agent, state, ...ticket }: Ticket): Dialog => {
  return { ...ticket, revision: version, activityKey: last, assignee: agent, status: state, channelId: 'web' };
};
const toMessage = ({ version, ticket, number, by, note, text, ...post }: Post): Message => {
  const parts: Part[] = [{ type: 'text', text }];
  return { ...post, revision: version, dialogId: ticket, sortKey: number, author: by, kind: note ? 'comment' : 'message', parts };
};
const toPage = <T, M>({ items, ...more }: Page<T>, map: (item: T) => M): Page<M> => ({ ...more, items: items.map(map) });

/** Asks for news every three seconds. Claims that sends may be repeated, that cursors resume and that revisions grow; no echo. */
export function pollingTransport(url: string, token: TokenSource, intervalMs = 3000): Transport {
  const rest = createRest({ url, token });
  const guarantees = { idempotentSend: true, resume: true, revisions: true };
  const get = <T>(path: string, ctx: { signal: AbortSignal }, query = {}): Promise<T> => rest.call<T>('GET', path, ctx, { query });
  return {
    session: async (ctx) => ({ protocol: 1, role: 'operator', me: await get<Actor>('/me', ctx), channels, guarantees }),
    listDialogs: async (_query, page, ctx) => toPage(await get<Page<Ticket>>('/tickets', ctx, page), toDialog),
    listMessages: async (id, page, ctx) => toPage(await get<Page<Post>>(`/tickets/${id}/posts`, ctx, page), toMessage),
    send: async ({ clientId, to, kind, parts }, ctx) =>
      toMessage(await rest.call<Post>('PUT', `/posts/${clientId}`, ctx, { body: { ...to, note: kind === 'comment', parts } })),
    events: eventsFromPolling({
      intervalMs,
      async poll(after, ctx) {
        const { tickets, posts, ...place } = await get<News>('/changes', ctx, { after });
        const dialogs = tickets.map((ticket) => ({ type: 'dialog' as const, dialog: toDialog(ticket) }));
        return { ...place, changes: [...dialogs, ...posts.map((post) => ({ type: 'message' as const, message: toMessage(post) }))] };
      },
    }),
  };
}
