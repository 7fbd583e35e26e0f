import type { Id } from '../../model/ids.js';
import type { Tx } from '../store.js';
import type { CustomerRow, DialogRow, OperatorRow } from '../rows.js';
import { takesNew } from './people.js';

/** Where a new or waking dialog goes: nobody means the Unassigned of its group. */
export async function routeTo(
  tx: Tx,
  customer: CustomerRow | undefined,
  { groupId, former }: { groupId: Id | null; former?: Id | null },
): Promise<Pick<DialogRow, 'status' | 'assigneeId'>> {
  const assigneeId = (await ownerOf(tx, customer)) ?? (await stillThere(tx, former)) ?? (await leastBusy(tx, groupId)) ?? null;
  return { assigneeId, status: assigneeId === null ? 'unassigned' : 'open' };
}

/** A pinned customer returns to the one he is pinned to, whoever had him last [F168, F170]. */
async function ownerOf(tx: Tx, customer: CustomerRow | undefined): Promise<Id | undefined> {
  return customer?.ownerId === undefined ? undefined : (await tx.operators.get(customer.ownerId))?.id;
}

async function stillThere(tx: Tx, former: Id | null | undefined): Promise<Id | undefined> {
  const operator = former ? await tx.operators.get(former) : undefined;
  return operator && takesNew(operator) ? operator.id : undefined;
}

/** With automatic routing: who is online, in the group, below the limit, and has the fewest [F178, F179, F305]. */
async function leastBusy(tx: Tx, groupId: Id | null): Promise<Id | undefined> {
  if (tx.settings.routing !== 'auto') return undefined;
  let best: { id: Id; open: number } | undefined;
  for (const operator of await tx.operators.all()) {
    if (!takesNew(operator) || !worksFor(operator, groupId)) continue;
    const open = await tx.dialogs.count('assignee', operator.id);
    if (operator.loadLimit !== undefined && open >= operator.loadLimit) continue;
    if (!best || open < best.open) best = { id: operator.id, open };
  }
  return best?.id;
}

/** An operator of no group works for all of them. */
export function worksFor(operator: OperatorRow, groupId: Id | null): boolean {
  return groupId === null || !operator.groupIds?.length || operator.groupIds.includes(groupId);
}
