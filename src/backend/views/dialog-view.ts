import type { Actor } from '../../model/actor.js';
import type { Dialog } from '../../model/dialog.js';
import type { Message } from '../../model/message.js';
import { refusals } from '../permissions.js';
import type { CustomerRow, DialogRow, MarkRow } from '../rows.js';
import { markId, readKeyOf, shownReadKey, unreadOf } from '../unread.js';
import { actorView, operatorActor } from './actors.js';
import type { Looking } from './looking.js';
import { messageView } from './message-view.js';

/** A dialog as this viewer sees it: names, what is new to him, what he may do. */
export async function dialogView(look: Looking, row: DialogRow): Promise<Dialog> {
  const { tx, by, side, now } = look;
  const customer = row.customerId === null ? undefined : await tx.customers.get(row.customerId);
  const assignee = row.assigneeId === null ? null : await operatorActor(tx, row.assigneeId);
  const mark = await tx.marks.get(markId(by.id, row.id));
  const lastMessage = await lastSeen(look, row);
  const peers = await peersOf(look, row);
  const refused = refusals({
    by,
    dialog: row,
    now,
    ...(customer ? { customer } : {}),
    ...(assignee?.name ? { assigneeName: assignee.name } : {}),
  });
  const shared = {
    id: row.id,
    revision: Math.max(row.revision, mark?.revision ?? 0),
    activityKey: row.activityKey,
    customer: customerActor(row, customer),
    channelId: row.channelId,
    status: row.status,
    statusAt: row.statusAt,
    createdAt: row.createdAt,
    assignee,
    my: my(look, row, mark),
    can: refused,
    ...(row.subject === undefined ? {} : { subject: row.subject }),
    ...(lastMessage ? { lastMessage } : {}),
    ...(peers.length ? { peers } : {}),
  };
  return side === 'visitor' ? shared : { ...shared, ...(await teamOnly(look, row)) };
}

/** What only the team sees of a dialog. */
async function teamOnly({ tx, settings }: Looking, row: DialogRow): Promise<Partial<Dialog>> {
  const { contact, source, subStatus, automation, queue, priority, snoozedUntil, waitingSince, replyWindow, fields } = row;
  const { replyWithinMs } = settings;
  const participants = await Promise.all(row.participantIds.map((id) => operatorActor(tx, id)));
  const optional = { contact, source, subStatus, automation, queue, priority, snoozedUntil, waitingSince, replyWindow, fields };
  return {
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as typeof optional),
    groupId: row.groupId,
    botId: row.botId,
    tagIds: [...row.tagIds],
    important: row.important === true || row.openTasks > 0,
    ...(participants.length ? { participants } : {}),
    ...(waitingSince !== undefined && replyWithinMs !== undefined ? { replyDueAt: waitingSince + replyWithinMs } : {}),
  };
}

function customerActor(row: DialogRow, customer: CustomerRow | undefined): Actor | null {
  if (row.customerId === null) return null;
  const name = customer?.name ?? row.contact?.name;
  const avatarUrl = customer?.avatarUrl ?? row.contact?.avatarUrl;
  return {
    kind: 'customer',
    id: row.customerId,
    ...(name === undefined ? {} : { name }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  };
}

function my({ side }: Looking, row: DialogRow, mark: MarkRow | undefined): NonNullable<Dialog['my']> {
  return {
    readKey: readKeyOf(row, mark, side),
    unread: unreadOf(row, mark, side),
    ...(mark?.markedUnread ? { markedUnread: true } : {}),
  };
}

async function lastSeen(look: Looking, row: DialogRow): Promise<Message | undefined> {
  const id = look.side === 'visitor' ? row.lastPublicId : row.lastMessageId;
  const message = id === undefined ? undefined : await look.tx.messages.get(id);
  return message && messageView(look, message);
}

/** How far the other side is. */
async function peersOf({ tx, side }: Looking, row: DialogRow): Promise<NonNullable<Dialog['peers']>> {
  const id = side === 'visitor' ? row.assigneeId : row.customerId;
  const mark = id === null ? undefined : await tx.marks.get(markId(id, row.id));
  if (!mark || (shownReadKey(mark) === 0 && mark.deliveredKey === 0)) return [];
  const actor = await actorView(tx, mark.person);
  return [{ actor, readKey: shownReadKey(mark), deliveredKey: Math.max(shownReadKey(mark), mark.deliveredKey) }];
}
