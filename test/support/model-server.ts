import type { Actor } from '../../src/model/actor.js';
import type { Batch, Change, EventSink } from '../../src/model/change.js';
import type { Dialog, DialogStatus } from '../../src/model/dialog.js';
import type { SendDraft } from '../../src/model/draft.js';
import type { Message } from '../../src/model/message.js';
import type { Guarantees, Session } from '../../src/model/session.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';

type User = 'anna' | 'ben' | 'visitor';
interface Row {
  dialog: Omit<Dialog, 'my' | 'lastMessage'>;
  messages: Message[];
  read: Map<User, number>;
}

/** When the first message was written, epoch ms. */
const START = 1_700_000_000_000;

/** The smallest backend there can be, with the promises it is told to keep: what the engine is held against. */
export class ModelServer {
  readonly rows = new Map<string, Row>();
  readonly sent = new Map<string, number>();
  #log: { dialogId: string; messageId?: string }[] = [];
  #base = 0;
  #epoch = 0;
  #revision = 1;
  #key = 0;
  #streams = new Set<() => void>();
  /** Who does not see a dialog, by dialog. */
  readonly #hidden = new Map<string, Set<User>>();

  constructor(
    readonly promises: Guarantees,
    readonly page = 20,
  ) {
    for (const _ of [1, 2]) this.#open();
  }

  /** What a viewer must end up seeing. */
  transcript(dialogId: string, user: User): string[] {
    return this.#visible(dialogId, user).map(textOf);
  }

  unread(dialogId: string, user: User): number {
    const read = this.#row(dialogId).read.get(user) ?? 0;
    return this.#visible(dialogId, user).filter(({ author, sortKey }) => author.id !== user && Number(sortKey) > read).length;
  }

  say(dialogId: string, author: Actor, text: string): Message {
    return this.#append(dialogId, author, { clientId: '', to: { dialogId }, parts: [{ type: 'text', text }] });
  }

  /** @param back 0 is the newest message */
  edit(dialogId: string, back: number): void {
    const row = this.#row(dialogId);
    const at = row.messages.length - 1 - back;
    const message = row.messages[at];
    if (!message || message.deleted) return;
    row.messages[at] = { ...message, revision: this.#next(), editedAt: 1, parts: [{ type: 'text', text: `${textOf(message)}*` }] };
    this.#changed(dialogId, message.id);
  }

  setStatus(dialogId: string, status: DialogStatus): Dialog {
    const row = this.#row(dialogId);
    row.dialog = { ...row.dialog, status };
    this.#changed(dialogId);
    return this.#view(dialogId, 'anna');
  }

  /** A dialog goes out of somebody's sight, or comes back. */
  show(dialogId: string, user: User, on: boolean): void {
    const hidden = this.#hidden.get(dialogId) ?? new Set();
    this.#hidden.set(dialogId, hidden);
    if (hidden.has(user) !== on) return;
    if (on) hidden.delete(user);
    else hidden.add(user);
    this.#changed(dialogId);
  }

  sees(dialogId: string, user: User): boolean {
    return !this.#hidden.get(dialogId)?.has(user);
  }

  /** The event log is lost: cursors mean nothing any more, and streams end. */
  loseLog(): void {
    this.#epoch++;
    this.#base += this.#log.length;
    this.#log = [];
  }

  transportFor(user: User): Transport {
    const me: Actor = { kind: user === 'visitor' ? 'customer' : 'operator', id: user, name: user };
    return {
      session: async (): Promise<Session> => ({
        protocol: 1,
        me,
        role: user === 'visitor' ? 'visitor' : 'operator',
        guarantees: this.promises,
        channels: [{ id: 'web', type: 'web', capabilities: {} }],
      }),
      listDialogs: async () => ({ items: [...this.rows.keys()].filter((id) => this.sees(id, user)).map((id) => this.#view(id, user)) }),
      listMessages: async (dialogId, { token, around, limit }) => {
        this.#allow(dialogId, user);
        const all = this.#visible(dialogId, user);
        const size = Math.min(limit, this.page);
        const [way, at] = [token?.[0], Number(token?.slice(1))];
        const middle = all.findIndex(({ id }) => id === around);
        const end = way === '<' ? at : way === '>' ? at + size : middle < 0 ? all.length : middle + Math.ceil(size / 2);
        const start = way === '>' ? at : Math.max(0, end - size);
        return {
          items: all.slice(start, end).map((message) => this.#echo(message)),
          ...(start > 0 && { older: `<${start}` }),
          ...(end < all.length && { newer: `>${end}` }),
        };
      },
      send: async (draft) => this.#echo(this.#accept(me, draft)),
      events: (from, sink, ctx) => this.#stream(user, from, sink, ctx.signal),
      dialogs: {
        setStatus: async (id, status) => {
          this.#allow(id, user);
          return { ...this.setStatus(id, status), my: this.#view(id, user).my };
        },
      },
      read: {
        mark: async (dialogId, upTo) => {
          this.#allow(dialogId, user);
          const { read } = this.#row(dialogId);
          read.set(user, Math.max(read.get(user) ?? 0, Number(upTo)));
          this.#changed(dialogId);
        },
      },
    };
  }

  #accept(author: Actor, draft: SendDraft): Message {
    if ('dialogId' in draft.to) this.#allow(draft.to.dialogId, author.id as User);
    const all = [...this.rows.values()].flatMap(({ messages }) => messages);
    const known = this.promises.idempotentSend && all.find(({ clientId }) => clientId === draft.clientId);
    if (known) return known;
    const dialogId = 'dialogId' in draft.to ? draft.to.dialogId : this.#open();
    this.sent.set(draft.clientId, (this.sent.get(draft.clientId) ?? 0) + 1);
    return this.#append(dialogId, author, draft);
  }

  #open(): string {
    const id = `d${this.rows.size + 1}`;
    const customer = { kind: 'customer' as const, id: 'visitor' };
    const dialog = { id, revision: 1, activityKey: 0, customer, channelId: 'web', status: 'open' as const };
    this.rows.set(id, { dialog, messages: [], read: new Map() });
    return id;
  }

  #append(dialogId: string, author: Actor, { clientId, kind = 'message', parts }: SendDraft): Message {
    const sortKey = ++this.#key;
    const message: Message = {
      id: `m${sortKey}`,
      clientId,
      revision: this.#next(),
      dialogId,
      sortKey,
      at: START + sortKey,
      author,
      kind,
      parts,
    };
    const row = this.#row(dialogId);
    row.messages.push(message);
    row.dialog = { ...row.dialog, activityKey: sortKey };
    this.#changed(dialogId, message.id);
    return message;
  }

  #changed(dialogId: string, messageId?: string): void {
    const row = this.#row(dialogId);
    row.dialog = { ...row.dialog, revision: this.#next() };
    this.#log.push({ dialogId, ...(messageId !== undefined && { messageId }) });
    for (const wake of [...this.#streams]) wake();
  }

  async #stream(user: User, from: string | undefined, sink: EventSink, signal: AbortSignal): Promise<void> {
    const [epoch, seq] = (from ?? '').split('.').map(Number);
    const usable = this.promises.resume === true && epoch === this.#epoch && seq !== undefined && seq >= this.#base;
    let at = usable ? seq : this.#base + this.#log.length;
    if (from !== undefined && this.promises.resume && !usable) sink.signal({ type: 'reset' });
    else sink.signal({ type: 'open', resumed: usable });
    const myEpoch = this.#epoch;
    await new Promise<void>((resolve, reject) => {
      const wake = () => {
        if (myEpoch !== this.#epoch) {
          this.#streams.delete(wake);
          reject(new TransportError('server', 'The log is gone'));
          return;
        }
        while (at < this.#base + this.#log.length) {
          const row = this.#log[at - this.#base];
          at++;
          if (!row) continue;
          sink.batch({ cursor: `${this.#epoch}.${at}`, changes: this.#project(user, row) } satisfies Batch);
        }
      };
      signal.addEventListener('abort', () => {
        this.#streams.delete(wake);
        resolve();
      });
      this.#streams.add(wake);
      wake();
      sink.batch({ cursor: `${this.#epoch}.${at}`, changes: [], caughtUp: true });
    });
  }

  #project(user: User, { dialogId, messageId }: { dialogId: string; messageId?: string }): Change[] {
    if (!this.sees(dialogId, user)) return [{ type: 'dialog.gone', id: dialogId, why: 'forbidden' }];
    const changes: Change[] = [{ type: 'dialog', dialog: this.#view(dialogId, user) }];
    const message = this.#visible(dialogId, user).find(({ id }) => id === messageId);
    if (message) changes.unshift({ type: 'message', message: this.#echo(message) });
    return changes;
  }

  #view(dialogId: string, user: User): Dialog {
    const row = this.#row(dialogId);
    const lastMessage = this.#visible(dialogId, user).at(-1);
    return {
      ...this.#told(row.dialog),
      my: { unread: this.unread(dialogId, user), readKey: row.read.get(user) ?? 0 },
      ...(lastMessage && { lastMessage: this.#echo(lastMessage) }),
    };
  }

  #visible = (dialogId: string, user: User) => this.#row(dialogId).messages.filter(({ kind }) => kind !== 'comment' || user !== 'visitor');
  #allow(dialogId: string, user: User): void {
    if (!this.sees(dialogId, user)) throw new TransportError('forbidden', 'This dialog is with somebody else');
  }
  #next = () => ++this.#revision;
  #echo({ clientId, ...message }: Message): Message {
    return this.#told(this.promises.echo && clientId ? { ...message, clientId } : message);
  }
  #told<T extends { revision: number }>(entity: T): T {
    return this.promises.revisions ? entity : { ...entity, revision: 0 };
  }
  #row(id: string): Row {
    const row = this.rows.get(id);
    if (!row) throw new TransportError('missing', `No dialog ${id}`);
    return row;
  }
}

export const textOf = (message: Message): string => message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
