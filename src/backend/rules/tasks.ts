import type { Caller } from '../caller.js';
import type { TaskRow } from '../rows.js';
import type { Tx } from '../store.js';
import { record } from './append.js';

/** Counts the open tasks of the dialogs a task is about: they are important while there are any [F206]. */
export async function recountTasks(tx: Tx, by: Caller, task: TaskRow): Promise<void> {
  const one = task.dialogId === undefined ? undefined : await tx.dialogs.get(task.dialogId);
  const dialogs = task.customerId === undefined ? (one ? [one] : []) : await tx.dialogs.by('customer', task.customerId);
  for (const dialog of dialogs) {
    const own = await tx.tasks.by('dialog', dialog.id);
    const customers = dialog.customerId === null ? [] : await tx.tasks.by('customer', dialog.customerId);
    const open = new Set([...own, ...customers].filter(({ done }) => !done).map(({ id }) => id)).size;
    if (open !== dialog.openTasks) await tx.dialogs.put({ ...dialog, openTasks: open });
    await record(tx, by, { dialogId: dialog.id, code: 'task.changed', params: { title: task.title } });
  }
}
