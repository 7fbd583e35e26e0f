import { html, nothing, type TemplateResult } from 'lit';
import type { Verb } from '../../../src/actions/verbs.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { threadWords, type ThreadWord } from '../../../src/thread/words.js';
import { foreignLine } from '../../text/text.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import { statusOf } from './status.js';

/** Why a message did not go through and what can be done [F090–F092]; or that nobody can say whether it did. */
export function outcome(row: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const { entry, message } = row;
  if (entry?.state === 'unconfirmed')
    return html`<div class="m__note" part="message-error">
      ${icons.circleHelp}<span>${view.say('unconfirmed')}</span>${wayOut('retry', 'sendAgain', message.id, view)}${wayOut('discard', 'discard', message.id, view)}
    </div>`;
  if (statusOf(row, view) !== 'failed') return nothing;
  return html`<div class="m__err" part="message-error">
    ${icons.circleX}<span>${reason(row, view)}</span>${wayOut('retry', 'retry', message.id, view)}${wayOut('discard', 'discard', message.id, view)}
  </div>`;
}

/** A cause that is known by its code is told in the reader's language, any other in the backend's own words. */
function reason({ entry, message }: ThreadRow, view: ThreadView): unknown {
  const code = `failure.${message.deliveryError?.code ?? ''}`;
  if (Object.hasOwn(threadWords.en, code)) return view.say(code as ThreadWord);
  const text = entry?.error?.message ?? message.deliveryError?.message;
  return text ? foreignLine(text) : view.say('failed');
}

function wayOut(verb: Verb, word: ThreadWord, id: string, view: ThreadView): TemplateResult | typeof nothing {
  if (!view.offer(verb, id)) return nothing;
  return html`<button class="btn btn--link" part="button" type="button" @click=${() => view.perform(verb, id)}>${view.say(word)}</button>`;
}
