import type { Id } from '../../model/ids.js';
import type { Delivery } from '../../model/message.js';
import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import type { DialogRow, MarkRow, MessageRow } from '../rows.js';
import { markId } from '../unread.js';
import { record } from './append.js';
import { authorOf } from './people.js';
import { dialogFor, seenDialog } from './seen-dialog.js';

/** Read up to a message and with it. A mark never goes back. */
export const markRead: Rule<{ dialogId: Id; upTo: number }, void> = async (tx, by, { dialogId, upTo }) => {
  const dialog = await seenDialog(tx, by, dialogId);
  const moved = await readUpTo(tx, by, dialog, upTo);
  if (moved && onTeam(by)) await record(tx, by, { dialogId, code: 'dialog.read' });
};

/** The same for messages that reached the customer's screen or phone. */
export const markDelivered: Rule<{ dialogId: Id; upTo: number }, void> = async (tx, by, { dialogId, upTo }) => {
  if (by.kind !== 'visitor') return;
  const dialog = await seenDialog(tx, by, dialogId);
  const mark = await markOf(tx, by, dialog);
  const to = Math.min(upTo, dialog.lastKey);
  if (to <= Math.max(mark.deliveredKey, mark.readKey)) return;
  await settle(tx, by, dialog, { after: mark.deliveredKey, to, as: 'delivered' });
  await tx.marks.put({ ...mark, deliveredKey: to });
  await tx.dialogs.put(dialog);
};

/** Unread again, for oneself alone [F014, F015]: from a message on, or with `null` just so. */
export const markUnread: Rule<{ dialogId: Id; from: number | null }, void> = async (tx, by, { dialogId, from }) => {
  const dialog = await dialogFor(tx, by, dialogId, 'markUnread');
  const mark = await markOf(tx, by, dialog);
  const readKey = from === null ? Math.max(mark.readKey, dialog.answeredKey) : Math.max(0, from - 1);
  const seen = await seenUpTo(tx, by, dialog, readKey);
  await tx.marks.put({ ...mark, readKey, seen, markedUnread: true });
};

/** Moves the caller's mark forward; says whether it moved. */
export async function readUpTo(tx: Tx, by: Caller, dialog: DialogRow, upTo: number): Promise<boolean> {
  const mark = await markOf(tx, by, dialog);
  const readKey = Math.max(mark.readKey, Math.min(upTo, dialog.lastKey));
  if (readKey === mark.readKey && !mark.markedUnread) return false;
  const settled = by.kind === 'bot' ? [] : await settle(tx, by, dialog, { after: mark.readKey, to: readKey, as: 'read' });
  const seen = await seenUpTo(tx, by, dialog, readKey);
  await tx.marks.put({ ...mark, readKey, seen, deliveredKey: Math.max(mark.deliveredKey, readKey), markedUnread: false });
  // A dialog shows how far the other side is, and its last message.
  const shown =
    by.kind === 'visitor' || by.id === dialog.assigneeId || settled.some((id) => id === dialog.lastMessageId || id === dialog.lastPublicId);
  if (shown) await tx.dialogs.put(dialog);
  return true;
}

async function markOf(tx: Tx, by: Caller, dialog: DialogRow): Promise<MarkRow> {
  const id = markId(by.id, dialog.id);
  const known = await tx.marks.get(id);
  return known ?? { id, dialogId: dialog.id, person: authorOf(by), readKey: 0, seen: 0, deliveredKey: 0, markedUnread: false };
}

/** How many messages of the other side lie at or before a sort key. */
async function seenUpTo(tx: Tx, by: Caller, dialog: DialogRow, key: number): Promise<number> {
  const [last] = await tx.messages.by('dialog', dialog.id, { before: key + 1, limit: 1, descending: true });
  if (!last) return 0;
  return by.kind === 'visitor' ? last.outgoing : last.incoming;
}

const RANK: Record<Delivery, number> = { failed: 9, queued: 0, sent: 1, delivered: 2, read: 3 };

/** What the other side wrote there has got this far [F087, F088]; says which messages that changed. */
async function settle(
  tx: Tx,
  by: Caller,
  dialog: DialogRow,
  { after, to, as }: { after: number; to: number; as: Delivery },
): Promise<Id[]> {
  const settled: Id[] = [];
  for (const message of await tx.messages.by('dialog', dialog.id, { after, before: to + 1 })) {
    if (!concerns(by, message) || !message.delivery || RANK[message.delivery] >= RANK[as]) continue;
    await tx.messages.put({ ...message, delivery: as });
    settled.push(message.id);
  }
  return settled;
}

function concerns(by: Caller, message: MessageRow): boolean {
  return message.kind === 'message' && (message.author.kind === 'customer') !== (by.kind === 'visitor');
}
