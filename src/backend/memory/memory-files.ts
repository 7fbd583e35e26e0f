import type { Id } from '../../model/ids.js';
import type { FilePort } from '../files.js';

/** The file port in memory. `blobUrls`: links are `blob:` URLs of this very page, for a backend that runs in the page. */
export function memoryFiles({ blobUrls = false }: { blobUrls?: boolean } = {}): FilePort {
  const blobs = new Map<Id, Blob>();
  const urls = new Map<Id, string>();
  const port: FilePort = {
    async put(id, blob): Promise<void> {
      blobs.set(id, blob);
    },
    async write(id, at, part): Promise<void> {
      const before = blobs.get(id) ?? new Blob();
      blobs.set(id, new Blob([before.slice(0, at), part, before.slice(at + part.size)], { type: part.type }));
    },
    async get(id): Promise<Blob | undefined> {
      return blobs.get(id);
    },
    async remove(id): Promise<void> {
      blobs.delete(id);
      const url = urls.get(id);
      if (url !== undefined) URL.revokeObjectURL(url);
      urls.delete(id);
    },
  };
  if (!blobUrls) return port;
  return {
    ...port,
    url(id): string | undefined {
      const blob = blobs.get(id);
      if (!blob) return undefined;
      const url = urls.get(id) ?? URL.createObjectURL(blob);
      urls.set(id, url);
      return url;
    },
  };
}
