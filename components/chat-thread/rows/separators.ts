import { html, nothing } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import type { ThreadView } from '../view.js';

/** What stands between this row and the one before it, if anything: a gap, the line between days, the line above what is new. */
export function separators({ hole, day, unread, message }: ThreadRow, view: ThreadView): unknown {
  if (!hole && day === undefined && unread === undefined) return undefined;
  return [
    hole
      ? html`<div class="sep sep--hole" part="message-divider">
          <span
            >${view.say('missing')}
            <button class="btn btn--link" part="button" type="button" @click=${() => view.fill(message.id)}>
              ${view.say('load')}
            </button></span
          >
        </div>`
      : nothing,
    day === undefined ? nothing : html`<div class="sep" part="message-date"><span>${view.format.day(day, view.now())}</span></div>`,
    unread === undefined
      ? nothing
      : html`<div class="sep sep--new" part="message-divider"><bdi>${view.say('newMessages', { count: unread })}</bdi></div>`,
  ];
}
