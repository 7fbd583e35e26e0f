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

/** Time and status, at the end of the last line: clock, one tick, two ticks, red cross [F086–F089]. Each icon has its word. */
export function meta(row: ThreadRow, view: ThreadView): TemplateResult {
  const { message } = row;
  const status = statusOf(row, view);
  const edited = message.editedAt === undefined || message.deleted ? '' : `${view.say('edited')} · `;
  return html`<span class="bt" part="message-meta"
    >${edited}${view.format.time(message.at)}${
      status === undefined
        ? nothing
        : html`<span class="bt__s bt__s--${status}" part="message-status"
            >${ICONS[status]}<span class="vh">${view.say(`delivery.${status}`)}</span></span
          >`
    }</span
  >`;
}
