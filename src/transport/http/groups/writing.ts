import type { WritingGroups } from '../../groups/writing.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';
import { collection } from './collection.js';

export function writingGroups(http: Http): WritingGroups {
  const draft = (dialogId: string): string => `/dialogs/${segment(dialogId)}/draft`;
  return {
    quickReplies: collection(http, '/quick-replies'),
    templates: { list: (channelId, ctx) => http.call('GET', `/channels/${segment(channelId)}/templates`, ctx) },
    variables: { list: (dialogId, ctx) => http.call('GET', `/dialogs/${segment(dialogId)}/variables`, ctx) },
    drafts: {
      load: async (dialogId, ctx) =>
        (await http.call<{ draft: Awaited<ReturnType<WritingGroups['drafts']['load']>> }>('GET', draft(dialogId), ctx)).draft,
      save: (dialogId, value, ctx) => http.call('PUT', draft(dialogId), ctx, { body: { draft: value } }),
    },
    filters: {
      fields: (ctx) => http.call('GET', '/filters/fields', ctx),
      count: async (query, ctx) =>
        (await http.call<{ count: number }>('GET', '/filters/count', ctx, { query: { q: JSON.stringify(query) } })).count,
      saved: collection(http, '/saved-filters'),
    },
  };
}
