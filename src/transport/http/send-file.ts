import type { FileRef } from '../../model/part.js';
import { uploadBlob } from '../helpers/upload-blob.js';
import { TransportError } from '../transport-error.js';
import type { Http } from './request.js';
import { segment } from './request.js';
import type { Upload } from './upload.js';

/** A file up to this size goes up in one request, bytes: it is quicker sent again than asked for. */
const WHOLE = 256_000;
/** A larger one goes in so many parts, so that a cut costs little; a part has at most so many bytes. */
const PARTS = 20;
const PART_MAX = 8_000_000;
const UNKNOWN: readonly string[] = ['missing', 'unsupported'];

/** What a checkpoint of ours is: the upload's id at the server. */
interface Checkpoint {
  upload: string;
}

/**
 * Uploads with progress. What is large goes in parts in the shape of "Resumable Uploads for HTTP", and goes on from its checkpoint after a
 * cut; where the server knows nothing of that it goes whole.
 */
export function sendFile(http: Http, fetcher: ((request: Request) => Promise<Response>) | undefined): Upload {
  return async (file, meta, on, ctx) => {
    const { signal } = ctx;
    const mime = meta.mime || 'application/octet-stream';
    const name = meta.name.toWellFormed();

    const put = (from: number, body: Blob, request: { url: string; method: 'PUT' | 'PATCH'; headers: Record<string, string> }) =>
      http.authorized((token) =>
        uploadBlob({
          ...request,
          headers: { ...request.headers, authorization: `Bearer ${token}` },
          file: body,
          signal,
          progress: (sent) => on.progress(from + sent, file.size),
          ...(fetcher && { fetch: fetcher }),
        }),
      );
    const whole = async (): Promise<FileRef> =>
      refFrom(
        await put(0, file, {
          url: http.address(`/files/by-client/${segment(meta.clientId)}`, { dialogId: meta.dialogId }),
          method: 'PUT',
          headers: {
            'content-type': mime,
            'x-file-name': encodeURIComponent(name),
            ...(ctx.key !== undefined && { 'idempotency-key': ctx.key }),
          },
        }),
      );

    const begin = async () => {
      const { clientId, dialogId } = meta;
      const body = { clientId, name, mime, bytes: file.size, dialogId };
      const begun = await http.call<{ id: string; received: number }>('POST', '/uploads', { signal }, { body });
      on.checkpoint?.({ upload: begun.id } satisfies Checkpoint);
      return begun;
    };
    /** How much of it the server has. */
    const ask = async (id: string) => {
      const response = await http.fetch('HEAD', `/uploads/${segment(id)}`, { signal });
      return Number.parseInt(response.headers.get('upload-offset') ?? '', 10);
    };
    const resume = async (id: string) => {
      try {
        return { id, received: await ask(id) };
      } catch (error) {
        if (error instanceof TransportError && error.kind === 'missing') return begin();
        throw error;
      }
    };
    const parts = async ({ id, received }: { id: string; received: number }): Promise<FileRef> => {
      const size = Math.min(PART_MAX, Math.max(WHOLE, Math.ceil(file.size / PARTS)));
      const url = http.address(`/uploads/${segment(id)}`);
      let at = received;
      for (;;) {
        if (!(at >= 0 && at <= file.size)) throw new TransportError('server', 'The server does not say how much of the file it has.');
        const part = file.slice(at, at + size);
        const end = at + part.size;
        const complete = end === file.size ? '?1' : '?0';
        const headers = { 'content-type': 'application/partial-upload', 'upload-offset': String(at), 'upload-complete': complete };
        try {
          const answer = await put(at, part, { url, method: 'PATCH', headers });
          if (end === file.size) return refFrom(answer);
          at = end;
        } catch (error) {
          if (!(error instanceof TransportError) || error.kind !== 'conflict') throw error;
          const now = await ask(id);
          if (now === at) throw error;
          at = now;
        }
      }
    };

    if (isCheckpoint(meta.resume)) return parts(await resume(meta.resume.upload));
    const begun = file.size > WHOLE ? await begin().catch(unlessUnknown) : undefined;
    return begun ? parts(begun) : whole();
  };
}

/** A server without parts has no such route; one that has it says what else it misses. */
function unlessUnknown(error: unknown): undefined {
  const isUnknown = error instanceof TransportError && UNKNOWN.includes(error.kind) && (error.code ?? 'route') === 'route';
  if (!isUnknown) throw error;
}

function isCheckpoint(value: unknown): value is Checkpoint {
  return typeof value === 'object' && value !== null && 'upload' in value && typeof value.upload === 'string';
}

function refFrom(text: string): FileRef {
  try {
    return JSON.parse(text) as FileRef;
  } catch (cause) {
    throw new TransportError('server', 'The server answered with something that is not JSON.', { cause });
  }
}
