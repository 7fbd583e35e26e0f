import type { CustomersGroups } from '../../groups/customers.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';
import { collection } from './collection.js';

export function customersGroups(http: Http): CustomersGroups {
  const at = (id: string, what = ''): string => `/customers/${segment(id)}${what}`;
  return {
    customers: {
      get: (id, ctx) => http.call('GET', at(id), ctx),
      update: (id, change, revision, ctx) => http.call('PATCH', at(id), ctx, { body: change, query: { revision } }),
      search: (text, page, ctx) => http.call('GET', '/customers', ctx, { query: { text, ...page } }),
      duplicates: (id, ctx) => http.call('GET', at(id, '/duplicates'), ctx),
      unite: (keep, drop, ctx) => http.call('PUT', at(keep, `/united/${segment(drop)}`), ctx),
      undoUnite: (keep, drop, ctx) => http.call('DELETE', at(keep, `/united/${segment(drop)}`), ctx),
      blocks: (id, ctx) => http.call('GET', at(id, '/blocks'), ctx),
      block: (id, block, ctx) => http.call('PUT', at(id, '/block'), ctx, { body: { block } }),
      pin: (id, operatorId, ctx) => http.call('PUT', at(id, '/owner'), ctx, { body: { operatorId } }),
      notes: collection(http, '/notes'),
      history: (id, page, ctx) => http.call('GET', at(id, '/log'), ctx, { query: page }),
    },
    tags: collection(http, '/tags'),
    tasks: collection(http, '/tasks'),
  };
}
