import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import { statusOf, type Status } from './status.js';

const ICONS: Readonly<Record<Status, TemplateResult>> = {
  queued: icons.clock,
  sent: icons.check,
  delivered: icons.check,
  read: icons.checkCheck,
  failed: icons.circleX,
};

/** Time and status, at the end of the last line, or over a picture. */
export function meta(row: ThreadRow, view: ThreadView): TemplateResult {
  return html`<span class="bt" part="message-meta">${moment(row, view)}${tick(row, view)}</span>`;
}

/** When, and that it was changed since. */
export function moment({ message }: ThreadRow, view: ThreadView): string {
  const time = view.format.time(message.at);
  return message.editedAt === undefined || message.deleted ? time : `${view.say('edited')} · ${time}`;
}

/** Clock, one tick, two ticks, red cross [F086–F089]. Each icon has its word. */
export function tick(row: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const status = statusOf(row, view);
  if (status === undefined) return nothing;
  return html`<span class="bt__s bt__s--${status}" part="message-status" role="img" aria-label=${view.say(`delivery.${status}`)}
    >${ICONS[status]}</span
  >`;
}
