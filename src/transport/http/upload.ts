import type { FileRef } from '../../model/part.js';
import type { TransportGroups } from '../transport.js';
import { TransportError } from '../transport-error.js';
import { errorFrom } from './problem.js';
import type { Http } from './request.js';
import { reach, segment } from './request.js';

type Upload = TransportGroups['files']['upload'];

/** Uploads with progress where the platform tells it (XMLHttpRequest), else in one go. The bytes are the body as they are. */
export function createUpload(http: Http, fetcher: ((request: Request) => Promise<Response>) | undefined): Upload {
  return (file, meta, on, ctx) =>
    http.authorized(async (token) => {
      const url = http.address(`/files/by-client/${segment(meta.clientId)}`, { dialogId: meta.dialogId });
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': meta.mime || 'application/octet-stream',
        'x-file-name': encodeURIComponent(meta.name.toWellFormed()),
        ...(ctx.key === undefined ? {} : { 'idempotency-key': ctx.key }),
      };
      if (!fetcher && typeof XMLHttpRequest === 'function') return byXhr(url, file, headers, on.progress, ctx.signal);
      on.progress(0, file.size);
      const send = fetcher ?? ((request: Request): Promise<Response> => fetch(request));
      const init = { method: 'PUT', headers, body: file, signal: ctx.signal };
      const response = await reach(() => send(new Request(url, init)), ctx.signal);
      const text = await reach(() => response.text(), ctx.signal);
      if (!response.ok) throw errorFrom(response.status, text, response.headers.get('retry-after'));
      on.progress(file.size, file.size);
      return refFrom(text);
    });
}

function byXhr(
  url: string,
  file: Blob,
  headers: Readonly<Record<string, string>>,
  progress: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = (): void => xhr.abort();
    const settle = (end: () => void): void => {
      signal.removeEventListener('abort', abort);
      end();
    };
    xhr.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded }): void => progress(Math.min(loaded, file.size), file.size);
    xhr.onabort = (): void => settle(() => reject(new TransportError('aborted', 'Aborted')));
    xhr.onerror = (): void => settle(() => reject(new TransportError('offline', 'The upload broke off.')));
    xhr.onload = (): void =>
      settle(() => {
        const { status, responseText } = xhr;
        if (status < 200 || status > 299) return reject(errorFrom(status, responseText, xhr.getResponseHeader('retry-after')));
        progress(file.size, file.size);
        try {
          resolve(refFrom(responseText));
        } catch (error) {
          reject(TransportError.from(error));
        }
      });
    if (signal.aborted) return reject(new TransportError('aborted', 'Aborted'));
    signal.addEventListener('abort', abort, { once: true });
    xhr.send(file);
  });
}

function refFrom(text: string): FileRef {
  try {
    return JSON.parse(text) as FileRef;
  } catch (cause) {
    throw new TransportError('server', 'The server answered with something that is not JSON.', { cause });
  }
}
