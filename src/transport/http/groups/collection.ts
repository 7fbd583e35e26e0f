import type { Collection } from '../../groups/collection.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

/** A collection is the same four requests everywhere. */
export function collection<T extends { id: string }>(http: Http, path: string): Required<Collection<T>> {
  return {
    list: (query, ctx) => http.call('GET', path, ctx, { query }),
    create: (value, ctx) => http.call('POST', path, ctx, { body: value }),
    update: (id, change, ctx, revision) => http.call('PATCH', `${path}/${segment(id)}`, ctx, { body: change, query: { revision } }),
    remove: (id, ctx) => http.call('DELETE', `${path}/${segment(id)}`, ctx),
  };
}
