import type { Id } from '../../model/ids.js';
import type { Part } from '../../model/part.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { DialogRow, MessageRow } from '../rows.js';
import type { Tx } from '../store.js';
import { isPublic } from '../audience.js';
import { acceptParts } from './accept-parts.js';
import { authorOf, teamOnly } from './people.js';
import { allow, seenDialog } from './seen-dialog.js';

/** Changes one's own message where the channel can. Comments stay as they are [F189]. */
export const editMessage: Rule<{ id: Id; parts: readonly Part[]; revision: number }, MessageRow> = async (
  tx,
  by,
  { id, parts, revision },
) => {
  const { message, dialog } = await ownMessage(tx, by, id, 'edit');
  if (message.editedAt !== undefined && revision < message.revision) {
    throw new Problem('conflict', 'This message was changed meanwhile.', { code: 'revision', entity: { table: 'messages', id } });
  }
  const capabilities = (await tx.channels.get(dialog.channelId))?.capabilities ?? {};
  const accepted = await acceptParts(tx, by, parts, { kind: 'message', capabilities, mayBeEmpty: false });
  return touch(tx, dialog, { ...message, parts: accepted, editedAt: tx.now() });
};

/** Takes one's own message back where the channel can: a tombstone stays in its place. */
export const removeMessage: Rule<{ id: Id }, MessageRow> = async (tx, by, { id }) => {
  const known = await seenMessage(tx, by, id);
  if (known.message.deleted) return known.message;
  const { message, dialog } = await ownMessage(tx, by, id, 'delete');
  const { quote: _quote, reactions: _reactions, ...rest } = message;
  return touch(tx, dialog, { ...rest, parts: [], deleted: true });
};

/** Puts a reaction under a message, or takes it away, where the channel can [B034]. */
export const react: Rule<{ id: Id; emoji: string; on: boolean }, MessageRow> = async (tx, by, { id, emoji, on }) => {
  const { message, dialog } = await seenMessage(tx, by, id);
  const can = (await tx.channels.get(dialog.channelId))?.capabilities.reactions;
  if (!can || message.deleted) throw new Problem('unsupported', 'This channel has no reactions.', { code: 'channel' });
  if (Array.isArray(can) && !can.includes(emoji))
    throw new Problem('invalid', 'This channel does not take this reaction.', { field: 'emoji', code: 'unknown' });
  const me = authorOf(by);
  const others = (message.reactions ?? []).map((one) =>
    one.emoji === emoji ? { ...one, by: one.by.filter((actor) => actor.id !== me.id) } : one,
  );
  const known = others.some((one) => one.emoji === emoji) ? others : [...others, { emoji, by: [] }];
  const reactions = known
    .map((one) => (on && one.emoji === emoji ? { ...one, by: [...one.by, me] } : one))
    .filter((one) => one.by.length > 0);
  return touch(tx, dialog, { ...message, reactions });
};

/** Marks messages with tags, which are never changed afterwards [F146, F149]. */
export const tagMessages: Rule<{ ids: readonly Id[]; add?: readonly Id[]; remove?: readonly Id[] }, MessageRow[]> = async (
  tx,
  by,
  { ids, add = [], remove = [] },
) => {
  teamOnly(by);
  for (const [at, tag] of add.entries()) {
    if ((await tx.tags.get(tag))?.scope !== 'message')
      throw new Problem('invalid', 'There is no such tag for messages.', { field: `add.${at}`, code: 'unknown' });
  }
  const tagged: MessageRow[] = [];
  for (const id of ids) {
    const { message, dialog } = await seenMessage(tx, by, id);
    const tagIds = [...new Set([...(message.tagIds ?? []), ...add])].filter((tag) => !remove.includes(tag));
    tagged.push(await touch(tx, dialog, { ...message, tagIds }));
  }
  return tagged;
};

/** Tries a message again that the channel refused. */
export const retryMessage: Rule<{ id: Id }, MessageRow> = async (tx, by, { id }) => {
  const { message, dialog } = await seenMessage(tx, by, id);
  if (message.delivery !== 'failed') return message;
  await allow(tx, by, dialog, 'send');
  if (message.deliveryError?.retryable === false)
    throw new Problem('unsupported', message.deliveryError.message, { code: message.deliveryError.code });
  const { deliveryError: _error, ...rest } = message;
  return touch(tx, dialog, { ...rest, delivery: 'sent' });
};

export async function seenMessage(tx: Tx, by: Caller, id: Id): Promise<{ message: MessageRow; dialog: DialogRow }> {
  const message = await tx.messages.get(id);
  const missing = new Problem('missing', 'This message does not exist.', { code: 'message' });
  if (!message || (by.kind === 'visitor' && !isPublic(message))) throw missing;
  return { message, dialog: await seenDialog(tx, by, message.dialogId) };
}

async function ownMessage(tx: Tx, by: Caller, id: Id, what: 'edit' | 'delete'): Promise<{ message: MessageRow; dialog: DialogRow }> {
  const { message, dialog } = await seenMessage(tx, by, id);
  if (message.kind !== 'message') throw new Problem('forbidden', 'A comment stays as it was sent.', { code: 'comment' });
  if (message.author.id !== by.id) throw new Problem('forbidden', 'Only its author may change a message.', { code: 'author' });
  if (message.deleted) throw new Problem('conflict', 'This message was deleted.', { code: 'deleted', entity: { table: 'messages', id } });
  await allow(tx, by, dialog, 'send');
  const can = (await tx.channels.get(dialog.channelId))?.capabilities[what];
  if (!can) throw new Problem('unsupported', `This channel cannot ${what} messages.`, { code: 'channel' });
  if (typeof can === 'object' && tx.now() - message.at > can.windowMs)
    throw new Problem('forbidden', `It is too late to ${what} this message.`, { code: 'late' });
  return { message, dialog };
}

/** A changed message changes the preview of its dialog when it is the last one. */
async function touch(tx: Tx, dialog: DialogRow, message: MessageRow): Promise<MessageRow> {
  if (dialog.lastMessageId === message.id || dialog.lastPublicId === message.id) await tx.dialogs.put(dialog);
  return tx.messages.put(message);
}
