import { html, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import type { CustomerField } from '../../src/customer/fields.js';
import { foreignText } from '../text/text.js';
import { safeLink } from '../text/safe-url.js';
import type { PanelSay } from './panel-say.js';
import { formats } from '../../src/core/formats.js';

/** The value of a line as a person reads it. Phones, addresses and links keep their own direction. */
export function fieldText({ kind, value }: CustomerField, chat: Chat, say: PanelSay): TemplateResult | string {
  switch (kind) {
    case 'phone':
      return link(`tel:${value.replace(/[^\d+]/g, '')}`, value);
    case 'email':
      return link(`mailto:${value}`, value);
    case 'url':
      return link(value, value.replace(/^https?:\/\/(www\.)?/, ''));
    case 'number':
      return html`<bdi class="num">${chat.use(formats).get().number(Number(value))}</bdi>`;
    case 'date':
      return new Intl.DateTimeFormat(chat.words.$locale.get(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(value));
    case 'flag':
      return say(value === 'true' ? 'yes' : 'no');
    default:
      return foreignText(value);
  }
}

function link(href: string, text: string): TemplateResult {
  const url = safeLink(href);
  if (url === undefined) return html`<bdi class="trunc">${text}</bdi>`;
  return html`<a
    class="kv__link trunc"
    dir="ltr"
    href=${url}
    target="_blank"
    rel="noopener noreferrer nofollow"
    referrerpolicy="no-referrer"
    ><bdi>${text}</bdi></a
  >`;
}
