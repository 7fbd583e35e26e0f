import type { Actor } from './actor.js';
import type { Id, Millis } from './ids.js';

export interface ChannelIdentity {
  channelId: Id;
  address?: string;
  displayName?: string;
  isDefault?: boolean;
  dialogId?: Id;
  unread?: number;
}
export interface Customer {
  id: Id;
  revision: number;
  name?: string;
  /** As the channel gave it, kept when an operator renames. */
  originalName?: string;
  avatarUrl?: string;
  emails?: string[];
  phones?: string[];
  language?: string;
  timeZone?: string;
  identities?: ChannelIdentity[];
  tagIds?: Id[];
  pinnedTagIds?: Id[];
  /** Cards with the same phone or e-mail: the unite window offers itself. */
  duplicateIds?: Id[];
  blocked?: { reason?: string; message?: string; policy?: 'mute' | 'botOnly'; until?: Millis; by?: Actor };
  /** The operator this customer is pinned to. */
  owner?: Actor;
  /** Set once this card was united into another: a tombstone. */
  mergedInto?: Id;
  online?: boolean;
  source?: Record<string, string>;
  fields?: Record<string, unknown>;
  archived?: boolean;
}
