import type { ClientId } from '../model/ids.js';
import type { Clock } from '../shared/clock.js';
import type { Ledger } from './ledger.js';

/** A browser that has not answered after this keeps nothing, ms. */
const PATIENCE = 2_000;

/** What a leader writes down. Where the browser keeps nothing, the lock alone tells who leads. */
export interface Reign {
  /** This tab leads from now on. */
  begin(): Promise<void>;
  /** A message leaves now; false when another tab leads. */
  claim(clientId: ClientId): Promise<boolean>;
  settle(clientId: ClientId): void;
  /** Whether it has left from a tab that does not tell what became of it. */
  take(clientId: ClientId): Promise<boolean>;
}

/** @param leads asks the browser anew whether this tab has the lock: one that slept may not have heard that it was taken */
export function createReign(name: string, open: () => Promise<Ledger>, clock: Clock, leads: () => Promise<boolean>): Reign {
  let ledger: Promise<Ledger> | undefined;
  const first = Promise.withResolvers<number | undefined>();
  let begun = first.promise;
  const key = digest(name);
  const ask = <T>(what: (ledger: Ledger, key: string) => Promise<T>, otherwise: T): Promise<T> =>
    new Promise((resolve) => {
      const cancel = clock.after(PATIENCE, () => resolve(otherwise));
      Promise.all([(ledger ??= open()), key])
        .then(([one, hidden]) => what(one, hidden))
        .then(resolve, () => {
          ledger = undefined;
          resolve(otherwise);
        })
        .finally(cancel);
    });
  const begin = async () => {
    begun = ask<number | undefined>((one, hidden) => one.begin(hidden), undefined);
    first.resolve(begun);
    await begun;
  };
  const write = async (clientId: ClientId) => {
    const reign = await begun;
    return reign === undefined || ask((one, hidden) => one.claim(hidden, reign, clientId), true);
  };
  return {
    begin,
    async claim(clientId) {
      if (await write(clientId)) return true;
      // A tab that slept may have begun late, and has lost the lock again.
      return (await leads()) && (await begin(), await write(clientId));
    },
    settle: (clientId) => void ask((one) => one.settle(clientId), undefined),
    take: (clientId) => ask((one) => one.take(clientId), true),
  };
}

/** Who is here is not written down readably. */
async function digest(name: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
