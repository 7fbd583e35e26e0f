import type { BackendOptions } from './backend.js';
import type { Caller, Identity } from './caller.js';
import { MAIN_ACCOUNT } from './caller.js';
import type { FilePort } from './files.js';
import type { LimitOptions, RateLimit } from './limits.js';
import type { Links } from './links.js';
import type { Live } from './live.js';
import { Problem } from './problem.js';
import type { Store, StoreTx, Tx } from './store.js';
import type { Settings } from './settings.js';
import { openUnit } from './unit.js';
import type { Looking } from './views/looking.js';
import { lookAs } from './views/looking.js';

/** What the whole backend shares. */
export interface Env {
  store: Store;
  files: FilePort;
  links: Links;
  live: Live;
  rate: RateLimit;
  limits: LimitOptions;
  settings: Settings;
  heartbeatMs: number;
  now(): number;
  authenticate: BackendOptions['authenticate'];
}

/** The caller as the store knows him now. */
async function callerOf(tx: Tx, who: Identity): Promise<Caller> {
  const account = who.account ?? MAIN_ACCOUNT;
  if (who.kind !== 'operator') return { kind: who.kind, id: who.id, account, groupIds: [], rights: [] };
  const operator = await tx.operators.get(who.id);
  if (!operator) throw new Problem('auth', 'There is no such operator.', { code: 'operator' });
  return { kind: operator.role, id: operator.id, account, groupIds: operator.groupIds ?? [], rights: operator.rights ?? [] };
}

/** One transaction in which somebody does something. */
export function writeAs<R>(env: Env, who: Identity, work: (tx: Tx, by: Caller) => Promise<R>): Promise<R> {
  return writeAll(env, who.account ?? MAIN_ACCOUNT, async (tx) => work(tx, await callerOf(tx, who)));
}

/** One transaction of nobody in particular. */
export function writeAll<R>(env: Env, account: string, work: (tx: Tx) => Promise<R>): Promise<R> {
  return env.store.write(account, async (raw) => {
    const unit = openUnit(raw, { now: env.now(), settings: env.settings });
    const result = await work(unit.tx);
    await unit.finish();
    return result;
  });
}

/** What somebody sees, in one moment. */
export function readAs<R>(env: Env, who: Identity, work: (look: Looking, raw: StoreTx) => Promise<R>): Promise<R> {
  return env.store.read(who.account ?? MAIN_ACCOUNT, async (raw) => {
    const now = env.now();
    const tx: Tx = { ...raw, settings: env.settings, now: () => now };
    return work(lookFor(env, tx, await callerOf(tx, who)), raw);
  });
}

export function lookFor({ links }: Env, tx: Tx, by: Caller): Looking {
  return lookAs(by, { tx, links, settings: tx.settings, now: tx.now() });
}
