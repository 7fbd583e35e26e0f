type Kind = 'operator' | 'customer';
export interface Person {
  kind: Kind;
  id: string;
  name: string;
}
interface Ticket {
  id: string;
  version: number;
  customer: Person;
  agent: Person | null;
  state: 'unassigned' | 'open' | 'closed';
  read: Map<string, number>;
}
interface Post {
  id: string;
  version: number;
  ticket: string;
  number: number;
  at: number;
  by: Person;
  note: boolean;
  text: string;
  key: string;
}

const problem = (status: number, title: string, more: object = {}): Response =>
  Response.json({ title, ...more }, { status, headers: { 'content-type': 'application/problem+json' } });

/** A host's help desk with an API of its own, as small as it can be: what the examples of docs/ speak to. */
export class TicketDesk {
  readonly people = new Map<string, Person>();
  #tickets = new Map<string, Ticket>();
  #posts: Post[] = [];
  #version = 0;
  #epoch = 1;
  #lines = new Set<{ who: Person; end: () => void; look: () => void }>();

  /** Whoever has the token is this person. */
  admit(token: string, person: Person): void {
    this.people.set(token, person);
  }
  expel(token: string): void {
    const person = this.people.get(token);
    this.people.delete(token);
    if (person) this.breakLines(person.id);
  }
  breakLines(id: string): void {
    for (const line of [...this.#lines]) if (line.who.id === id) line.end();
  }
  /** What happened so far cannot be told again. */
  forget(): void {
    this.#epoch++;
  }

  /** @returns the ticket's id */
  write(by: Person, text: string, ticketId?: string, note = false, key: string = crypto.randomUUID()): Post {
    const known = this.#posts.find((post) => post.key === key && post.by.id === by.id);
    if (known) return known;
    const ticket = (ticketId === undefined ? undefined : this.#tickets.get(ticketId)) ?? this.#begin(by);
    const number = ++this.#version;
    const post = { id: `p${number}`, version: number, ticket: ticket.id, number, at: Date.now(), by, note, text, key };
    this.#posts.push(post);
    this.#touch(ticket);
    return post;
  }
  #begin(customer: Person): Ticket {
    const id = `t${++this.#version}`;
    const ticket: Ticket = { id, version: this.#version, customer, agent: null, state: 'unassigned', read: new Map() };
    this.#tickets.set(id, ticket);
    return ticket;
  }
  #touch(ticket: Ticket): void {
    ticket.version = ++this.#version;
    for (const { look } of this.#lines) look();
  }

  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, what = '', id = '', verb = ''] = url.pathname.slice(url.pathname.indexOf('/desk')).split('/').slice(1);
    const who = this.people.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
    if (!who) return problem(401, 'Sign in again.');
    const body = request.method === 'GET' ? {} : ((await request.json().catch(() => ({}))) as Record<string, unknown>);
    const { searchParams: query } = url;
    if (what === 'me') return Response.json(who);
    if (what === 'changes') return Response.json(this.#news(who, query.get('after') ?? ''));
    if (what === 'stream') return this.#stream(who, request.headers.get('last-event-id') ?? '', request.signal);
    if (what === 'tickets' && id === '') return Response.json(this.#listTickets(who, query));
    if (what === 'posts') return this.#accept(who, id, body);
    const ticket = this.#tickets.get(id);
    if (!ticket || !this.#sees(who, ticket)) return problem(404, 'There is no such ticket.');
    if (verb === 'posts') return Response.json(this.#listPosts(who, ticket, query));
    if (verb === 'take' && ticket.agent !== null && ticket.agent.id !== who.id)
      return problem(409, 'Somebody was faster.', { current: this.#viewOf(who, ticket) });
    if (verb === 'take') Object.assign(ticket, { agent: who, state: 'open' });
    if (verb === 'state') Object.assign(ticket, { state: body['state'] });
    if (verb === 'read') ticket.read.set(who.id, Math.max(ticket.read.get(who.id) ?? 0, Number(body['upTo'])));
    if (verb !== '') this.#touch(ticket);
    return Response.json(this.#viewOf(who, ticket));
  }

  #accept(who: Person, key: string, { dialogId, parts, note }: Record<string, unknown>): Response {
    const ticket = typeof dialogId === 'string' ? this.#tickets.get(dialogId) : undefined;
    if (dialogId !== undefined && !(ticket && this.#sees(who, ticket))) return problem(404, 'There is no such ticket.');
    const [{ text }] = parts as [{ text: string }];
    return Response.json(this.write(who, text, ticket?.id, note === true, key));
  }

  #sees = (who: Person, { customer }: Ticket): boolean => who.kind === 'operator' || who.id === customer.id;
  #postsFor(who: Person, { id }: Ticket): Post[] {
    return this.#posts.filter(({ ticket, note }) => ticket === id && (who.kind === 'operator' || !note));
  }
  #viewOf(who: Person, ticket: Ticket): { last: number } & Record<string, unknown> {
    const posts = this.#postsFor(who, ticket);
    const { id, version, customer, agent, state, read } = ticket;
    const mark = read.get(who.id) ?? 0;
    const unread = posts.filter(({ by, number }) => by.id !== who.id && number > mark).length;
    const latest = posts.at(-1);
    return { id, version, customer, agent, state, last: latest?.number ?? 0, unread, latest };
  }

  #listTickets(who: Person, query: URLSearchParams): object {
    const before = Number(query.get('token') ?? Infinity);
    const state = query.get('state');
    const seen = [...this.#tickets.values()].filter((ticket) => this.#sees(who, ticket) && (!state || ticket.state === state));
    const all = seen.map((ticket) => this.#viewOf(who, ticket)).sort((one, other) => other.last - one.last);
    const below = all.filter(({ last }) => last < before);
    const items = below.slice(0, Number(query.get('limit')));
    return { items, ...(items.length < below.length && { older: String(items.at(-1)?.last) }) };
  }
  /** Oldest first; a token is a number, with the side of it that is wanted. */
  #listPosts(who: Person, ticket: Ticket, query: URLSearchParams): object {
    const posts = this.#postsFor(who, ticket);
    const limit = Number(query.get('limit'));
    const [, side = '<', number = Infinity] = /^([<>])(\d+)$/.exec(query.get('token') ?? '') ?? [];
    const around = posts.findIndex(({ id }) => id === query.get('around'));
    const border = posts.filter((post) => (side === '<' ? post.number < Number(number) : post.number <= Number(number))).length;
    const start = Math.max(0, around >= 0 ? around - Math.floor(limit / 2) : side === '<' ? border - limit : border);
    const end = around < 0 && side === '<' ? border : start + limit;
    const items = posts.slice(start, end);
    const [first, last] = [items[0], items.at(-1)];
    return {
      items,
      ...(first && start > 0 && { older: `<${first.number}` }),
      ...(last && end < posts.length && { newer: `>${last.number}` }),
    };
  }

  /** What changed after a cursor, as it is now. */
  #news(who: Person, after: string): { cursor: string; reset?: boolean; tickets: object[]; posts: object[] } {
    const cursor = `${this.#epoch}.${this.#version}`;
    const [, epoch, version] = /^(\d+)\.(\d+)$/.exec(after) ?? [];
    const isKnown = Number(epoch) === this.#epoch && Number(version) <= this.#version;
    if (!isKnown) return { cursor, reset: true, tickets: [], posts: [] };
    const tickets = [...this.#tickets.values()].filter((ticket) => this.#sees(who, ticket) && ticket.version > Number(version));
    const posts = tickets.flatMap((ticket) => this.#postsFor(who, ticket)).filter((post) => post.version > Number(version));
    return { cursor, tickets: tickets.map((ticket) => this.#viewOf(who, ticket)), posts };
  }

  #stream(who: Person, from: string, signal: AbortSignal): Response {
    const { reset = false, cursor: now } = this.#news(who, from);
    let cursor = reset ? now : from;
    const lines = this.#lines;
    let end = (_left?: boolean): void => undefined;
    const body = new ReadableStream<string>({
      start: (stream) => {
        const say = (event: string, data: unknown): void =>
          stream.enqueue(`event: ${event}\nid: ${cursor}\ndata: ${JSON.stringify(data)}\n\n`);
        const look = (first = false): void => {
          const news = this.#news(who, cursor);
          cursor = news.cursor;
          if (first || news.tickets.length > 0) say('news', news);
        };
        const beat = setInterval(() => stream.enqueue(': beat\n\n'), 1000);
        end = (left = false) => {
          clearInterval(beat);
          if (lines.delete(line) && !left) stream.close();
        };
        const line = { who, look, end };
        lines.add(line);
        signal.addEventListener('abort', () => end(), { once: true });
        say('hello', { resumed: !reset });
        look(true);
      },
      cancel: () => end(true),
    });
    return new Response(body.pipeThrough(new TextEncoderStream()), { headers: { 'content-type': 'text/event-stream' } });
  }
}
