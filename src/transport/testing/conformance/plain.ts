import type { Actor } from '../../../model/actor.js';
import type { Dialog } from '../../../model/dialog.js';
import type { Message } from '../../../model/message.js';
import type { Part } from '../../../model/part.js';

/*
 * What two copies of an entity have to agree in. Left out is what may differ from one look to the next without a change: signed links, waiting
 * times, ticks (which also come as `read` and `delivered`) and who else looks.
 */

const idOf = (actor: Actor | null | undefined): string | null => actor?.id ?? null;
const partOf = (part: Part): unknown => (part.type === 'file' ? { type: 'file', id: part.file.id, name: part.file.name } : part);
const sorted = (ids: readonly string[] | undefined): readonly string[] => [...(ids ?? [])].sort();

export function plainMessage(message: Message): Record<string, unknown> {
  return {
    dialogId: message.dialogId,
    sortKey: message.sortKey,
    kind: message.kind,
    author: message.author.id,
    parts: message.parts.map(partOf),
    quote: message.quote?.id ?? null,
    tagIds: sorted(message.tagIds),
    reactions: (message.reactions ?? []).map(({ emoji, by }) => `${emoji} ${sorted(by.map(({ id }) => id)).join()}`).sort(),
    edited: message.editedAt !== undefined,
    deleted: message.deleted === true,
  };
}

export function plainDialog(dialog: Dialog): Record<string, unknown> {
  const { my = {}, can = {} } = dialog;
  return {
    activityKey: dialog.activityKey,
    customer: idOf(dialog.customer),
    channelId: dialog.channelId,
    status: dialog.status,
    subStatus: dialog.subStatus ?? null,
    assignee: idOf(dialog.assignee),
    groupId: dialog.groupId ?? null,
    botId: dialog.botId ?? null,
    participants: sorted(dialog.participants?.map(({ id }) => id)),
    important: dialog.important === true,
    priority: dialog.priority ?? null,
    subject: dialog.subject ?? null,
    tagIds: sorted(dialog.tagIds),
    lastMessage: dialog.lastMessage?.id ?? null,
    unread: my.unread ?? 0,
    markedUnread: my.markedUnread === true,
    can: Object.fromEntries(Object.entries(can).map(([action, answer]) => [action, answer === true])),
  };
}

/** The fields in which `found` is not as `expected`. */
export function difference(expected: Record<string, unknown>, found: Record<string, unknown>): string[] {
  return Object.keys(expected).filter((field) => JSON.stringify(sortKeys(expected[field])) !== JSON.stringify(sortKeys(found[field])));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
