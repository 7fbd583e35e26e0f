import { html, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { composerWords } from '../../src/composer/words.js';
import { loadDialog } from '../../src/dialogs/load.js';
import { NEW_DIALOG, type Id } from '../../src/model/ids.js';
import type { Answer } from '../../src/permission/need.js';
import * as icons from '../ui/icons.js';

const ICONS: ReadonlyMap<string, TemplateResult> = new Map([
  ['blocked', icons.ban],
  ['windowClosed', icons.clock],
  ['preview', icons.eye],
  ['closed', icons.circleCheck],
  ['noDialog', icons.messageCircle],
  ['notAssigned', icons.userRoundPlus],
  ['failed', icons.circleAlert],
]);

export type Denial = Extract<Answer, { allowed: false }>;

/** Why there is no dialog to write in, or that it is still on its way; a visitor's first message makes one. */
export function unavailable(chat: Chat, id: Id): Denial | 'loading' | undefined {
  if (chat.dialogs.get(id) || (id === NEW_DIALOG && chat.$session.get())) return undefined;
  const say = chat.say(composerWords);
  if (chat.dialogs.whyGone(id)) return { allowed: false, reason: say('gone'), code: 'gone' };
  if (chat.use(loadDialog).$error(id).get()) return { allowed: false, reason: say('loadFailed'), code: 'failed' };
  return 'loading';
}

/** Why nothing can be written here [F017, F084], with a button for what can be done instead, if anything. */
export function reasonLine({ reason, code }: Denial, wayOut: unknown): TemplateResult {
  return html`<div class="reason" part="composer-reason">
    ${ICONS.get(code) ?? icons.lock}<span class="grow" dir="auto">${reason}</span>${wayOut}
  </div>`;
}
