import type { Change } from '../model/change.js';
import type { Cursor } from '../model/ids.js';
import type { LogRow, StoreTx } from './store.js';
import { changeView } from './views/change-view.js';
import type { Looking } from './views/looking.js';

/** Log rows read at a time. */
const CHUNK = 500;

export function formatCursor(epoch: string, seq: number): Cursor {
  return `${epoch}.${seq}`;
}

/** The seq of a cursor of this epoch; undefined for anything else. */
export function parseCursor(epoch: string, cursor: Cursor): number | undefined {
  const seq = cursor.startsWith(`${epoch}.`) ? cursor.slice(epoch.length + 1) : '';
  return /^\d{1,15}$/.test(seq) ? Number(seq) : undefined;
}

export interface Portion {
  changes: Change[];
  /** Up to where this goes. */
  seq: number;
  caughtUp: boolean;
}

/**
 * What a viewer has to hear since `seq`: each entity once, as it stands now, so that a reader who fell behind catches up in
 * one step. undefined: those rows are no longer kept.
 */
export async function readLog(tx: StoreTx, look: Looking, seq: number): Promise<Portion | undefined> {
  const rows = await tx.since(seq, CHUNK);
  if (!rows) return undefined;
  const last = rows.at(-1)?.seq ?? seq;
  const changes: Change[] = [];
  for (const group of byEntity(rows)) changes.push(...(await changeView(look, group)));
  return { changes: withoutRepeats(changes), seq: last, caughtUp: last >= (await tx.seq()) };
}

/** Rows of the same entity together, in the order of their last. */
function byEntity(rows: readonly LogRow[]): Iterable<LogRow[]> {
  const groups = new Map<string, LogRow[]>();
  for (const row of rows) {
    const key = `${row.entity}|${row.id}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.delete(key);
    groups.set(key, group);
  }
  return groups.values();
}

/** One's own read mark and a message may both change one's view of a dialog: once is enough. */
function withoutRepeats(changes: Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) if (change.type === 'dialog') last.set(change.dialog.id, change);
  return changes.filter((change) => change.type !== 'dialog' || last.get(change.dialog.id) === change);
}
