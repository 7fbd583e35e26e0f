import { v7 } from 'uuid';
import type { Actor } from '../../model/actor.js';
import type { Id } from '../../model/ids.js';
import { isPublic } from '../audience.js';
import type { Caller } from '../caller.js';
import type { Tx } from '../store.js';
import type { DialogRow, MessageRow } from '../rows.js';
import { authorOf, signature } from './people.js';

/** What a new message says; place, time and counters are given here. */
export type NewMessage = Omit<MessageRow, 'id' | 'revision' | 'dialogId' | 'sortKey' | 'at' | 'incoming' | 'outgoing'> & { id?: Id };

/** Puts a message at the end of a dialog and keeps the dialog's counters. */
export async function append(tx: Tx, before: DialogRow, message: NewMessage): Promise<{ dialog: DialogRow; message: MessageRow }> {
  const sortKey = before.lastKey + 1;
  const counts = message.kind === 'message';
  const incoming = before.incoming + Number(counts && message.author.kind === 'customer');
  const outgoing = before.outgoing + Number(counts && message.author.kind !== 'customer');
  const id = message.id ?? crypto.randomUUID();
  const dialog = await tx.dialogs.put({
    ...before,
    activityKey: Math.max(tx.now(), before.activityKey + 1),
    lastKey: sortKey,
    lastMessageId: id,
    incoming,
    outgoing,
    ...(isPublic(message) ? { lastPublicId: id } : {}),
    ...(counts ? { lastAuthor: message.author.kind } : {}),
  });
  const row = { ...message, id, revision: 0, dialogId: before.id, sortKey, at: tx.now(), incoming, outgoing };
  return { dialog, message: await tx.messages.put(row) };
}

/** A line of the log: seen in the thread [F035–F038, F117] and kept in the access log [F123]. */
export async function addLine(
  tx: Tx,
  dialog: DialogRow,
  by: Caller | undefined,
  code: string,
  params?: Record<string, unknown>,
): Promise<DialogRow> {
  const author: Actor = by ? authorOf(by) : { kind: 'system', id: 'system' };
  await record(tx, by, { dialogId: dialog.id, code, ...(params ? { params } : {}) });
  const parts = [{ type: 'log' as const, code, ...(params ? { params } : {}) }];
  return (await append(tx, dialog, { kind: 'event', author, parts })).dialog;
}

/** A line of the access log alone. Its id is in the order of time, so that lines of one millisecond are, too. */
export async function record(
  tx: Tx,
  by: Caller | undefined,
  line: { dialogId?: Id; customerId?: Id; code: string; params?: Record<string, unknown> },
): Promise<void> {
  const actor = by && (await signature(tx, by));
  await tx.accessLog.put({ id: v7(), at: tx.now(), ...line, ...(actor ? { by: actor } : {}) });
}
