import type { DialogField } from '../dialog-fields.js';
import type { CustomerRow, DialogRow } from '../rows.js';
import type { Viewer } from '../audience.js';
import { markId, unreadOf } from '../unread.js';
import type { MemoryTables } from './memory-account.js';

type Read = (dialog: DialogRow, tables: MemoryTables, viewer: Viewer) => unknown;

const customer =
  (read: (customer: CustomerRow) => unknown): Read =>
  (dialog, tables) => {
    const row = dialog.customerId === null ? undefined : tables.customers.rows.get(dialog.customerId);
    return row && read(row);
  };

/** How each field that can be filtered by is read. */
const FIELDS: Record<DialogField, Read> = {
  id: (d) => d.id,
  status: (d) => d.status,
  subStatus: (d) => d.subStatus,
  priority: (d) => d.priority,
  assigneeId: (d) => d.assigneeId,
  groupId: (d) => d.groupId,
  botId: (d) => d.botId,
  channelId: (d) => d.channelId,
  channelType: (d, tables) => tables.channels.rows.get(d.channelId)?.type,
  lastAuthor: (d) => d.lastAuthor,
  tagIds: (d) => d.tagIds,
  participantIds: (d) => d.participantIds,
  subject: (d) => d.subject,
  createdAt: (d) => d.createdAt,
  statusAt: (d) => d.statusAt,
  waitingSince: (d) => d.waitingSince,
  snoozedUntil: (d) => d.snoozedUntil,
  important: (d) => d.important === true || d.openTasks > 0,
  blocked: (d) => d.blocked,
  'customer.id': (d) => d.customerId,
  'customer.tagIds': customer((c) => c.tagIds),
  'customer.pinnedTagIds': customer((c) => c.pinnedTagIds),
  'customer.phones': customer((c) => c.phones),
  'customer.emails': customer((c) => c.emails),
  'customer.language': customer((c) => c.language),
  'customer.planId': customer((c) => c.fields?.['planId']),
  'my.unread': (d, tables, viewer) => {
    const mark = tables.marks.rows.get(markId(viewer.id, d.id));
    const unread = unreadOf(d, mark, viewer.kind === 'visitor' ? 'visitor' : 'team');
    return mark?.markedUnread ? Math.max(1, unread) : unread;
  },
};

export function readField(field: string, dialog: DialogRow, tables: MemoryTables, viewer: Viewer): unknown {
  return Object.hasOwn(FIELDS, field) ? FIELDS[field as DialogField](dialog, tables, viewer) : undefined;
}
