import type { ChannelCapabilities } from '../../model/channel.js';
import type { SendDraft } from '../../model/draft.js';
import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import { clientKey } from '../indexes.js';
import { isPublic } from '../audience.js';
import { textOf } from '../message-text.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import type { DialogRow, MessageRow } from '../rows.js';
import { acceptParts } from './accept-parts.js';
import { append } from './append.js';
import { mention } from './mention.js';
import { authorOf } from './people.js';
import { readUpTo } from './read.js';
import { wake } from './wake.js';
import { allow, seenDialog } from './seen-dialog.js';
import { startDialog } from './start-dialog.js';
import { setStatus } from './status.js';

/**
 * A message or a comment. The same author's same clientId is the same message, however often it comes. It wakes a closed
 * dialog [F013, F297], starts or ends the customer's wait [F051, F053], and counts as read by its author.
 */
export const send: Rule<SendDraft, MessageRow> = async (tx, by, draft) => {
  const author = authorOf(by);
  const [known] = await tx.messages.by('client', clientKey(author, draft.clientId));
  if (known) return known;
  if (draft.sendAt !== undefined) throw new Problem('unsupported', 'Messages cannot be scheduled here.', { field: 'sendAt' });
  const kind = draft.kind ?? 'message';
  if (by.kind === 'visitor') await refuseBlocked(tx, by);
  const found = 'dialogId' in draft.to ? await seenDialog(tx, by, draft.to.dialogId) : await startDialog(tx, by, draft.to.open);
  await allow(tx, by, found, kind === 'comment' ? 'comment' : 'send', ...(draft.mentions?.length ? ['mention'] : []));
  const capabilities = (await tx.channels.get(found.channelId))?.capabilities ?? {};
  const mayBeEmpty = kind === 'comment' && Boolean(draft.mentions?.length);
  const parts = await acceptParts(tx, by, draft.parts, { kind, capabilities, mayBeEmpty });
  const quote = draft.quote === undefined ? {} : { quote: await quoted(tx, found, draft.quote, kind) };
  const awake = kind === 'message' ? await wake(tx, by, found) : found;
  const appended = await append(tx, awake, {
    kind,
    author,
    parts,
    clientId: draft.clientId,
    ...quote,
    ...(kind === 'message' ? receipt(by, capabilities) : {}),
    ...(draft.mentions?.length ? { mentions: draft.mentions } : {}),
  });
  let dialog = kind === 'message' ? await tx.dialogs.put(counted(tx, by, appended.dialog)) : appended.dialog;
  await carry(tx, appended.message);
  await readUpTo(tx, by, dialog, dialog.lastKey);
  if (draft.mentions?.length) dialog = await mention(tx, by, dialog, appended.message);
  if (draft.thenStatus && onTeam(by)) await setStatus(tx, by, { id: dialog.id, status: draft.thenStatus });
  return appended.message;
};

/** A blocked customer gets the blocking message again [F016, F199]; with `botOnly` he may still talk to the bot [F201]. */
async function refuseBlocked(tx: Tx, by: Caller): Promise<void> {
  const blocked = (await tx.customers.get(by.id))?.blocked;
  if (!blocked || blocked.policy === 'botOnly') return;
  throw new Problem('blocked', blocked.message ?? 'You cannot write here any more.', { code: 'blocked' });
}

/** A comment is never quoted where the customer reads. */
async function quoted(tx: Tx, dialog: DialogRow, id: string, kind: 'message' | 'comment'): Promise<NonNullable<MessageRow['quote']>> {
  const message = await tx.messages.get(id);
  if (message?.dialogId !== dialog.id || message.deleted || (kind === 'message' && !isPublic(message))) {
    throw new Problem('invalid', 'This message cannot be quoted here.', { field: 'quote', code: 'unknown' });
  }
  return { id, preview: textOf(message.parts).slice(0, 200).toWellFormed() };
}

/** Accepted here is "sent" for the team and "delivered" for a customer, where the channel tells at all [F093]. */
function receipt(by: Caller, { receipts = [] }: ChannelCapabilities): Pick<MessageRow, 'delivery'> {
  if (by.kind === 'visitor') return { delivery: 'delivered' };
  return receipts.includes('sent') ? { delivery: 'sent' } : {};
}

/** A customer waits from his first message that nobody answered; an answer ends the wait. */
function counted(tx: Tx, by: Caller, dialog: DialogRow): DialogRow {
  const { waitingSince, ...rest } = dialog;
  if (by.kind === 'visitor') return dialog.status === 'closed' ? rest : { ...rest, waitingSince: waitingSince ?? tx.now() };
  if (by.kind === 'bot' && dialog.botId !== by.id) return dialog;
  return { ...rest, answered: dialog.incoming, answeredKey: dialog.lastKey };
}

/** Notes which message carries a file, so that uploads nobody sent can be swept. */
async function carry(tx: Tx, message: MessageRow): Promise<void> {
  for (const part of message.parts) {
    const file = part.type === 'file' ? await tx.files.get(part.file.id) : undefined;
    if (file && file.messageId === undefined) await tx.files.put({ ...file, messageId: message.id, dialogId: message.dialogId });
  }
}
