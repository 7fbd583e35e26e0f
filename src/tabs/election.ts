import type { Clock } from '../shared/clock.js';
import type { TabId } from '../connection/silent-tabs.js';
import type { Said, Say } from './said.js';

/** A leader that has not answered after this is taken for dead or frozen, ms. */
const PATIENCE = 1_000;
/** A tab that is seen asks again after this, ms: together they are how long a dead leader may go unnoticed. */
const PAUSE = 800;

/** Which tab leads. A lock decides, a tab that is seen goes before one that is not, and a leader that does not answer is overruled. */
export interface Election {
  readonly leads: boolean;
  hear(said: Said): void;
  /** Somebody looks at this tab now, or no more. */
  looked(): void;
}

export interface ElectionHears {
  /** This tab leads. `over`: the tab that led before and has agreed, or has not answered. */
  lead(over: { agreed: boolean; silent?: TabId }): void;
  /** Another tab leads. */
  follow(leader: TabId): void;
}

export interface ElectionOptions {
  /** Of the lock. */
  name: string;
  tab: TabId;
  locks: Pick<LockManager, 'request' | 'query'>;
  clock: Clock;
  /** Whether somebody can see this tab. */
  seen(): boolean;
  say: Say;
  signal: AbortSignal;
}

export function createElection({ name, tab, locks, clock, seen, say, signal }: ElectionOptions, hears: ElectionHears): Election {
  let leads = false;
  /** The last that is known to lead. */
  let leader: TabId | undefined;
  /** Who was told to take over and has not yet. */
  let yieldedTo: TabId | undefined;
  let cancel: (() => void) | undefined;
  /** How often the lock was had. */
  let turns = 0;
  signal.addEventListener('abort', () => cancel?.());

  /** Leads from when the lock is had until it is taken away, or given back at the end. */
  const hold = async (options: LockOptions, over: { agreed: boolean; silent?: TabId }) => {
    let turn = 0;
    try {
      await locks.request(name, options, async () => {
        if (signal.aborted) return;
        turn = ++turns;
        begin(over);
        await new Promise<void>((release) => signal.addEventListener('abort', () => release(), { once: true }));
      });
    } catch {
      // Stolen, or the wait for it was ended.
    }
    // A tab can take it from itself: two things at once made it take over.
    if (turn > 0 && turn === turns) end();
    return turn > 0;
  };
  /** Whoever waits longest leads when a leader is gone. */
  const wait = async () => {
    while (!signal.aborted && (await hold({ signal }, { agreed: false })));
  };
  const begin = (over: { agreed: boolean; silent?: TabId }) => {
    cancel?.();
    leads = true;
    leader = tab;
    hears.lead(over);
  };
  const end = () => {
    leads = false;
    yieldedTo = undefined;
    if (signal.aborted) return;
    if (leader !== undefined && leader !== tab) hears.follow(leader);
    else leader = undefined;
    ask();
  };
  const steal = (over: { agreed: boolean; silent?: TabId }) => void hold({ steal: true }, over);

  const ask = () => {
    cancel?.();
    if (leads || signal.aborted) return;
    say({ type: 'ask', seen: seen() });
    if (!seen()) return;
    cancel = clock.after(PATIENCE, () => {
      if (!leads && seen()) steal({ agreed: false, ...(leader !== undefined && { silent: leader }) });
    });
  };
  const heardOf = (from: TabId, begins: boolean) => {
    const isNew = leader !== from || begins;
    leader = from;
    if (leads) return;
    cancel?.();
    if (seen()) cancel = clock.after(PAUSE, ask);
    if (isNew) hears.follow(from);
  };

  /** A tab that sleeps hears the others, but not that the lock was taken from it: no answer comes from it then. */
  const answer = async (asks: TabId, isSeen: boolean) => {
    await locks.query();
    if (!leads || signal.aborted) return;
    const yields = isSeen && !seen() && yieldedTo === undefined;
    yieldedTo = yields ? asks : undefined;
    say({ type: yields ? 'yield' : 'stay', to: asks });
  };

  void wait();
  ask();
  return {
    get leads() {
      return leads;
    },
    hear(said) {
      if (said.type === 'leads') heardOf(said.from, true);
      else if (said.type === 'stay' && said.to === tab) heardOf(said.from, false);
      else if (said.type === 'yield' && said.to === tab && seen()) steal({ agreed: true });
      else if (said.type === 'ask' && leads) void answer(said.from, said.seen);
    },
    looked: ask,
  };
}
