import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../../src/i18n/format.js';
import type { Say } from '../../../src/i18n/words.js';
import type { Dialog } from '../../../src/model/dialog.js';
import type { Millis } from '../../../src/model/ids.js';
import type { ThreadWord } from '../../../src/thread/words.js';
import * as icons from '../../ui/icons.js';

/** That a dialog waits or has ended, and since when. One in progress needs no mark: it has an assignee. */
export function statusMark(
  { status, statusAt }: Dialog,
  say: Say<ThreadWord>,
  format: Format,
  now: Millis,
): TemplateResult | typeof nothing {
  if (status === 'open') return nothing;
  const time = statusAt === undefined ? '' : format.short(statusAt, now);
  const closed = status === 'closed';
  return html`<span class="st ${closed ? 'st--ok' : ''} th__st i12"
    >${closed ? icons.circleCheck : icons.circleDashed}<span
      >${say(closed ? 'closedSince' : 'unassignedSince', { time }).trim()}</span
    ></span
  >`;
}
