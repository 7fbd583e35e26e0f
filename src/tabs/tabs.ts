import type { Core } from '../core/feature.js';
import type { Drafts } from '../composer/drafts.js';
import { createElection } from './election.js';
import { openLedger, type Ledger } from './ledger.js';
import { createReign } from './reign.js';
import { createRelay } from './relay.js';
import { sameDrafts } from './same-drafts.js';
import type { TabId } from '../connection/silent-tabs.js';
import type { Said, Say } from './said.js';
import { createSends } from './sends.js';
import { silentTabs } from '../connection/silent-tabs.js';

/** What tabs need of the browser. */
export interface TabsPlatform {
  locks: Pick<LockManager, 'request' | 'query'>;
  channel(name: string): BroadcastChannel;
  openLedger(): Promise<Ledger>;
  /** Whether somebody can see this tab. */
  seen(): boolean;
  /** Calls back when that changes. */
  onSeen(hear: () => void, signal: AbortSignal): void;
  /** Calls back when the page is left, with `false`, and when it has come back. */
  onPage(hear: (shown: boolean) => void, signal: AbortSignal): void;
}

/** The page was left; it may come back, from a cache that holds no page with locks. */
const LEFT = 'left';
/** Only tabs of the same version understand each other. */
const VERSION = 1;

/**
 * One connection for all tabs of one person on an origin: the leader's. The others hear what it hears and send through it. Where the
 * browser lacks locks or channels each tab goes on by itself.
 * @param keeps whether anything may be written on this device
 */
export function shareTabs(
  chat: Core,
  { drafts, address, keeps }: { drafts: Drafts; address: string; keeps: boolean },
  given: TabsPlatform | undefined = browser(),
): void {
  const platform = given && (keeps ? given : { ...given, openLedger: nothing });
  if (!platform) return;
  let group: string | undefined;
  let member = new AbortController();
  const regroup = () => {
    const session = chat.$session.get();
    const next = session && JSON.stringify(['parleykit.tabs', VERSION, address, session.role, session.me.id]);
    if (next === group) return;
    group = next;
    member.abort();
    member = new AbortController();
    if (next !== undefined) join(chat, drafts, next, platform, AbortSignal.any([member.signal, chat.signal]));
  };
  const stop = chat.$session.subscribe(regroup);
  chat.signal.addEventListener('abort', stop);
  platform.onPage((shown) => {
    if (shown) regroup();
    else {
      group = undefined;
      member.abort(LEFT);
    }
  }, chat.signal);
}

function join(chat: Core, drafts: Drafts, name: string, platform: TabsPlatform, signal: AbortSignal): void {
  const { connection, transport, clock } = chat;
  const silent = silentTabs(chat);
  const tab = silent.me;
  const channel = platform.channel(name);
  const say: Say = (saying) => !signal.aborted && channel.postMessage({ ...saying, from: tab } satisfies Said);
  /** What was taken from this tab while it slept is told before the answer to this comes. */
  const leads = async () => {
    await platform.locks.query();
    return election.leads && !signal.aborted;
  };
  const reign = createReign(name, platform.openLedger, clock, leads);
  /** Whose stream is heard here; before anybody's it is our own. */
  let leader: TabId | undefined;
  const party = { tab, say, reign, leader: () => leader };
  const relay = createRelay(chat, party, signal);
  const sends = createSends(chat, party);
  const hearDraft = sameDrafts(chat, drafts, say, signal);
  const changeOver = (to: TabId, agreed: boolean) => {
    const follows = leader !== undefined && leader !== tab;
    leader = to;
    // The first leader has its stream already.
    if (to !== tab || follows) connection.start();
    sends.changed(agreed);
  };
  /** Whether the leader that is there now came by agreement. */
  let agreed = true;

  const begin = async () => {
    if (!(await leads())) return false;
    await reign.begin();
    return leads();
  };
  const election = createElection(
    { name, tab, say, signal, clock, locks: platform.locks, seen: platform.seen },
    {
      lead(over) {
        if (over.silent !== undefined) silent.add(over.silent);
        void begin().then((begun) => {
          if (!begun) return;
          say({ type: 'leads', agreed: over.agreed });
          changeOver(tab, over.agreed);
        });
      },
      follow: (to) => changeOver(to, agreed),
    },
  );
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    silent.delete(data.from);
    if (data.type === 'leads') agreed = data.agreed;
    election.hear(data);
    relay.hear(data);
    sends.hear(data);
    hearDraft(data);
  };
  platform.onSeen(() => election.looked(), signal);
  connection.through({
    events: (cursor, sink, ctx) =>
      leader === undefined || leader === tab ? transport.events(cursor, sink, ctx) : relay.events(cursor, sink, ctx),
    send: sends.send,
    told: relay.told,
  });
  signal.addEventListener('abort', () => {
    channel.postMessage({ type: 'bye', from: tab } satisfies Said);
    channel.close();
    connection.through(transport);
    const follows = leader !== undefined && leader !== tab;
    if (follows && signal.reason !== LEFT && !chat.signal.aborted) connection.start();
  });
}

const nothing = (): Promise<never> => Promise.reject(new Error('Nothing may be kept'));

function browser(): TabsPlatform | undefined {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) return undefined;
  return {
    locks: navigator.locks,
    channel: (name) => new BroadcastChannel(name),
    openLedger,
    seen: () => document.visibilityState === 'visible',
    onSeen: (hear, signal) => document.addEventListener('visibilitychange', hear, { signal }),
    onPage(hear, signal) {
      addEventListener('pagehide', () => hear(false), { signal });
      addEventListener('pageshow', () => hear(true), { signal });
    },
  };
}
