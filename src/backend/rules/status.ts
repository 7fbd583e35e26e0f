import type { DialogStatus } from '../../model/dialog.js';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import type { DialogRow } from '../rows.js';
import { addLine } from './append.js';
import { dialogFor, seenDialog } from './seen-dialog.js';
import { take } from './take.js';

/** Sets the status as such: setting it twice is no error, so a retry needs no key. */
export const setStatus: Rule<{ id: Id; status: DialogStatus }, DialogRow> = async (tx, by, { id, status }) => {
  const dialog = await seenDialog(tx, by, id);
  if (dialog.status === status) return dialog;
  if (status === 'closed') return close(tx, by, { id });
  if (status === 'unassigned') return unassign(tx, by, { id });
  return dialog.status === 'closed' ? reopen(tx, by, { id }) : take(tx, by, { id });
};

/** Closes it [F012, F120, F182]. It stays with who had it, or with who closed it [F109, F122, F295]. */
export const close: Rule<{ id: Id }, DialogRow> = async (tx, by, { id }) => {
  const dialog = await dialogFor(tx, by, id, 'close');
  return finish(tx, by, dialog);
};

/** The closing itself, for rules that close for a reason of their own. */
export async function finish(tx: Tx, by: Caller, dialog: DialogRow): Promise<DialogRow> {
  const { waitingSince: _waiting, snoozedUntil: _snoozed, ...rest } = dialog;
  const assigneeId = dialog.assigneeId ?? by.id;
  return addLine(tx, await tx.dialogs.put({ ...rest, assigneeId, botId: null, status: 'closed', statusAt: tx.now() }), by, 'dialog.closed');
}

/** Opens it for who had it [F083, F124]. */
export const reopen: Rule<{ id: Id }, DialogRow> = async (tx, by, { id }) => {
  const dialog = await dialogFor(tx, by, id, 'reopen');
  const assigneeId = dialog.assigneeId ?? by.id;
  return addLine(tx, await tx.dialogs.put({ ...dialog, assigneeId, status: 'open', statusAt: tx.now() }), by, 'dialog.reopened');
};

/** Back to the Unassigned of its group [F121]. */
export const unassign: Rule<{ id: Id }, DialogRow> = async (tx, by, { id }) => {
  const dialog = await dialogFor(tx, by, id, 'unassign');
  const placed = await tx.dialogs.put({ ...dialog, assigneeId: null, botId: null, status: 'unassigned', statusAt: tx.now() });
  return addLine(tx, placed, by, 'dialog.unassigned');
};
