import { html, nothing, type TemplateResult } from 'lit';
import type { Verb } from '../../../src/actions/verbs.js';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { threadWords, type ThreadWord } from '../../../src/thread/words.js';
import { foreignLine } from '../../text/text.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import { statusOf } from './status.js';

type WayOut = readonly [verb: Verb, word: ThreadWord];

/** Nobody can say whether it arrived. */
const UNCONFIRMED: readonly WayOut[] = [
  ['retry', 'sendAgain'],
  ['discard', 'discard'],
];
/** It was found on the device long after it was written. */
const LATE: readonly WayOut[] = [
  ['retry', 'sendNow'],
  ['discard', 'discard'],
];
/** It was refused, here or behind the server. */
const FAILED: readonly WayOut[] = [
  ['retry', 'retry'],
  ['discard', 'discard'],
  ['deleteMessage', 'delete'],
];

/** Why a message did not go through and what can be done [F090–F092]; or that nobody can say whether it did. */
export function outcome(row: ThreadRow, view: ThreadView): TemplateResult | typeof nothing {
  const { entry, message } = row;
  if (entry?.state === 'unconfirmed') return question('unconfirmed', UNCONFIRMED, message.id, view);
  if (entry?.late) return question('late', LATE, message.id, view);
  if (entry?.unkept && entry.state !== 'failed') return question('notSaved', [], message.id, view);
  if (statusOf(row, view) !== 'failed') return nothing;
  return html`<div class="m__err" part="message-error">
    ${icons.circleX}<span>${reason(row, view)}</span>${FAILED.map((way) => wayOut(way, message.id, view))}
  </div>`;
}

/** What only the person can decide, or should know. */
function question(word: ThreadWord, ways: readonly WayOut[], id: string, view: ThreadView): TemplateResult {
  return html`<div class="m__note" part="message-error">
    ${icons.circleHelp}<span>${view.say(word)}</span>${ways.map((way) => wayOut(way, id, view))}
  </div>`;
}

/** A cause that is known by its code is told in the reader's language, any other in the backend's own words. */
function reason({ entry, message }: ThreadRow, view: ThreadView): unknown {
  const code = `failure.${message.deliveryError?.code ?? ''}`;
  if (Object.hasOwn(threadWords.en, code)) return view.say(code as ThreadWord);
  const text = entry?.error?.message ?? message.deliveryError?.message;
  return text ? foreignLine(text) : view.say('failed');
}

function wayOut([verb, word]: WayOut, id: string, view: ThreadView): TemplateResult | typeof nothing {
  if (!view.offer(verb, id)) return nothing;
  return html`<button class="btn btn--link" part="button" type="button" @click=${() => view.perform(verb, id)}>${view.say(word)}</button>`;
}
