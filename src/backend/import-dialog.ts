import type { Dialog } from '../model/dialog.js';
import type { Message } from '../model/message.js';
import { isPublic } from './audience.js';
import { emptyDialog } from './rules/start-dialog.js';
import type { DialogRow, MarkRow, MessageRow } from './rows.js';
import { markId } from './unread.js';

interface Story {
  dialog: DialogRow;
  messages: MessageRow[];
  marks: MarkRow[];
}

/** A dialog of the model with its messages as rows: counters, last message and the customer's mark follow from the messages. */
export function importDialog(dialog: Dialog, messages: readonly Message[]): Story {
  const row = importRow(dialog);
  const rows: MessageRow[] = [];
  for (const message of messages.toSorted((a, b) => Number(a.sortKey) - Number(b.sortKey))) {
    const counts = message.kind === 'message';
    if (counts && message.author.kind === 'customer') row.incoming++;
    if (counts && message.author.kind !== 'customer') row.outgoing++;
    row.lastKey = Number(message.sortKey);
    row.lastMessageId = message.id;
    if (isPublic(message)) row.lastPublicId = message.id;
    if (counts) row.lastAuthor = message.author.kind;
    if (counts && message.author.kind === 'operator') [row.answered, row.answeredKey] = [row.incoming, row.lastKey];
    rows.push({ ...message, sortKey: row.lastKey, incoming: row.incoming, outgoing: row.outgoing });
  }
  return { dialog: row, messages: rows, marks: [...customerMark(row, rows)] };
}

function importRow(dialog: Dialog): DialogRow {
  const { assignee, participants, my: _my, can: _can, peers: _peers, lastMessage: _last, replyDueAt: _due, customer, ...shared } = dialog;
  const createdAt = dialog.createdAt ?? 0;
  return {
    ...emptyDialog(dialog.id, dialog.channelId, customer?.id ?? null, createdAt),
    ...shared,
    activityKey: Number(dialog.activityKey),
    createdAt,
    statusAt: dialog.statusAt ?? createdAt,
    assigneeId: assignee?.id ?? null,
    groupId: dialog.groupId ?? null,
    botId: dialog.botId ?? null,
    participantIds: participants?.map(({ id }) => id) ?? [],
    tagIds: dialog.tagIds ?? [],
  };
}

/** How far the customer is, from the delivery of what was written to him. */
function* customerMark(dialog: DialogRow, messages: readonly MessageRow[]): Iterable<MarkRow> {
  if (dialog.customerId === null) return;
  const read = messages.findLast(
    (message) => message.delivery === 'read' || (message.kind === 'message' && message.author.kind === 'customer'),
  );
  const delivered = messages.findLast((message) => message.delivery === 'delivered');
  yield {
    id: markId(dialog.customerId, dialog.id),
    dialogId: dialog.id,
    person: { kind: 'customer', id: dialog.customerId },
    readKey: read?.sortKey ?? 0,
    seen: read?.outgoing ?? 0,
    deliveredKey: Math.max(read?.sortKey ?? 0, delivered?.sortKey ?? 0),
    markedUnread: false,
  };
}
