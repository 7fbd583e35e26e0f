import type { MessagesGroups } from '../../groups/messages.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

export function messagesGroups(http: Http, upload: MessagesGroups['files']['upload']): MessagesGroups {
  const at = (id: string, what = ''): string => `/messages/${segment(id)}${what}`;
  return {
    messages: {
      edit: (id, parts, revision, ctx) => http.call('PATCH', at(id), ctx, { body: { parts, revision } }),
      remove: (id, ctx) => http.call('DELETE', at(id), ctx),
      react: (id, emoji, on, ctx) => http.call('PUT', at(id, '/reactions'), ctx, { body: { emoji, on } }),
      tag: (ids, change, ctx) => http.call('POST', '/messages/tags', ctx, { body: { ids, ...change } }),
      retry: (id, ctx) => http.call('POST', at(id, '/retry'), ctx),
      translate: (id, to, ctx) => http.call('GET', at(id, '/translation'), ctx, { query: { to } }),
      search: (text, options, ctx) => http.call('GET', '/messages', ctx, { query: { text, ...options } }),
    },
    files: {
      upload,
      url: (id, ctx) => http.call('GET', `/files/${segment(id)}/ref`, ctx),
      list: (dialogId, kind, page, ctx) => http.call('GET', `/dialogs/${segment(dialogId)}/files`, ctx, { query: { kind, ...page } }),
    },
    transcript: {
      email: (dialogId, mail, ctx) => http.call('POST', `/dialogs/${segment(dialogId)}/transcript`, ctx, { body: mail }),
    },
  };
}
