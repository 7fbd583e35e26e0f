import type { Batch, Change, Signal } from '../model/change.js';
import type { Cursor, Id } from '../model/ids.js';
import { audienceOf, sees } from './audience.js';
import type { Identity } from './caller.js';
import { MAIN_ACCOUNT } from './caller.js';
import type { Env } from './env.js';
import { readAs, writeAs } from './env.js';
import { formatCursor, parseCursor, readLog } from './event-log.js';
import { countsFor } from './lists.js';
import type { Moment } from './live.js';
import { arrive, leave } from './presence.js';
import { markDelivered } from './rules/read.js';

/** Typing that nobody fetched is not worth keeping. */
const MAX_MOMENTS = 200;
/** Counts follow at most so often. */
const COUNTS_EVERY_MS = 1000;

/**
 * What one viewer hears, as SSE text. It is pulled: a frame is made when the reader wants one, so a slow reader gets fewer and
 * larger steps instead of a queue.
 */
export class Stream {
  readonly #env: Env;
  readonly #request: Request;
  readonly #who: Identity;
  readonly #stop: () => void;
  readonly #signals: Signal[] = [];
  readonly #moments: Moment[] = [];
  /** Of a visitor: what he was sent and did not confirm yet, by dialog. */
  readonly #sent = new Map<Id, number>();
  #seq = 0;
  #dirty = true;
  #told = false;
  #countsDirty = false;
  #countsAt = 0;
  #ended = false;
  #stir: () => void = () => undefined;

  private constructor(env: Env, request: Request, who: Identity) {
    [this.#env, this.#request, this.#who] = [env, request, who];
    this.#stop = env.live.listen(who.account ?? MAIN_ACCOUNT, {
      wake: () => {
        this.#dirty = true;
        this.#stir();
      },
      moment: (moment) => this.#hear(moment),
      close: this.end,
    });
    request.signal.addEventListener('abort', this.end, { once: true });
    if (who.kind === 'visitor') void arrive(env, who);
  }

  /** Begins after a cursor, or now; the first frame says which. Throws for who may not listen. */
  static async open(env: Env, request: Request, who: Identity, from: Cursor | undefined): Promise<Stream> {
    const stream = new Stream(env, request, who);
    try {
      await stream.#start(from);
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream;
  }

  async #start(from: Cursor | undefined): Promise<void> {
    const { store, now } = this.#env;
    this.#seq = await readAs(this.#env, this.#who, async (_look, raw) => {
      const asked = from === undefined ? undefined : parseCursor(store.epoch, from);
      const resumed = asked !== undefined && (await raw.since(asked, 1)) !== undefined;
      this.#signals.push({ type: 'open', resumed, serverTime: now() });
      if (from !== undefined && !resumed) this.#signals.push({ type: 'reset', reason: 'This cursor is too old, or of another log.' });
      return resumed ? asked : raw.seq();
    });
  }

  readonly end = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    this.#stop();
    this.#request.signal.removeEventListener('abort', this.end);
    if (this.#who.kind === 'visitor') void leave(this.#env, this.#who);
    this.#stir();
  };

  /** The next frame; undefined once the stream has ended. That it is asked for means that the one before was taken. */
  async next(): Promise<string | undefined> {
    await this.#confirm();
    for (;;) {
      if (this.#ended) return undefined;
      const frame = await this.#frame();
      if (frame !== undefined) return frame;
      if (this.#dirty || this.#moments.length > 0) continue;
      const countsIn = this.#countsDirty ? Math.max(0, this.#countsAt + COUNTS_EVERY_MS - this.#env.now()) : Infinity;
      if (countsIn === 0) return this.#counts();
      const silent = await this.#wait(Math.min(this.#env.heartbeatMs, countsIn));
      if (!silent || countsIn < this.#env.heartbeatMs) continue;
      // A token that has run out ends the stream: the client comes back with a fresh one.
      if (await this.#env.authenticate(this.#request).catch(() => undefined)) return ': beat\n\n';
      this.end();
    }
  }

  async #frame(): Promise<string | undefined> {
    const signal = this.#signals.shift();
    if (signal) return format('signal', signal);
    if (this.#dirty) return this.#fromLog();
    return this.#moments.length > 0 ? this.#fromMoments() : undefined;
  }

  async #fromLog(): Promise<string | undefined> {
    this.#dirty = false;
    const before = this.#seq;
    const portion = await readAs(this.#env, this.#who, async (look, raw) => (await readLog(raw, look, before)) ?? raw.seq());
    if (typeof portion === 'number') {
      this.#seq = portion;
      return format('signal', { type: 'reset', reason: 'The log was begun anew.' });
    }
    const { changes, seq, caughtUp } = portion;
    this.#seq = seq;
    this.#dirty ||= !caughtUp;
    if (seq === before && this.#told) return undefined;
    this.#told = true;
    if (this.#who.kind === 'visitor') this.#note(changes);
    else this.#countsDirty ||= changes.some(({ type }) => type === 'dialog' || type === 'dialog.gone');
    const cursor = formatCursor(this.#env.store.epoch, seq);
    return format('batch', { cursor, changes, ...(caughtUp ? { caughtUp } : {}) }, cursor);
  }

  async #fromMoments(): Promise<string | undefined> {
    const heard = this.#moments.splice(0);
    const changes = await readAs(this.#env, this.#who, async ({ tx, viewer }) => {
      const dialogs = await Promise.all(heard.map(({ dialogId }) => tx.dialogs.get(dialogId)));
      return heard.filter((_moment, at) => {
        const dialog = dialogs[at];
        return dialog !== undefined && sees(viewer, audienceOf(dialog));
      });
    });
    return changes.length > 0 ? format('batch', { changes: changes.map(({ change }) => change) }) : undefined;
  }

  async #counts(): Promise<string> {
    this.#countsDirty = false;
    this.#countsAt = this.#env.now();
    return format('batch', { changes: [{ type: 'counts', ...(await readAs(this.#env, this.#who, countsFor)) }] });
  }

  #hear(moment: Moment): void {
    const own = moment.by.id === this.#who.id;
    if (own || (moment.internal && this.#who.kind === 'visitor') || this.#moments.length >= MAX_MOMENTS) return;
    this.#moments.push(moment);
    this.#stir();
  }

  #note(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.type !== 'message' || change.message.author.kind === 'customer') continue;
      const { dialogId, sortKey } = change.message;
      this.#sent.set(dialogId, Math.max(this.#sent.get(dialogId) ?? 0, Number(sortKey)));
    }
  }

  /** What a visitor has taken has been delivered to him [F087]. */
  async #confirm(): Promise<void> {
    const marks = [...this.#sent];
    this.#sent.clear();
    for (const [dialogId, upTo] of marks) {
      // The dialog may be gone by now.
      await writeAs(this.#env, this.#who, (tx, by) => markDelivered(tx, by, { dialogId, upTo })).catch(() => undefined);
    }
  }

  /** Waits until something happens; true when nothing did. */
  #wait(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (silent: boolean): void => {
        clearTimeout(timer);
        this.#stir = () => undefined;
        resolve(silent);
      };
      const timer = setTimeout(() => done(true), ms);
      this.#stir = () => done(false);
    });
  }
}

/** A stream's text as the body of an answer. */
export function bodyOf(stream: Stream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start(controller): void {
        // Some browsers hold an answer back until its first byte.
        controller.enqueue(encoder.encode(': open\n\n'));
      },
      async pull(controller): Promise<void> {
        const text = await stream.next().catch(() => undefined);
        if (text !== undefined) return controller.enqueue(encoder.encode(text));
        stream.end();
        controller.close();
      },
      cancel: stream.end,
    },
    { highWaterMark: 0 },
  );
}

function format(event: 'signal', data: Signal): string;
function format(event: 'batch', data: Batch, id?: Cursor): string;
function format(event: string, data: unknown, id?: Cursor): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
