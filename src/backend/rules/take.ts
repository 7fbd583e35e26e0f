import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import type { DialogRow, OperatorRow } from '../rows.js';
import { addLine } from './append.js';
import { knownOperator, teamOnly } from './people.js';
import { allow, seenDialog } from './seen-dialog.js';

/** Makes it one's own [F114, F116, F117]. Whoever was faster has it: 'conflict' says who. */
export const take: Rule<{ id: Id }, DialogRow> = async (tx, by, { id }) => {
  teamOnly(by);
  const faster = await tx.dialogs.get(id);
  if (faster?.status === 'open' && faster.assigneeId !== null && faster.assigneeId !== by.id) {
    const name = (await tx.operators.get(faster.assigneeId))?.name ?? 'Another operator';
    throw new Problem('conflict', `${name} has taken this dialog.`, { code: 'taken', entity: { table: 'dialogs', id } });
  }
  const dialog = await seenDialog(tx, by, id);
  if (dialog.status === 'open' && dialog.assigneeId === by.id) return dialog;
  await allow(tx, by, dialog, 'take');
  await hasRoom(tx, by, await knownOperator(tx, by.id, 'id'));
  const taken = await tx.dialogs.put({ ...dialog, assigneeId: by.id, botId: null, status: 'open', statusAt: tx.now() });
  return addLine(tx, taken, by, 'dialog.taken');
};

/** An operator has no more in progress than the administrator allows [F179]; a supervisor may give him more. */
export async function hasRoom(tx: Tx, by: Caller, operator: OperatorRow): Promise<void> {
  const open = await tx.dialogs.count('assignee', operator.id);
  if (operator.loadLimit === undefined || open < operator.loadLimit || by.kind === 'supervisor') return;
  const who = operator.id === by.id ? 'You have' : `${operator.name} has`;
  throw new Problem('forbidden', `${who} ${open} dialogs in progress, the most allowed.`, { code: 'limit' });
}
