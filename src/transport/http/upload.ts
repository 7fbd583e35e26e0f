import type { FileRef } from '../../model/part.js';
import { uploadBlob } from '../helpers/upload-blob.js';
import { TransportError } from '../transport-error.js';
import type { TransportGroups } from '../transport.js';
import type { Http } from './request.js';
import { segment } from './request.js';

type Upload = TransportGroups['files']['upload'];

/** Uploads with progress. The bytes are the body as they are; what the file is called and what it is stand in headers. */
export function createUpload(http: Http, fetcher: ((request: Request) => Promise<Response>) | undefined): Upload {
  return (file, meta, on, { signal, key }) =>
    http.authorized(async (token) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': meta.mime || 'application/octet-stream',
        'x-file-name': encodeURIComponent(meta.name.toWellFormed()),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      };
      const url = http.address(`/files/by-client/${segment(meta.clientId)}`, { dialogId: meta.dialogId });
      const progress = (sent: number, total: number): void => on.progress(sent, total);
      return refFrom(await uploadBlob({ url, headers, file, signal, progress, ...(fetcher && { fetch: fetcher }) }));
    });
}

function refFrom(text: string): FileRef {
  try {
    return JSON.parse(text) as FileRef;
  } catch (cause) {
    throw new TransportError('server', 'The server answered with something that is not JSON.', { cause });
  }
}
