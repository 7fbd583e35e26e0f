import * as v from 'valibot';
import { MAIN_ACCOUNT } from '../caller.js';
import type { Env } from '../env.js';
import { readAs, writeAs } from '../env.js';
import { fileRef } from '../links.js';
import { sniff } from '../media.js';
import { Problem } from '../problem.js';
import type { FileRow } from '../rows.js';
import type { UploadState } from '../rules/uploads.js';
import { advanceUpload, beginUpload, finishUpload, mismatch, sweepFiles, uploadState } from '../rules/uploads.js';
import type { Ctx, Routes } from './exchange.js';
import { bodyOf, idOf } from './exchange.js';
import { fileTooLarge } from './files.js';
import * as s from './schemas.js';

const PART = 'application/partial-upload';
const beginning = v.object({
  clientId: s.clientId,
  name: v.pipe(v.string(), v.maxLength(1000)),
  mime: v.pipe(v.string(), v.maxLength(200)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1, 'This file is empty.')),
  dialogId: v.optional(s.id),
});

/** Files that come in parts, in the shape of "Resumable Uploads for HTTP": POST begins, HEAD tells how far it is, PATCH adds. */
export const uploadRoutes: Routes = (app, env) => {
  const inTurn = createTurns();

  app.post('/uploads', async (c) => {
    const input = await bodyOf(c, env, beginning);
    if (input.bytes > env.limits.maxFileBytes) throw fileTooLarge(env, 'bytes');
    const { dialogId, ...rest } = input;
    const { state, swept } = await writeAs(env, c.var.who, async (tx, by) => ({
      state: await beginUpload(tx, by, { ...rest, id: crypto.randomUUID(), ...(dialogId === undefined ? {} : { dialogId }) }),
      swept: await sweepFiles(tx),
    }));
    for (const id of swept) await env.files.remove(id);
    const { id, received, bytes } = state;
    return c.json({ id, received, bytes }, 201, { ...headersOf(state), location: `${c.req.path}/${encodeURIComponent(id)}` });
  });

  // HEAD comes here, too.
  app.get('/uploads/:id', (c) =>
    inTurn(idOf(c), async () => {
      const state = await readAs(env, c.var.who, ({ tx, by }) => uploadState(tx, by, { id: idOf(c) }));
      return c.body(null, 204, headersOf(state));
    }),
  );

  app.patch('/uploads/:id', async (c) => {
    const id = idOf(c);
    const at = offsetOf(c);
    const part = await partOf(c, env);
    // Who gave up on a part and sends it again meets the first one here.
    return inTurn(id, async () => {
      const { row, file, bytes } = await readAs(env, c.var.who, ({ tx, by }) => uploadState(tx, by, { id }));
      const end = at + part.size;
      if (end > bytes) throw new Problem('tooLarge', `The file ends at ${bytes} bytes.`, { field: 'body', code: 'bytes' });
      if (file && at === bytes) return found(c, env, file);
      if (at !== row?.received) throw mismatch();
      if (part.size === 0) throw new Problem('invalid', 'This part is empty.', { field: 'body', code: 'empty' });
      await env.files.write(id, at, part.slice(0, part.size, row.claimed));
      if (end < bytes) {
        const state = await writeAs(env, c.var.who, (tx, by) => advanceUpload(tx, by, { id, at, bytes: part.size }));
        return c.body(null, 204, headersOf(state));
      }
      const head = await (await env.files.get(id))?.slice(0, 512).arrayBuffer();
      const mime = sniff(new Uint8Array(head ?? []), row.claimed);
      const done = await writeAs(env, c.var.who, (tx, by) => finishUpload(tx, by, { id, at, mime }));
      if (done.id !== id) await env.files.remove(id);
      return found(c, env, done);
    });
  });
};

function found(c: Ctx, env: Env, file: FileRow): Response {
  const ref = env.links.withUrl(fileRef(file), c.var.who.account ?? MAIN_ACCOUNT);
  return c.json(ref, 200, headersOf({ received: file.bytes, bytes: file.bytes, file }));
}

function headersOf({ received, bytes, file }: Pick<UploadState, 'received' | 'bytes' | 'file'>): Record<string, string> {
  return {
    'upload-offset': String(received),
    'upload-length': String(bytes),
    'upload-complete': file ? '?1' : '?0',
    'cache-control': 'no-store',
  };
}

function offsetOf(c: Ctx): number {
  const given = c.req.header('upload-offset') ?? '';
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new Problem('invalid', 'Where this part begins is a number of bytes.', { field: 'Upload-Offset', code: 'number' });
}

async function partOf(c: Ctx, env: Env): Promise<Blob> {
  if (c.req.header('content-type') !== PART)
    throw new Problem('invalid', `A part is sent as ${PART}.`, { field: 'Content-Type', code: 'type' });
  if (Number(c.req.header('content-length') ?? 0) > env.limits.maxFileBytes) throw fileTooLarge(env, 'body');
  return c.req.blob();
}

/** Runs what concerns one upload one after the other. */
function createTurns(): <T>(id: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const turn = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, turn);
    const clear = (): void => {
      if (last.get(id) === turn) last.delete(id);
    };
    void turn.then(clear, clear);
    return turn;
  };
}
