import { errorFrom } from '../http/problem.js';
import { reach } from '../http/request.js';
import { TransportError } from '../transport-error.js';

export interface UploadRequest {
  url: string;
  /** Default PUT. */
  method?: 'PUT' | 'POST' | 'PATCH';
  headers?: Readonly<Record<string, string>>;
  /** Its bytes are the body as they are. */
  file: Blob;
  /** Instead of the platform's; then progress is told only at the beginning and the end. */
  fetch?: (request: Request) => Promise<Response>;
  signal: AbortSignal;
  /** In bytes. */
  progress?(sent: number, total: number): void;
}

/**
 * Uploads with progress where the platform tells it (XMLHttpRequest), else in one go. Resolves with the text of the answer; throws
 * TransportError: 'offline', 'aborted', or what the answer says by its status or problem+json body.
 */
export async function uploadBlob(upload: UploadRequest): Promise<string> {
  if (!upload.fetch && typeof XMLHttpRequest === 'function') return byXhr(upload);
  const { url, method = 'PUT', headers = {}, file, signal, progress } = upload;
  const send = upload.fetch ?? ((request: Request): Promise<Response> => fetch(request));
  progress?.(0, file.size);
  const response = await reach(() => send(new Request(url, { method, headers, body: file, signal })), signal);
  const text = await reach(() => response.text(), signal);
  if (!response.ok) throw errorFrom(response.status, text, response.headers.get('retry-after'));
  progress?.(file.size, file.size);
  return text;
}

function byXhr({ url, method = 'PUT', headers = {}, file, signal, progress }: UploadRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = (): void => xhr.abort();
    const settle = (end: () => void): void => {
      signal.removeEventListener('abort', abort);
      end();
    };
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded }): void => progress?.(Math.min(loaded, file.size), file.size);
    xhr.onabort = (): void => settle(() => reject(new TransportError('aborted', 'Aborted')));
    xhr.onerror = (): void => settle(() => reject(new TransportError('offline', 'The upload broke off.')));
    xhr.onload = (): void =>
      settle(() => {
        const { status, responseText } = xhr;
        if (status < 200 || status > 299) return reject(errorFrom(status, responseText, xhr.getResponseHeader('retry-after')));
        progress?.(file.size, file.size);
        resolve(responseText);
      });
    if (signal.aborted) return reject(new TransportError('aborted', 'Aborted'));
    signal.addEventListener('abort', abort, { once: true });
    xhr.send(file);
  });
}
