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
import { markDelivered } from './rules/read.js';
import { arrive, leave } from './presence.js';

/** Typing that nobody fetched is not worth keeping. */
const MAX_MOMENTS = 200;
/** Counts follow at most so often. */
const COUNTS_EVERY_MS = 1000;

/**
 * One viewer's stream as SSE text. It is pulled: a frame is made when the reader wants one, so a slow reader gets fewer and
 * larger steps instead of a queue. What a visitor has pulled counts as delivered to him.
 */
export async function openStream(env: Env, request: Request, who: Identity, from: Cursor | undefined): Promise<ReadableStream<Uint8Array>> {
  const account = who.account ?? MAIN_ACCOUNT;
  const encoder = new TextEncoder();
  const moments: Moment[] = [];
  const signals: Signal[] = [];
  const delivered = new Map<Id, number>();
  let dirty = true;
  let countsDirty = false;
  let countsAt = 0;
  let ended = false;
  let wakeUp: (() => void) | undefined;
  const stir = (): void => wakeUp?.();

  let seq = await startAt();

  async function startAt(): Promise<number> {
    return readAs(env, who, async (_look, raw) => {
      const asked = from === undefined ? undefined : parseCursor(env.store.epoch, from);
      const usable = asked !== undefined && (await raw.since(asked, 1)) !== undefined;
      signals.push({ type: 'open', resumed: usable, serverTime: env.now() });
      if (from !== undefined && !usable) signals.push({ type: 'reset', reason: 'This cursor is too old, or of another log.' });
      return usable ? asked : raw.seq();
    });
  }

  const stop = env.live.listen(account, {
    wake(): void {
      dirty = true;
      stir();
    },
    moment(moment): void {
      if (moment.by.id === who.id || (moment.internal && who.kind === 'visitor') || moments.length >= MAX_MOMENTS) return;
      moments.push(moment);
      stir();
    },
    close: end,
  });
  request.signal.addEventListener('abort', end, { once: true });
  if (who.kind === 'visitor') void arrive(env, who);

  function end(): void {
    if (ended) return;
    ended = true;
    stop();
    request.signal.removeEventListener('abort', end);
    if (who.kind === 'visitor') void leave(env, who);
    stir();
  }

  /** Waits for something to tell, or for a heartbeat's time. */
  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        wakeUp = undefined;
        resolve();
      }
      wakeUp = done;
    });
  }

  async function confirm(): Promise<void> {
    const marks = [...delivered];
    delivered.clear();
    for (const [dialogId, upTo] of marks)
      await writeAs(env, who, (tx, by) => markDelivered(tx, by, { dialogId, upTo })).catch(() => undefined);
  }

  async function fromLog(): Promise<string | undefined> {
    dirty = false;
    const portion = await readAs(env, who, async (look, raw) => (await readLog(raw, look, seq)) ?? raw.seq());
    if (typeof portion === 'number') {
      seq = portion;
      return frame('signal', { type: 'reset', reason: 'You were away for too long.' } satisfies Signal);
    }
    const moved = portion.seq !== seq;
    seq = portion.seq;
    if (!portion.caughtUp) dirty = true;
    if (!moved && !first) return undefined;
    first = false;
    countsDirty ||= who.kind === 'operator' && portion.changes.some(({ type }) => type === 'dialog' || type === 'dialog.gone');
    if (who.kind === 'visitor') note(portion.changes);
    const cursor = formatCursor(env.store.epoch, seq);
    return frame('batch', { cursor, changes: portion.changes, ...(portion.caughtUp ? { caughtUp: true } : {}) } satisfies Batch, cursor);
  }
  let first = true;

  function note(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.type !== 'message' || change.message.author.kind === 'customer') continue;
      delivered.set(change.message.dialogId, Math.max(delivered.get(change.message.dialogId) ?? 0, Number(change.message.sortKey)));
    }
  }

  async function fromMoments(): Promise<string | undefined> {
    const heard = moments.splice(0);
    const changes = await readAs(env, who, async ({ tx, viewer }) => {
      const seen: Change[] = [];
      for (const { dialogId, change } of heard) {
        const dialog = await tx.dialogs.get(dialogId);
        if (dialog && sees(viewer, audienceOf(dialog))) seen.push(change);
      }
      return seen;
    });
    return changes.length > 0 ? frame('batch', { changes } satisfies Batch) : undefined;
  }

  async function counts(): Promise<string> {
    countsDirty = false;
    countsAt = env.now();
    return frame('batch', { changes: [{ type: 'counts', ...(await readAs(env, who, countsFor)) }] } satisfies Batch);
  }

  /** The next thing to tell; undefined once the stream has ended. */
  async function next(): Promise<string | undefined> {
    if (delivered.size > 0) await confirm();
    for (;;) {
      if (ended) return undefined;
      const signal = signals.shift();
      const told = signal ? frame('signal', signal) : dirty ? await fromLog() : moments.length > 0 ? await fromMoments() : undefined;
      if (told !== undefined) return told;
      if (dirty || moments.length > 0) continue;
      const countsIn = countsDirty ? Math.max(0, countsAt + COUNTS_EVERY_MS - env.now()) : Infinity;
      if (countsIn === 0) return counts();
      const before = performance.now();
      await wait(Math.min(env.heartbeatMs, countsIn));
      if (!ended && performance.now() - before >= env.heartbeatMs - 1) {
        // A token that has run out ends the stream: the client comes back with a fresh one.
        if (!(await env.authenticate(request).catch(() => undefined))) end();
        else return ': beat\n\n';
      }
    }
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller): void {
        // Some browsers hold an answer back until its first byte.
        controller.enqueue(encoder.encode(': open\n\n'));
      },
      async pull(controller): Promise<void> {
        try {
          const text = await next();
          if (text === undefined) controller.close();
          else controller.enqueue(encoder.encode(text));
        } catch {
          end();
          controller.close();
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

function frame(event: 'signal' | 'batch', data: unknown, id?: Cursor): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
