import type { Actor, Group } from './actor.js';
import type { Channel } from './channel.js';
import type { Denied } from './dialog.js';
import type { Cursor, Id, Millis } from './ids.js';
import type { Availability, Operator } from './operator.js';
import type { Tag } from './tag.js';

/** What the backend really promises; absent means the weakest. The SDK degrades, it does not pretend. */
export interface Guarantees {
  /** The same clientId never makes two messages. Otherwise nothing is resent after an unknown outcome. */
  idempotentSend?: boolean;
  /** clientId comes back in events and lists. */
  echo?: boolean;
  /** events(from) replays everything after `from`, or signals reset. */
  resume?: boolean;
  /** revision strictly grows with every change of an entity. */
  revisions?: boolean;
}
export interface Session {
  /** Version of this contract. */
  protocol: 1;
  me: Actor | Operator;
  role: 'operator' | 'visitor';
  guarantees?: Guarantees;
  can?: Partial<Record<SessionAction, boolean | Denied>>;
  routing?: 'manual' | 'auto';
  unreadDialogs?: number;
  availabilities?: Availability[];
  channels: Channel[];
  operators?: Operator[];
  groups?: Group[];
  tags?: Tag[];
  tabs?: TabSpec[];
  limits?: { openDialogs?: number; searchMinChars?: number; replyWithinMs?: number };
  /** Custom fields of customers, in the host's order. */
  customerFields?: {
    field: string;
    label: string;
    type: 'text' | 'number' | 'date' | 'url' | 'choice' | 'flag';
    choices?: string[];
    editable?: boolean;
  }[];
  serverTime?: Millis;
  cursor?: Cursor;
  defaultDialogId?: Id;
}
export type SessionAction =
  'outgoing' | 'reports' | 'seeAll' | 'blacklist' | 'deleteDialogs' | 'shareQuickReplies' | 'pinForOthers' | 'createTags' | (string & {});
export interface TabSpec {
  id: string;
  label?: string;
  time?: 'activity' | 'status';
  filters?: string[];
  side?: 'open' | 'closed';
  pick?: 'operator';
}
