import type { Id } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { MarkRow, NotificationRow } from '../rows.js';
import type { World } from '../seed.js';
import { markId } from '../unread.js';

/** How many of a dialog's messages an operator has read. */
export interface SeedMark {
  dialogId: Id;
  operatorId: Id;
  read: number;
}
/** A world to begin with, who has read what of it, and what waits at operators' bells. */
export interface Seed extends World {
  marks?: readonly SeedMark[];
  notifications?: readonly NotificationRow[];
}

/** One seed of several; where two have rows of the same kind, the later ones follow. */
export function together(...seeds: readonly Seed[]): Seed {
  const all: Record<string, unknown[]> = {};
  for (const seed of seeds) {
    for (const [kind, rows] of Object.entries(seed) as [string, readonly unknown[]][]) all[kind] = [...(all[kind] ?? []), ...rows];
  }
  return all;
}

/** The rows of marks. `messages` are a seed's, each dialog's in its order. */
export function markRows(marks: readonly SeedMark[], messages: readonly Message[]): MarkRow[] {
  const byDialog = Map.groupBy(messages, ({ dialogId }) => dialogId);
  return marks.map(({ dialogId, operatorId, read }) => ({
    id: markId(operatorId, dialogId),
    dialogId,
    person: { kind: 'operator', id: operatorId },
    readKey: read,
    deliveredKey: read,
    seen: (byDialog.get(dialogId) ?? []).slice(0, read).filter(({ author, kind }) => author.kind === 'customer' && kind === 'message')
      .length,
    markedUnread: false,
  }));
}
