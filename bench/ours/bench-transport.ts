import type { Actor } from '../../src/model/actor.js';
import type { EventSink } from '../../src/model/change.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { SendDraft } from '../../src/model/draft.js';
import type { Message } from '../../src/model/message.js';
import type { DialogPage, DialogQuery, MessagePage } from '../../src/model/query.js';
import type { Session } from '../../src/model/session.js';
import type { CallContext } from '../../src/transport/call-context.js';
import type { TransportCore } from '../../src/transport/transport.js';
import { texts } from '../page/texts.js';

/** The conversation that the benchmarks show. */
export const DIALOG = 'd0';
const START = Date.UTC(2026, 0, 12, 9);
/** Messages, or dialogs, of a first page. */
const FIRST = 50;

const me: Actor = { kind: 'operator', id: 'o1', name: 'Anna Kovač' };
const customer = (n: number): Actor => ({ kind: 'customer', id: `c${n}`, name: (texts[(n * 7) % texts.length] ?? '').slice(0, 18) });
const text = (n: number): string => texts[Math.abs(n) % texts.length] ?? '';

/** As real ones are: two of the customer, two of the operator that were read; older ones have smaller numbers. */
const message = (n: number, dialogId = DIALOG, of = 0): Message => ({
  id: `${dialogId}.m${n}`,
  revision: 1,
  dialogId,
  sortKey: 1_000_000 + n,
  at: START + n * 40_000,
  author: (n & 3) > 1 ? me : customer(of),
  kind: 'message',
  parts: [{ type: 'text', text: text(n) }],
  ...((n & 3) > 1 && { delivery: 'read' as const }),
});

const dialog = (n: number, activityKey: number, revision = 1): Dialog => ({
  id: `d${n}`,
  revision,
  activityKey,
  customer: customer(n),
  channelId: 'web',
  status: 'open',
  statusAt: activityKey,
  createdAt: activityKey,
  assignee: me,
  groupId: 'g1',
  tagIds: n % 2 ? ['t1'] : [],
  my: { unread: n % 3 },
  lastMessage: message(n, `d${n}`, n),
});

/** The required five over as many messages and dialogs as are asked for, in the page itself. */
export class BenchTransport implements TransportCore {
  #newest: MessagePage = { items: [] };
  #top: DialogPage = { items: [] };
  #messages = 0;
  #dialogs = 0;
  #sink: EventSink | undefined;
  #revision = 1;
  #first = 0;
  #next = 0;
  /** Answers to pages of older messages; they wait until the benchmark lets them arrive. */
  #olderWaiting: ((page: MessagePage) => void) | undefined;

  /** How much there is. What will be asked for first is made here: to make it is not the work of the elements. */
  fill(messages: number, dialogs: number): void {
    this.#messages = this.#next = messages;
    this.#dialogs = Math.max(1, dialogs);
    this.#newest = this.#page(messages, FIRST);
    this.#top = this.#dialogPage(0, FIRST);
  }

  async session(): Promise<Session> {
    return {
      protocol: 1,
      me,
      role: 'operator',
      guarantees: { idempotentSend: true, echo: true, resume: true, revisions: true },
      channels: [
        {
          id: 'web',
          type: 'web',
          name: 'Halden Sales',
          capabilities: { text: { maxChars: 2000 }, receipts: ['sent', 'delivered', 'read'] },
        },
      ],
      groups: [{ id: 'g1', name: 'Front desk' }],
      tags: [{ id: 't1', name: 'Return' }],
      serverTime: START,
    };
  }

  async listDialogs(_query: DialogQuery, { token, limit }: { token?: string; limit: number }): Promise<DialogPage> {
    return token === undefined && limit === FIRST ? this.#top : this.#dialogPage(Number(token ?? 0), limit);
  }

  async listMessages(_id: string, { token, limit }: { token?: string; limit: number }, { signal }: CallContext): Promise<MessagePage> {
    if (token === undefined) return limit === FIRST ? this.#newest : this.#page(this.#messages, limit);
    return new Promise((resolve, reject) => {
      this.#olderWaiting = resolve;
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  }

  async send(draft: SendDraft): Promise<Message> {
    return { ...message(this.#next++), clientId: draft.clientId, author: me, parts: draft.parts };
  }

  events(_from: string | undefined, sink: EventSink, { signal }: CallContext): Promise<void> {
    this.#sink = sink;
    sink.signal({ type: 'open', resumed: false });
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  }

  append(count: number): void {
    const changes = Array.from({ length: count }, () => ({ type: 'message' as const, message: message(this.#next++) }));
    this.#sink?.batch({ changes });
  }

  /** The page of older messages that the thread asked for arrives. */
  older(count: number): void {
    if (!this.#olderWaiting) throw new Error('The thread has not asked for older messages');
    this.#olderWaiting(this.#page(this.#first, count));
    this.#olderWaiting = undefined;
  }

  toTop(n: number): void {
    this.#sink?.batch({ changes: [{ type: 'dialog', dialog: dialog(n, START + ++this.#revision * 1000, this.#revision) }] });
  }

  #dialogPage(from: number, limit: number): DialogPage {
    const to = Math.min(this.#dialogs, from + limit);
    const items = Array.from({ length: to - from }, (_, i) => dialog(from + i, START - (from + i) * 1000));
    return { items, total: this.#dialogs, ...(to < this.#dialogs && { older: String(to) }) };
  }

  #page(before: number, limit: number): MessagePage {
    const from = Math.max(0, before - limit);
    this.#first = from;
    const items = Array.from({ length: before - from }, (_, i) => message(from + i));
    return { items, ...(from > 0 && { older: String(from) }) };
  }
}
