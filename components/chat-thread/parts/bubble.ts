import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { commentHead } from '../rows/author.js';
import { meta, moment, tick } from '../rows/meta.js';
import { quoted } from '../rows/quote.js';
import type { ThreadView } from '../view.js';
import { blocksOf, saidIn } from './blocks.js';
import { part, rare } from './part.js';

/** The bubble of a message with all its parts; time and status flow in its last line, or over a picture that stands alone. */
export function bubble(row: ThreadRow, view: ThreadView): TemplateResult {
  const { message } = row;
  if (message.deleted)
    return html`<div class="b plain" part="message-bubble"><span class="muted">${deletedBy(row, view)}</span>${meta(row, view)}</div>`;
  const isComment = message.kind === 'comment';
  const head = isComment || message.quote ? html`${isComment ? commentHead(row, view) : nothing}${quoted(message, view)}` : nothing;
  const { media, caption, rest } = blocksOf(saidIn(message, view));
  const text = caption === undefined ? [] : [{ type: 'text' as const, text: caption }];
  const below = [...text, ...rest].map((one, index, all) => part(one, row, view, index === all.length - 1));
  if (media.length === 0)
    // Time and status are drawn here, not by meta(): most bubbles are like this one, and a template the fewer makes each cheaper.
    return html`<div class="b plain" part="message-bubble">
      ${head}${below}<span class="bt" part="message-meta">${moment(row, view)}${tick(row, view)}</span>
    </div>`;
  const alone = below.length === 0;
  return html`<div class="b b--media plain" part="message-bubble">
    ${head === nothing ? nothing : html`<div class="cap">${head}</div>`}${rare(view, (parts) => parts.pictures(media, row, view, alone ? meta(row, view) : nothing))}${
      alone ? nothing : html`<div class="cap plain">${below}${meta(row, view)}</div>`
    }
  </div>`;
}

function deletedBy({ message, own }: ThreadRow, view: ThreadView): string {
  if (own) return view.say('deleted.own');
  if (message.author.kind === 'customer') return view.say('deleted.customer');
  return view.say('deleted.other', { name: view.nameOf(message.author) });
}
