import type { DialogAction } from '../../model/dialog.js';
import type { Id } from '../../model/ids.js';
import { audienceOf, sees, viewerOf } from '../audience.js';
import type { Caller } from '../caller.js';
import { demand } from '../permissions.js';
import { Problem } from '../problem.js';
import type { Tx } from '../store.js';
import type { DialogRow } from '../rows.js';

/** A dialog the caller sees. Visitors never learn that another's exists; the team hears that it is not theirs. */
export async function seenDialog(tx: Tx, by: Caller, id: Id): Promise<DialogRow> {
  const dialog = await tx.dialogs.get(id);
  if (!dialog) throw new Problem('missing', 'This dialog does not exist.', { code: 'dialog' });
  if (sees(viewerOf(by), audienceOf(dialog))) return dialog;
  if (by.kind === 'visitor') throw new Problem('missing', 'This dialog does not exist.', { code: 'dialog' });
  throw new Problem('forbidden', 'This dialog is not among those you may see.', { code: 'notSeen' });
}

/** Throws unless the caller may do this in the dialog. */
export async function allow(tx: Tx, by: Caller, dialog: DialogRow, ...actions: DialogAction[]): Promise<void> {
  const customer = dialog.customerId === null ? undefined : await tx.customers.get(dialog.customerId);
  const assignee = dialog.assigneeId === null ? undefined : await tx.operators.get(dialog.assigneeId);
  const situation = { by, dialog, now: tx.now(), ...(customer ? { customer } : {}), ...(assignee ? { assigneeName: assignee.name } : {}) };
  for (const action of actions) demand(situation, action);
}

/** A dialog the caller sees and may do this in. */
export async function dialogFor(tx: Tx, by: Caller, id: Id, ...actions: DialogAction[]): Promise<DialogRow> {
  const dialog = await seenDialog(tx, by, id);
  await allow(tx, by, dialog, ...actions);
  return dialog;
}
