import type { Millis } from '../model/ids.js';
import type { Session, TabSpec } from '../model/session.js';
import type { VisitorGroups } from '../transport/groups/visitor.js';

/** What the site's owner shows and asks in the widget. */
export type VisitorConfig = Awaited<ReturnType<NonNullable<VisitorGroups['visitor']['config']>>>;

/** What an administrator sets for an account. */
export interface Settings {
  /** Which tabs operators get; `TabSpec[]` for tabs of one's own. */
  tabs: 'classic' | 'queue' | 'people' | 'views' | readonly TabSpec[];
  /** auto: new dialogs go to the online operator with the fewest [F178, F305]. */
  routing: 'manual' | 'auto';
  /** An answer is due this many milliseconds after the customer's first unanswered message; absent: no processing order [F052]. */
  replyWithinMs?: Millis;
  /** What a blocked customer may still do: nothing, or talk to a bot [F201]. */
  blockPolicy: 'mute' | 'botOnly';
  /** Letters of a search. */
  searchMinChars: number;
  customerFields: NonNullable<Session['customerFields']>;
  visitor: VisitorConfig;
}

export const DEFAULT_SETTINGS: Settings = {
  tabs: 'classic',
  routing: 'manual',
  replyWithinMs: 15 * 60_000,
  blockPolicy: 'mute',
  searchMinChars: 3,
  customerFields: [],
  visitor: {},
};
