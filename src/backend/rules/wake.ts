import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import type { Tx } from '../store.js';
import type { DialogRow } from '../rows.js';
import { addLine } from './append.js';
import { routeTo } from './routing.js';

/**
 * A closed dialog opens when someone writes in it [F013]: an operator's message makes it his; a customer's brings it to the
 * owner, else to who had it if he is there, else to its group [F170].
 */
export async function wake(tx: Tx, by: Caller, dialog: DialogRow): Promise<DialogRow> {
  if (dialog.status !== 'closed' || by.kind === 'bot' || dialog.blocked) return dialog;
  const customer = dialog.customerId === null ? undefined : await tx.customers.get(dialog.customerId);
  const place = onTeam(by)
    ? ({ status: 'open', assigneeId: by.id } as const)
    : await routeTo(tx, customer, { groupId: dialog.groupId, former: dialog.assigneeId });
  const { waitingSince: _waiting, ...rest } = dialog;
  return addLine(tx, await tx.dialogs.put({ ...rest, ...place, statusAt: tx.now() }), onTeam(by) ? by : undefined, 'dialog.reopened');
}
