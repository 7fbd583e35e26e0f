import type { Channel } from '../model/channel.js';
import type { Customer } from '../model/customer.js';
import type { Dialog } from '../model/dialog.js';
import type { Group } from '../model/actor.js';
import type { Id } from '../model/ids.js';
import type { Message } from '../model/message.js';
import type { Operator } from '../model/operator.js';
import type { Tag } from '../model/tag.js';
import type { BotRow, FileRow, NoteRow, QuickReplyRow, TaskRow } from './rows.js';
import type { Right } from './caller.js';
import type { StoreTx } from './store.js';
import { importDialog } from './import-dialog.js';

/** A world to begin with, in the model's own shapes: ids, sort keys and times are kept. Derived values (unread, last message) are computed. */
export interface World {
  channels?: readonly (Channel & { groupId?: Id })[];
  groups?: readonly Group[];
  bots?: readonly BotRow[];
  /** `role` is `operator` unless given. */
  operators?: readonly (Operator & { role?: 'operator' | 'supervisor'; rights?: readonly Right[] })[];
  tags?: readonly Tag[];
  customers?: readonly Customer[];
  dialogs?: readonly Dialog[];
  messages?: readonly Message[];
  notes?: readonly NoteRow[];
  tasks?: readonly TaskRow[];
  quickReplies?: readonly QuickReplyRow[];
  /** Put the bytes into the file port under the same id. */
  files?: readonly FileRow[];
}

/** Writes a world as it is, without events: cursors of before become unusable and streams start afresh. */
export async function seedWorld(tx: StoreTx, world: World): Promise<void> {
  let revision = await tx.seq();
  const stamped = <T extends object>(row: T): T & { revision: number } => ({ ...row, revision: ++revision });
  for (const row of world.channels ?? []) await tx.channels.put(stamped(row));
  for (const row of world.groups ?? []) await tx.groups.put(stamped(row));
  for (const row of world.bots ?? []) await tx.bots.put(stamped(row));
  for (const row of world.tags ?? []) await tx.tags.put(stamped(row));
  for (const row of world.notes ?? []) await tx.notes.put(stamped(row));
  for (const row of world.tasks ?? []) await tx.tasks.put(stamped(row));
  for (const row of world.quickReplies ?? []) await tx.quickReplies.put(stamped(row));
  for (const row of world.files ?? []) await tx.files.put(stamped(row));
  for (const { role = 'operator', load, ...row } of world.operators ?? []) {
    await tx.operators.put(stamped({ ...row, role, ...(load?.limit === undefined ? {} : { loadLimit: load.limit }) }));
  }
  for (const { owner, ...row } of world.customers ?? [])
    await tx.customers.put(stamped({ ...row, ...(owner ? { ownerId: owner.id } : {}) }));
  const messages = new Map<Id, Message[]>();
  for (const message of world.messages ?? []) {
    const story = messages.get(message.dialogId);
    if (story) story.push(message);
    else messages.set(message.dialogId, [message]);
  }
  for (const dialog of world.dialogs ?? []) {
    const story = importDialog(dialog, messages.get(dialog.id) ?? []);
    const tasks = world.tasks?.filter((task) => task.dialogId === dialog.id && !task.done).length ?? 0;
    const blocked = dialog.customer ? (await tx.customers.get(dialog.customer.id))?.blocked !== undefined : false;
    for (const message of story.messages) await tx.messages.put(stamped(message));
    for (const mark of story.marks) await tx.marks.put(stamped(mark));
    await tx.dialogs.put(stamped({ ...story.dialog, openTasks: tasks, blocked }));
  }
  await tx.skipTo(revision);
}
