import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Caller, Identity } from '../caller.js';
import type { Env } from '../env.js';
import { lookFor, readAs, writeAs } from '../env.js';
import { formatCursor } from '../event-log.js';
import { Problem } from '../problem.js';
import type { Tx } from '../store.js';
import type { Looking } from '../views/looking.js';
import { customerView } from '../views/actors.js';
import { dialogView } from '../views/dialog-view.js';
import { messageView } from '../views/message-view.js';

/** What every request carries through the routes. */
export interface Vars {
  Variables: { who: Identity };
}
export type App = Hono<Vars>;
export type Ctx = Context<Vars>;
/** Adds a subject's routes. */
export type Routes = (app: App, env: Env) => void;

/** How long an idempotency key is remembered. */
const KEY_AGE_MS = 24 * 3_600_000;
const MAX_DEPTH = 24;

/** Answers a question: what the caller sees, with a cursor that is not later than it. */
export async function answer<T>(c: Ctx, env: Env, work: (look: Looking, cursor: string) => Promise<T>): Promise<Response> {
  const value = await readAs(env, c.var.who, async (look, raw) => work(look, formatCursor(env.store.epoch, await raw.seq())));
  return c.json(value as object, 200, { 'cache-control': 'no-store' });
}

/**
 * Does something and answers what became of it, as the caller sees it. A repeated Idempotency-Key gets the first answer again;
 * both are written in the same transaction.
 */
export async function perform<Row>(
  c: Ctx,
  env: Env,
  work: (tx: Tx, by: Caller) => Promise<Row>,
  show?: (look: Looking, row: Row) => Promise<unknown>,
): Promise<Response> {
  const { who } = c.var;
  const given = c.req.header('idempotency-key');
  if (given !== undefined && !/^[\x21-\x7e]{1,200}$/.test(given))
    throw new Problem('invalid', 'This key cannot be used.', { field: 'Idempotency-Key' });
  const key = given === undefined ? undefined : `${who.kind}|${who.id}|${given}`;
  const what = `${c.req.method} ${new URL(c.req.url).pathname}`;
  try {
    const value = await writeAs(env, who, async (tx, by) => {
      const known = key === undefined ? undefined : await tx.keys.get(key);
      if (known && known.what !== what)
        throw new Problem('invalid', 'This key belongs to another request.', { field: 'Idempotency-Key', code: 'reused' });
      if (known) return known.answer;
      const row = await work(tx, by);
      const result = show ? await show(lookFor(env, tx, by), row) : null;
      if (key !== undefined) await remember(tx, { id: key, at: tx.now(), what, answer: result });
      return result;
    });
    return value === null || value === undefined ? c.body(null, 204) : c.json(value);
  } catch (error) {
    throw await withCurrent(env, who, error);
  }
}

async function remember(tx: Tx, row: { id: string; at: number; what: string; answer: unknown }): Promise<void> {
  // Two old ones go for each new one, so that the table never needs sweeping.
  for (const old of await tx.keys.by('age', '', { before: row.at - KEY_AGE_MS, limit: 2 })) await tx.keys.remove(old.id);
  await tx.keys.put(row);
}

/** A conflict tells what stands there now. */
async function withCurrent(env: Env, who: Identity, error: unknown): Promise<unknown> {
  const entity = error instanceof Problem ? error.info.entity : undefined;
  if (!(error instanceof Problem) || !entity) return error;
  const current = await readAs(env, who, async (look) => {
    if (entity.table === 'dialogs') {
      const row = await look.tx.dialogs.get(entity.id);
      return row && dialogView(look, row);
    }
    if (entity.table === 'customers') {
      const row = await look.tx.customers.get(entity.id);
      return row && customerView(look, row);
    }
    const row = await look.tx.messages.get(entity.id);
    return row && messageView(look, row);
  });
  return new Problem(error.kind, error.message, { ...error.info, current });
}

/** The body of a request, checked. Throws 'invalid' naming the field. */
export async function bodyOf<S extends v.GenericSchema>(c: Ctx, env: Env, schema: S): Promise<v.InferOutput<S>> {
  if (Number(c.req.header('content-length') ?? 0) > env.limits.maxBodyBytes) throw tooLarge(env);
  const text = await c.req.text();
  if (text.length > env.limits.maxBodyBytes) throw tooLarge(env);
  return check(schema, parseJson(text, 'body'));
}

/** A query parameter that is JSON, checked. */
export function jsonParam<S extends v.GenericSchema>(c: Ctx, name: string, schema: S): v.InferOutput<S> {
  return check(schema, parseJson(c.req.query(name) ?? '{}', name));
}

function parseJson(text: string, field: string): unknown {
  try {
    const value: unknown = JSON.parse(text === '' ? 'null' : text);
    if (!isDeep(value, MAX_DEPTH)) return value;
  } catch {
    // Not JSON: told below.
  }
  throw new Problem('invalid', 'This is not JSON we can read.', { field, code: 'json' });
}

/** Whether a value nests deeper than anything of ours. */
function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((part) => isDeep(part, left - 1));
}

export function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Problem('invalid', issue.message, { field: v.getDotPath(issue) ?? 'body', code: issue.type });
}

/** `limit` and `token` of a page. */
export function pageOf(c: Ctx, env: Env, usual = 50): { limit: number; token?: string } {
  const given = c.req.query('limit');
  const limit = given === undefined ? usual : Number(given);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Problem('invalid', 'A page has at least one row.', { field: 'limit', code: 'number' });
  const token = c.req.query('token');
  return { limit: Math.min(limit, env.limits.maxPage), ...(token === undefined || token === '' ? {} : { token }) };
}

/** A path parameter that names a thing. */
export function idOf(c: Ctx, name = 'id'): string {
  return check(v.pipe(v.string(), v.minLength(1), v.maxLength(200)), c.req.param(name));
}

function tooLarge(env: Env): Problem {
  return new Problem('tooLarge', `A request has at most ${env.limits.maxBodyBytes / 1000} kB.`, { field: 'body', code: 'bytes' });
}
