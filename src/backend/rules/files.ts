import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { FileRow } from '../rows.js';
import { cleanText } from './accept-parts.js';
import { seenDialog } from './seen-dialog.js';

export interface UploadInput {
  /** Where the bytes already are. */
  id: Id;
  clientId: string;
  name: string;
  mime: string;
  bytes: number;
  dialogId?: Id;
}

export function uploadKey(by: Pick<Caller, 'kind' | 'id'>, clientId: string): string {
  return `${by.kind}:${by.id}:${clientId}`;
}

/** Writes down an upload. The same clientId is the same file: then the row is the first one's, and the new bytes are not needed. */
export const upload: Rule<UploadInput, FileRow> = async (tx, by, { id, clientId, name, mime, bytes, dialogId }) => {
  if (dialogId !== undefined) await seenDialog(tx, by, dialogId);
  const key = uploadKey(by, clientId);
  const [known] = await tx.files.by('upload', key);
  if (known) return known;
  const clean = cleanText(name).replaceAll(/[/\\]/g, '_').slice(0, 255).toWellFormed();
  return tx.files.put({
    id,
    name: clean || 'file',
    mime,
    bytes,
    uploadKey: key,
    at: tx.now(),
    ...(dialogId === undefined ? {} : { dialogId }),
  });
};

/** A file the caller may load: the team all, a visitor his own and those of his dialogs that are no comment's. */
export const seenFile: Rule<{ id: Id }, FileRow> = async (tx, by, { id }) => {
  const file = await tx.files.get(id);
  const own = file?.uploadKey.startsWith(uploadKey(by, '')) === true;
  const message = file?.messageId === undefined ? undefined : await tx.messages.get(file.messageId);
  const dialog = message && (await tx.dialogs.get(message.dialogId));
  const given = by.kind === 'visitor' && message?.kind === 'message' && dialog?.customerId === by.id;
  if (!file || !(own || given || onTeam(by))) throw new Problem('missing', 'This file does not exist.', { code: 'file' });
  return file;
};
