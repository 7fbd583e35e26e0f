import { TransportError, type Dialog, type Message, type Session, type Transport } from '../../src/index.js';

type Entry = { id: string; version: number };
type Letter = Entry & { chat: string; number: number; at: number; agent: boolean; by: string; note: boolean; text: string };
type Chat = Entry & { letters: number; contact: { id: string; name: string }; open: boolean; agent: string | null; unread: number };
type News = { next: string; chats: Chat[]; letters: Letter[] };

const toMessage = ({ id, version, chat, number, at, agent, by, note, text }: Letter): Message => {
  const author: Message['author'] = { kind: agent ? 'operator' : 'customer', id: by };
  const content: Pick<Message, 'kind' | 'parts'> = { kind: note ? 'comment' : 'message', parts: [{ type: 'text', text }] };
  return { id, revision: version, dialogId: chat, sortKey: number, at, author, ...content };
};
const toDialog = ({ id, version, letters, contact, open, agent, unread }: Chat): Dialog => {
  const customer: Dialog['customer'] = { kind: 'customer', ...contact };
  const assignee: Dialog['assignee'] = agent === null ? null : { kind: 'operator', id: agent };
  const status = !open ? 'closed' : assignee ? 'open' : 'unassigned';
  return { id, revision: version, activityKey: letters, customer, assignee, channelId: 'web', status, my: { unread } };
};

/** A transport of the required five, for a CRM whose news are long-polled. */
export function crmTransport(url: string, token: () => string): Transport {
  async function call<T>(path: string, signal: AbortSignal, body?: object): Promise<T> {
    const headers = { authorization: `Bearer ${token()}`, 'content-type': 'application/json' };
    const request = { signal, headers, ...(body && { method: 'PUT', body: JSON.stringify(body) }) };
    const response = await fetch(url + path, request).catch((cause: unknown) => {
      throw new TransportError(signal.aborted ? 'aborted' : 'offline', 'The CRM cannot be reached', { cause });
    });
    if (response.ok) return (await response.json()) as T;
    throw new TransportError(response.status === 401 ? 'auth' : response.status < 500 ? 'invalid' : 'server', response.statusText);
  }
  return {
    session: async ({ signal }) => ({
      protocol: 1,
      role: 'operator',
      me: await call<Session['me']>('/me', signal),
      channels: [{ id: 'web', type: 'web', capabilities: { text: { maxChars: 2000 } } }],
      guarantees: { idempotentSend: true, resume: true, revisions: true },
    }),
    listDialogs: async (_query, _page, { signal }) => ({ items: (await call<Chat[]>('/chats', signal)).map(toDialog) }),
    listMessages: async (id, _page, { signal }) => ({ items: (await call<Letter[]>(`/chats/${id}/letters`, signal)).map(toMessage) }),
    // The same clientId always names the same letter: sent again, it is not written twice.
    send: async ({ clientId, to, kind, parts }, { signal }) => ({
      ...toMessage(await call<Letter>(`/letters/${clientId}`, signal, { to, note: kind === 'comment', parts })),
      clientId,
    }),
    async events(from, { signal: tell, batch }, { signal }) {
      tell({ type: 'open', resumed: from !== undefined });
      for (let cursor = from ?? 'now'; !signal.aborted;) {
        const { next, chats, letters } = await call<News>(`/news?after=${cursor}`, signal);
        cursor = next;
        const dialogs = chats.map((chat) => ({ type: 'dialog' as const, dialog: toDialog(chat) }));
        batch({ cursor, changes: [...dialogs, ...letters.map((letter) => ({ type: 'message' as const, message: toMessage(letter) }))] });
      }
    },
  };
}
