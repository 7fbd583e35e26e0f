import { nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { earlySay } from '../base/early-words.js';
import type { Lazy } from '../base/lazy.js';
import { shellWords } from '../base/words.js';
import { banner } from './banner.js';
import * as icons from './icons.js';

/** Tells that something late was lost on its way, and asks for it again; nothing while all is well. */
export function lateFailed(
  chat: Chat | undefined,
  parts: readonly Pick<Lazy<unknown>, 'failed' | 'retry'>[],
): TemplateResult | typeof nothing {
  const lost = parts.filter(({ failed }) => failed);
  if (lost.length === 0) return nothing;
  const say = chat?.say(shellWords) ?? earlySay(shellWords);
  const action = { label: say('tryAgain'), run: () => lost.forEach((part) => part.retry()) };
  return banner({ icon: icons.circleAlert, kind: 'error', text: say('windowFailed'), action });
}
