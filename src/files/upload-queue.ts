import { computed, map, type MapStore, type ReadableAtom } from 'nanostores';
import type { Core, Feature } from '../core/feature.js';
import { newClientId } from '../model/client-id.js';
import type { Id } from '../model/ids.js';
import type { FileRef, Part } from '../model/part.js';
import { TransportError } from '../transport/transport-error.js';
import { checkFile } from './file-rules.js';

/** A file a person picked, on its way to the server. Sizes in bytes. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly dialogId: Id;
  readonly state: 'uploading' | 'ready' | 'failed';
  readonly sentBytes: number;
  readonly ref?: FileRef;
  readonly error?: TransportError;
  /** Where the transport can go on after a cut, if it can. */
  readonly resume?: unknown;
  /** A blob URL of images, audio and video, for previews; revoked when the upload is released. */
  readonly previewUrl?: string | undefined;
}

/** Uploading is separate from sending: files start to travel when they are picked, and a message leaves when all of its files are ready. */
export interface Uploads {
  /** What is wrong with a file for a channel, before a byte of it travels. */
  check: typeof checkFile;
  /** @param before what is left of a file that was picked on a page that is gone */
  add(file: File, dialogId: Id, before?: Pick<Upload, 'id' | 'resume'>): string;
  $one(id: string): ReadableAtom<Upload | undefined>;
  get(id: string): Upload | undefined;
  /** Goes on where a failed upload broke, as far as the transport can. */
  retry(id: string): void;
  /** Stops the upload and forgets the file. */
  release(id: string): void;
  /** The parts with local files replaced by uploaded ones; waits for them, rejects when one was refused or removed. */
  resolve(parts: readonly Part[], files: readonly string[]): Promise<Part[]>;
}

/** Kinds a page may show from a blob without running anything of the file. */
const PREVIEWED = /^(image\/(png|jpeg|gif|webp|avif|bmp)|audio\/|video\/)/;

export const uploads: Feature<Uploads> = { name: 'uploads', create: createUploads };

function createUploads(chat: Core): Uploads {
  const $uploads: MapStore<Record<string, Upload | undefined>> = map({});
  const running = new Map<string, { abort: AbortController; done: Promise<FileRef> }>();
  const singles = new Map<string, ReadableAtom<Upload | undefined>>();

  const get = (id: string) => $uploads.get()[id];
  const update = (id: string, change: Partial<Upload>) => {
    const upload = get(id);
    if (upload && !chat.signal.aborted) $uploads.setKey(id, { ...upload, ...change });
  };

  const start = (upload: Upload) => {
    const { id, file, dialogId, resume } = upload;
    const { files } = chat.transport;
    const abort = new AbortController();
    $uploads.setKey(id, upload);
    const done = (async () => {
      if (!files) throw new TransportError('unsupported', 'Files cannot be sent here');
      const meta = { clientId: id, name: file.name, mime: file.type || 'application/octet-stream', dialogId, resume };
      const on = {
        progress: (sentBytes: number) => update(id, { sentBytes }),
        checkpoint: (next: unknown) => update(id, { resume: next }),
      };
      return files.upload(file, meta, on, { ...chat.context(abort.signal), key: id });
    })();
    running.set(id, { abort, done });
    done.then(
      (ref) => update(id, { state: 'ready', ref, sentBytes: file.size }),
      (thrown: unknown) => {
        const error = TransportError.from(thrown);
        // What is refused may be so for where it went on: the next attempt begins anew.
        update(id, { state: 'failed', error, ...(!error.retryable && { resume: undefined }) });
      },
    );
  };

  const revoke = (upload: Upload | undefined) => {
    if (upload?.previewUrl) URL.revokeObjectURL(upload.previewUrl);
  };
  chat.signal.addEventListener('abort', () => Object.values($uploads.get()).forEach(revoke));

  return {
    check: checkFile,
    get,
    $one(id) {
      let $one = singles.get(id);
      if (!$one) singles.set(id, ($one = computed($uploads, (all) => all[id])));
      return $one;
    },
    add(file, dialogId, before = { id: newClientId() }) {
      const previewUrl = PREVIEWED.test(file.type) ? URL.createObjectURL(file) : undefined;
      start({ ...before, file, dialogId, state: 'uploading', sentBytes: 0, previewUrl });
      return before.id;
    },
    retry(id) {
      const upload = get(id);
      if (upload?.state === 'failed') start({ ...upload, state: 'uploading' });
    },
    release(id) {
      revoke(get(id));
      running.get(id)?.abort.abort();
      running.delete(id);
      singles.delete(id);
      $uploads.setKey(id, undefined);
    },
    async resolve(parts, files) {
      const refs = new Map<string, FileRef>();
      for (const id of files) {
        const upload = running.get(id);
        if (!upload) throw new TransportError('missing', 'The file is no longer there');
        refs.set(id, await upload.done);
      }
      return parts.map((part) => (part.type === 'file' ? { ...part, file: refs.get(part.file.id) ?? part.file } : part));
    },
  };
}
