import { writeAs } from '../env.js';
import type { Env } from '../env.js';
import { MAIN_ACCOUNT } from '../caller.js';
import { fileRef } from '../links.js';
import { mediaKindOf, showsInPlace, sniff } from '../media.js';
import { Problem, problemResponse } from '../problem.js';
import type { FileRow } from '../rows.js';
import { seenFile, upload } from '../rules/files.js';
import { sweepFiles } from '../rules/uploads.js';
import { seenDialog } from '../rules/seen-dialog.js';
import { isPublic } from '../audience.js';
import { messageView } from '../views/message-view.js';
import type { App, Ctx, Routes } from './exchange.js';
import { answer, check, idOf, pageOf } from './exchange.js';
import * as s from './schemas.js';

/** Loading a file by its link: the ticket is the permission, so that an `<img>` can use it. Comes before the token is asked for. */
export function fileLinkRoute(app: App, env: Env): void {
  app.get('/files/:id', async (c) => {
    if (!env.links.isValid(c.req.query('ticket')))
      return problemResponse(new Problem('forbidden', 'This link has run out.', { code: 'ticket' }));
    const row = await env.store.read(c.req.query('account') ?? MAIN_ACCOUNT, (tx) => tx.files.get(idOf(c)));
    const blob = row && (await env.files.get(row.id));
    if (!row || !blob) return problemResponse(new Problem('missing', 'This file does not exist.', { code: 'file' }));
    return new Response(blob, { headers: headersOf(row) });
  });
}

/** Only what cannot run is shown in place; nothing is ever taken for another type [threats: SVG, HTML]. */
function headersOf({ name, mime, bytes }: FileRow): Record<string, string> {
  const inPlace = showsInPlace(mime);
  const plain = name.replace(/[^\w. -]/g, '_');
  return {
    'content-type': inPlace ? mime : 'application/octet-stream',
    'content-length': String(bytes),
    'content-disposition': `${inPlace ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600, immutable',
  };
}

export const fileRoutes: Routes = (app, env) => {
  app.put('/files/by-client/:clientId', async (c) => {
    const clientId = check(s.clientId, c.req.param('clientId'));
    const blob = await bytesOf(c, env);
    const mime = sniff(new Uint8Array(await blob.slice(0, 512).arrayBuffer()), c.req.header('content-type') ?? '');
    const id = crypto.randomUUID();
    const dialogId = c.req.query('dialogId');
    const name = nameOf(c);
    // The bytes first, the row second: a row never points to nothing.
    await env.files.put(id, blob);
    const { row, swept } = await writeAs(env, c.var.who, async (tx, by) => ({
      row: await upload(tx, by, { id, clientId, name, mime, bytes: blob.size, ...(dialogId === undefined ? {} : { dialogId }) }),
      swept: await sweepFiles(tx),
    })).catch(async (error: unknown) => {
      await env.files.remove(id);
      throw error;
    });
    for (const gone of row.id === id ? swept : [...swept, id]) await env.files.remove(gone);
    return c.json(env.links.withUrl(fileRef(row), c.var.who.account ?? MAIN_ACCOUNT));
  });
  app.get('/files/:id/ref', (c) =>
    answer(c, env, async ({ tx, by, links }) => links.withUrl(fileRef(await seenFile(tx, by, { id: idOf(c) })), by.account)),
  );
  app.get('/dialogs/:id/files', (c) => {
    const { limit, token } = pageOf(c, env);
    const kind = c.req.query('kind') ?? 'all';
    return answer(c, env, async (look) => {
      const { id } = await seenDialog(look.tx, look.by, idOf(c));
      const before = token === undefined ? Infinity : Number(token);
      const rows = await look.tx.messages.by('dialog', id, { before, descending: true });
      const fits = rows.filter(
        (row) =>
          (look.side === 'team' || isPublic(row)) &&
          row.parts.some(
            (part) => part.type === 'file' && (kind === 'all' || (mediaKindOf(part.file.mime) === 'image') === (kind === 'image')),
          ),
      );
      const items = fits.slice(0, limit);
      const older = fits.length > limit ? { older: String(items.at(-1)?.sortKey) } : {};
      return { items: await Promise.all(items.map((row) => messageView(look, row))), ...older };
    });
  });
};

async function bytesOf(c: Ctx, env: Env): Promise<Blob> {
  const { maxFileBytes } = env.limits;
  if (Number(c.req.header('content-length') ?? 0) > maxFileBytes) throw fileTooLarge(env, 'file');
  const blob = await c.req.blob();
  if (blob.size > maxFileBytes) throw fileTooLarge(env, 'file');
  if (blob.size === 0) throw new Problem('invalid', 'This file is empty.', { field: 'file', code: 'empty' });
  return blob;
}

export function fileTooLarge({ limits }: Env, field: string): Problem {
  return new Problem('tooLarge', `A file has at most ${limits.maxFileBytes / 1_000_000} MB.`, { field, code: 'bytes' });
}

function nameOf(c: Ctx): string {
  try {
    return decodeURIComponent(c.req.header('x-file-name') ?? 'file');
  } catch {
    throw new Problem('invalid', 'This file name cannot be read.', { field: 'X-File-Name', code: 'encoding' });
  }
}
