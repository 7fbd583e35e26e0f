import type { VisitorGroups } from '../../groups/visitor.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

export function visitorGroups(http: Http): VisitorGroups {
  return {
    visitor: {
      identify: (who, ctx) => http.call('POST', '/visitor/identify', ctx, { body: who }),
      rate: (dialogId, rating, ctx) => http.call('PUT', `/dialogs/${segment(dialogId)}/rating`, ctx, { body: rating }),
      context: (page, ctx) => http.call('PUT', '/visitor/context', ctx, { body: page }),
      status: (ctx) => http.call('GET', '/visitor/status', ctx),
      config: (ctx) => http.call('GET', '/visitor/config', ctx),
    },
    custom: { call: (name, args, ctx) => http.call('POST', `/custom/${segment(name)}`, ctx, { body: { args } }) },
  };
}
