import type { DialogsGroups } from '../../groups/dialogs.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

/** Typing ends by itself after this long at the server. */
const TYPING_MS = 6000;

export function dialogsGroups(http: Http): DialogsGroups {
  const at = (id: string, what = ''): string => `/dialogs/${segment(id)}${what}`;
  return {
    dialogs: {
      get: (id, ctx) => http.call('GET', at(id), ctx),
      open: (to, ctx) => http.call('POST', '/dialogs/open', ctx, { body: to }),
      take: (id, ctx) => http.call('POST', at(id, '/take'), ctx),
      assign: (id, to, ctx) => http.call('PUT', at(id, '/assignment'), ctx, { body: to }),
      candidates: (id, text, ctx) => http.call('GET', at(id, '/candidates'), ctx, { query: { text } }),
      setStatus: (id, status, ctx) => http.call('PUT', at(id, '/status'), ctx, { body: { status } }),
      update: (id, change, ctx) => http.call('PATCH', at(id), ctx, { body: change }),
      bulk: (which, change, ctx) => http.call('POST', '/dialogs/bulk', ctx, { body: { which, change } }),
      unlinkCustomer: (id, ctx) => http.call('DELETE', at(id, '/customer'), ctx),
      log: (id, page, ctx) => http.call('GET', at(id, '/log'), ctx, { query: page }),
      viewing: (id, on, ctx) => http.call('PUT', at(id, '/viewing'), ctx, { body: { on } }),
      remove: (ids, ctx) => http.call('POST', '/dialogs/remove', ctx, { body: { ids } }),
    },
    read: {
      mark: (id, upTo, ctx) => http.call('PUT', at(id, '/read'), ctx, { body: { upTo } }),
      markUnread: (id, from, ctx) => http.call('PUT', at(id, '/unread'), ctx, { body: { from } }),
    },
    typing: {
      ttlMs: TYPING_MS,
      set: (id, on, options, ctx) => http.call('PUT', at(id, '/typing'), ctx, { body: { on, ...options } }),
    },
  };
}
