import type { TransportGroups } from '../transport.js';
import type { Http } from './request.js';
import { reach } from './request.js';

export type Upload = TransportGroups['files']['upload'];

/** Only who sends files loads how. */
export function createUpload(http: Http, fetcher: ((request: Request) => Promise<Response>) | undefined): Upload {
  return async (file, meta, on, ctx) => {
    const { sendFile } = await reach(() => import('./send-file.js'), ctx.signal);
    return sendFile(http, fetcher)(file, meta, on, ctx);
  };
}
