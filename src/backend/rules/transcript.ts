import type { Id } from '../../model/ids.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { addLine } from './append.js';
import { dialogFor } from './seen-dialog.js';

export interface TranscriptInput {
  dialogId: Id;
  to: readonly string[];
  subject?: string;
  messageIds?: readonly Id[];
  comments?: boolean;
  all?: 'dialog' | 'customer';
}

/** Hands a dialog, or chosen messages of it, to whoever sends the mail; here it is written down [F142–F144]. */
export const transcript: Rule<TranscriptInput, void> = async (
  tx,
  by,
  { dialogId, to, subject, messageIds, comments = false, all = 'dialog' },
) => {
  const dialog = await dialogFor(tx, by, dialogId, 'transcript');
  if (comments && by.kind === 'visitor')
    throw new Problem('forbidden', 'Only the team may send comments.', { field: 'comments', code: 'teamOnly' });
  for (const [at, id] of (messageIds ?? []).entries()) {
    if ((await tx.messages.get(id))?.dialogId !== dialog.id)
      throw new Problem('invalid', 'There is no such message here.', { field: `messageIds.${at}`, code: 'unknown' });
  }
  const what = messageIds ? { messages: messageIds.length } : { all };
  await addLine(tx, dialog, by, 'dialog.transcript', { to: [...to], ...what, ...(subject === undefined ? {} : { subject }) });
};
