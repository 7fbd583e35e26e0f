import { atom, map, type MapStore, type ReadableAtom } from 'nanostores';
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
  /** A blob URL of images, audio and video, for previews; revoked when the upload is released. */
  readonly previewUrl?: string;
}

/** Uploading is separate from sending: files start to travel when they are picked, and a message leaves when all of its files are ready. */
export interface Uploads {
  /** What is wrong with a file for a channel, before a byte of it travels. */
  check: typeof checkFile;
  /** @param id of a file that was picked before, on a page that is gone */
  add(file: File, dialogId: Id, id?: string): string;
  $one(id: string): ReadableAtom<Upload | undefined>;
  get(id: string): Upload | undefined;
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
  const $uploads: MapStore<Record<string, Upload>> = map({});
  const running = new Map<string, { abort: AbortController; done: Promise<FileRef> }>();
  const singles = new Map<string, ReadableAtom<Upload | undefined>>();

  const get = (id: string) => $uploads.get()[id];
  const update = (id: string, change: Partial<Upload>) => {
    const upload = get(id);
    if (upload) $uploads.setKey(id, { ...upload, ...change });
  };

  const start = (id: string) => {
    const upload = get(id);
    const files = chat.transport.files;
    if (!upload) return;
    const abort = new AbortController();
    const { file, dialogId } = upload;
    const progress = (sentBytes: number) => update(id, { sentBytes });
    const done = (async () => {
      if (!files) throw new TransportError('unsupported', 'Files cannot be sent here');
      const meta = { clientId: id, name: file.name, mime: file.type || 'application/octet-stream', dialogId };
      return files.upload(file, meta, { progress }, { ...chat.context(abort.signal), key: id });
    })();
    running.set(id, { abort, done });
    done.then(
      (ref) => update(id, { state: 'ready', ref, sentBytes: file.size }),
      (error: unknown) => update(id, { state: 'failed', error: TransportError.from(error) }),
    );
  };

  chat.signal.addEventListener('abort', () => {
    for (const upload of Object.values($uploads.get())) if (upload.previewUrl) URL.revokeObjectURL(upload.previewUrl);
  });

  return {
    check: checkFile,
    get,
    $one(id) {
      let $one = singles.get(id);
      if (!$one) {
        const $upload = atom(get(id));
        const stop = $uploads.listen((all) => {
          $upload.set(all[id]);
          if (!all[id]) stop();
        });
        singles.set(id, ($one = $upload));
      }
      return $one;
    },
    add(file, dialogId, id = newClientId()) {
      const previewUrl = PREVIEWED.test(file.type) ? URL.createObjectURL(file) : undefined;
      $uploads.setKey(id, { id, file, dialogId, state: 'uploading', sentBytes: 0, ...(previewUrl !== undefined && { previewUrl }) });
      start(id);
      return id;
    },
    retry(id) {
      if (get(id)?.state !== 'failed') return;
      update(id, { state: 'uploading', sentBytes: 0 });
      start(id);
    },
    release(id) {
      const upload = get(id);
      running.get(id)?.abort.abort();
      running.delete(id);
      singles.delete(id);
      if (upload?.previewUrl) URL.revokeObjectURL(upload.previewUrl);
      const { [id]: _, ...rest } = $uploads.get();
      $uploads.set(rest);
    },
    async resolve(parts, files) {
      const refs = new Map<string, FileRef>();
      for (const id of files) {
        const upload = running.get(id);
        if (!upload) throw new TransportError('missing', 'The file is no longer there');
        refs.set(id, await upload.done);
      }
      return parts.map((part) =>
        part.type === 'file' && refs.has(part.file.id) ? { ...part, file: refs.get(part.file.id) ?? part.file } : part,
      );
    },
  };
}
