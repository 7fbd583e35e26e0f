import type { Identity } from './caller.js';
import { MAIN_ACCOUNT } from './caller.js';
import type { Env } from './env.js';
import { writeAs } from './env.js';

/** Open streams of each visitor: he is there while he has one. */
const streams = new WeakMap<Env, Map<string, number>>();

/** A visitor has opened a page. */
export async function arrive(env: Env, who: Identity): Promise<void> {
  if (count(env, who, 1) === 1) await setOnline(env, who, true);
}

/** He has left it. */
export async function leave(env: Env, who: Identity): Promise<void> {
  if (count(env, who, -1) === 0) await setOnline(env, who, false);
}

function count(env: Env, { id, account = MAIN_ACCOUNT }: Identity, by: 1 | -1): number {
  const counts = streams.get(env) ?? new Map<string, number>();
  streams.set(env, counts);
  const key = `${account}|${id}`;
  const now = Math.max(0, (counts.get(key) ?? 0) + by);
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
  return now;
}

async function setOnline(env: Env, who: Identity, online: boolean): Promise<void> {
  await writeAs(env, who, async (tx) => {
    const customer = await tx.customers.get(who.id);
    if (customer && (customer.online ?? false) !== online) await tx.customers.put({ ...customer, online });
  });
}
