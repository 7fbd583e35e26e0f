import type { Caller } from '../caller.js';
import { textOf } from '../message-text.js';
import type { Tx } from '../store.js';
import type { DialogRow, MessageRow } from '../rows.js';
import { notify } from './notify.js';
import { knownOperator } from './people.js';

/** Who is mentioned takes part from now on: he may read and comment, and is told [F267, F268, F272]. */
export async function mention(tx: Tx, by: Caller, dialog: DialogRow, message: MessageRow): Promise<DialogRow> {
  const mentioned = [...new Set(message.mentions)];
  for (const [at, id] of mentioned.entries()) {
    await knownOperator(tx, id, `mentions.${at}`);
    if (id !== by.id)
      await notify(tx, by, id, { kind: 'mention', dialogId: dialog.id, messageId: message.id, text: textOf(message.parts).slice(0, 200) });
  }
  const participantIds = [...new Set([...dialog.participantIds, ...mentioned.filter((id) => id !== dialog.assigneeId)])];
  return tx.dialogs.put({ ...dialog, participantIds });
}
