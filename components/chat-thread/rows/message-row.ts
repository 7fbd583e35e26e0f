import { html, nothing, type TemplateResult } from 'lit';
import { logLine } from '../../../src/thread/log-line.js';
import { piecesText } from '../../../src/i18n/pieces.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { answersTo } from '../parts/blocks.js';
import { bubble } from '../parts/bubble.js';
import { rare } from '../parts/part.js';
import { avatar } from '../../ui/avatar.js';
import { tag } from '../../ui/tag.js';
import type { ThreadView } from '../view.js';
import { author } from './author.js';
import { eventLine } from './event-line.js';
import { outcome } from './outcome.js';
import { reactions } from './reactions.js';
import { separators } from './separators.js';
import { statusOf, type Status } from './status.js';

/** One row of a thread: what stands before it, and a message or a line of the log. */
export function threadRow(row: ThreadRow, view: ThreadView, tabIndex: 0 | -1): TemplateResult {
  return row.message.kind === 'event' ? eventRow(row, view, tabIndex) : messageRow(row, view, tabIndex);
}

function eventRow(row: ThreadRow, view: ThreadView, tabIndex: 0 | -1): TemplateResult {
  const { message, key } = row;
  const line = logLine(view.log, message, (id) => view.channel(id)?.name, view.visitor ? 'visitor' : 'operator');
  const label = `${piecesText(line.pieces)}, ${view.format.time(message.at)}`;
  return html`<article class="r" data-key=${key} tabindex=${tabIndex} aria-label=${label}>
    ${separators(row, view) ?? nothing}${eventLine(line, message, view)}
  </article>`;
}

/** Where a message stands: the customer's at the start, everybody else's at the end [F280–F282]; a visitor's own at the end, filled. */
function sideOf({ message, own }: ThreadRow, { visitor }: ThreadView): 'in' | 'out' | 'self' {
  if (visitor) return own ? 'self' : 'in';
  return message.author.kind === 'customer' ? 'in' : 'out';
}

function messageRow(row: ThreadRow, view: ThreadView, tabIndex: 0 | -1): TemplateResult {
  const { message, first, last, key } = row;
  const above = separators(row, view);
  const name = { name: view.nameOf(message.author), time: view.format.time(message.at) };
  const side = sideOf(row, view);
  const states = statesOf(row, side, statusOf(row, view));
  return html`<article
    class=${first && !above ? 'r r--first' : 'r'}
    data-key=${key}
    tabindex=${tabIndex}
    aria-label=${view.say(message.kind === 'comment' ? 'namedComment' : 'named', name)}
  >
    ${above ?? nothing}
    <div class="m ${states.map((state) => `m--${state}`).join(' ')}" part="message ${states.join(' ')}">
      ${last && side !== 'self' ? avatar(view.person(message.author), { part: 'avatar message-avatar' }) : nothing}
      <div class="m__col">${author(row, view)}${bubble(row, view)}${reactions(message, view)}${tags(row, view)}${outcome(row, view)}</div>
    </div>
    ${answers(row, view)}
  </article>`;
}

function statesOf({ message, first, last }: ThreadRow, side: string, status: Status | undefined): string[] {
  const states: string[] = [side];
  if (message.author.kind === 'bot') states.push('bot');
  if (message.kind === 'comment') states.push('comment');
  if (first) states.push('first');
  if (last) states.push('last');
  if (status === 'queued' || status === 'failed') states.push(status);
  return states;
}

function answers({ message }: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const offered = answersTo(message, view);
  return offered ? rare(view, (parts) => parts.quickAnswers(offered, view)) : nothing;
}

function tags({ message: { tagIds = [] } }: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const known = tagIds.flatMap((id) => view.tag(id) ?? []);
  if (known.length === 0) return nothing;
  return html`<div class="m__tags" part="message-tags">${known.map((one) => tag(one))}</div>`;
}
