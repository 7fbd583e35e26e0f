import type { Id, Millis } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { ALL } from '../indexes.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { FileRow, UploadRow } from '../rows.js';
import type { Tx } from '../store.js';
import { upload, uploadKey } from './files.js';
import { seenDialog } from './seen-dialog.js';

export interface BeginInput {
  /** For the file, if it is a new one. */
  id: Id;
  clientId: string;
  name: string;
  mime: string;
  bytes: number;
  dialogId?: Id;
}

/** How much of a file is here. */
export interface UploadState {
  id: Id;
  received: number;
  bytes: number;
  /** Once it is whole. */
  file?: FileRow;
  /** Until then. */
  row?: UploadRow;
}

/** Parts that nobody goes on with, and files that neither a message nor a quick reply carries, are kept this long. */
const ORPHAN_MS: Millis = 7 * 24 * 3_600_000;

/** Begins a file that comes in parts. The same clientId is the same upload and goes on where it was. */
export const beginUpload: Rule<BeginInput, UploadState> = async (tx, by, { id, clientId, name, mime, bytes, dialogId }) => {
  if (dialogId !== undefined) await seenDialog(tx, by, dialogId);
  const key = uploadKey(by, clientId);
  const [file] = await tx.files.by('upload', key);
  if (file) return whole(file);
  const [known] = await tx.uploads.by('upload', key);
  if (known && known.bytes !== bytes)
    throw new Problem('invalid', 'This clientId belongs to a file of another size.', { field: 'bytes', code: 'reused' });
  if (known) return coming(known);
  return coming(await tx.uploads.put({ id, name, claimed: mime, bytes, received: 0, uploadKey: key, at: tx.now() }));
};

/** How far an upload of the caller's has come. */
export const uploadState: Rule<{ id: Id }, UploadState> = async (tx, by, { id }) => {
  const [row, file] = [await tx.uploads.get(id), await tx.files.get(id)];
  const found = file ? whole(file) : row && coming(row);
  if (!found || !isTheirs(by, file ?? row)) throw new Problem('missing', 'There is no such upload. Begin it anew.', { code: 'upload' });
  return found;
};

/** A part was written at `at`. */
export const advanceUpload: Rule<{ id: Id; at: number; bytes: number }, UploadState> = async (tx, by, { id, at, bytes }) => {
  const { row } = await uploadState(tx, by, { id });
  if (row?.received !== at) throw mismatch();
  return coming(await tx.uploads.put({ ...row, received: at + bytes, at: tx.now() }));
};

/** The last part is written: from here on it is a file. */
export const finishUpload: Rule<{ id: Id; at: number; mime: string }, FileRow> = async (tx, by, { id, at, mime }) => {
  const { row, file } = await uploadState(tx, by, { id });
  if (file) return file;
  if (row?.received !== at) throw mismatch();
  await tx.uploads.remove(id);
  const clientId = row.uploadKey.slice(uploadKey(by, '').length);
  return upload(tx, by, { id, clientId, name: row.name, mime, bytes: row.bytes });
};

/** Takes the oldest of what was left lying; returns whose bytes can go. Two go for one that comes, so there are never many. */
export async function sweepFiles(tx: Tx): Promise<Id[]> {
  const before = tx.now() - ORPHAN_MS;
  const kept = new Set(
    (await tx.quickReplies.all()).flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'file' ? part.file.id : []))),
  );
  const parts = await tx.uploads.by('age', ALL, { before, limit: 2 });
  const files = (await tx.files.by('orphan', ALL, { before, limit: 2 + kept.size })).filter(({ id }) => !kept.has(id)).slice(0, 2);
  for (const { id } of parts) await tx.uploads.remove(id);
  for (const { id } of files) await tx.files.remove(id);
  return [...parts, ...files].map(({ id }) => id);
}

export function mismatch(): Problem {
  return new Problem('conflict', 'The upload stands elsewhere. Ask with HEAD where.', { field: 'Upload-Offset', code: 'offset' });
}

const coming = (row: UploadRow): UploadState => ({ id: row.id, received: row.received, bytes: row.bytes, row });
const whole = (file: FileRow): UploadState => ({ id: file.id, received: file.bytes, bytes: file.bytes, file });
const isTheirs = (by: Caller, row: { uploadKey: string } | undefined): boolean => row?.uploadKey.startsWith(uploadKey(by, '')) === true;
