import type { OperatorGroups } from '../../groups/operator.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

export function operatorGroups(http: Http): OperatorGroups {
  const target = (id: string): string => `/notifications/targets/${segment(id)}`;
  return {
    availability: { set: (state, ctx) => http.call('PUT', '/availability', ctx, { body: { state } }) },
    notifications: {
      list: (page, ctx) => http.call('GET', '/notifications', ctx, { query: page }),
      markRead: (ids, ctx) => http.call('PUT', '/notifications/read', ctx, { body: { ids } }),
      targets: (ctx) => http.call('GET', '/notifications/targets', ctx),
      connect: (id, ctx) => http.call('PUT', target(id), ctx),
      disconnect: (id, ctx) => http.call('DELETE', target(id), ctx),
    },
    outgoing: {
      check: (channelId, address, ctx) => http.call('GET', '/outgoing/check', ctx, { query: { channelId, address } }),
      start: (message, ctx) => http.call('POST', '/outgoing', ctx, { body: message }),
    },
    reports: { run: (name, range, ctx) => http.call('GET', `/reports/${segment(name)}`, ctx, { query: range }) },
    preferences: {
      load: (ctx) => http.call('GET', '/preferences', ctx),
      save: (change, ctx) => http.call('PATCH', '/preferences', ctx, { body: change }),
    },
  };
}
