import type { Id } from '../model/ids.js';

/** Where the bytes of files are. The row about a file is in the store; the blob is written first, orphans are swept. */
export interface FilePort {
  put(id: Id, blob: Blob): Promise<void>;
  /** Writes bytes at their place in a blob that is still coming; the first part makes it. The same part may come twice. */
  write(id: Id, at: number, part: Blob): Promise<void>;
  get(id: Id): Promise<Blob | undefined>;
  remove(id: Id): Promise<void>;
  /**
   * A link a browser can load the file from without a header, where the port has its own (a presigned one, or a `blob:`).
   * Without this method the backend serves the file itself under a link that soon expires.
   */
  url?(id: Id): string | undefined;
}
