import type { Change } from '../model/change.js';
import type { Id } from '../model/ids.js';

/** What happens and leaves no trace: typing, looking. */
export interface Moment {
  dialogId: Id;
  /** Who does it: he does not hear of himself. */
  by: { kind: string; id: Id };
  change: Change;
  /** Customers never hear of it. */
  internal: boolean;
}

export interface Listener {
  /** The log has grown. */
  wake(): void;
  moment(moment: Moment): void;
  close(): void;
}

/** The open streams of this process. Between processes a store's own bus carries the waking. */
export interface Live {
  listen(account: Id, listener: Listener): () => void;
  wake(account: Id): void;
  publish(account: Id, moment: Moment): void;
  dispose(): void;
}

export function createLive(): Live {
  const listeners = new Map<Id, Set<Listener>>();
  const of = (account: Id): Iterable<Listener> => listeners.get(account) ?? [];
  return {
    listen(account, listener): () => void {
      const set = listeners.get(account) ?? new Set();
      listeners.set(account, set.add(listener));
      return () => set.delete(listener);
    },
    wake(account): void {
      for (const listener of of(account)) listener.wake();
    },
    publish(account, moment): void {
      for (const listener of of(account)) listener.moment(moment);
    },
    dispose(): void {
      for (const set of listeners.values()) for (const listener of [...set]) listener.close();
      listeners.clear();
    },
  };
}
