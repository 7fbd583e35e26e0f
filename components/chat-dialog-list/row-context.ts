import type { Chat } from '../../src/chat.js';
import { replyClock } from '../../src/dialogs/reply-clock.js';
import type { RowContext } from '../../src/dialogs/row-view.js';
import { isMixed, type Tab } from '../../src/dialogs/tabs.js';
import { dialogWords } from '../../src/dialogs/words.js';
import { logPreview } from './log-preview.js';
import type { RowLook } from './row.js';
import { formats } from '../../src/core/formats.js';

/** Times of rows are decided anew this often, ms. */
const FRESH = 5 * 60_000;

/** What all rows of a tab are decided and drawn with: other objects only when something in them is another. */
export class RowContexts {
  context: RowContext | undefined;
  look: RowLook | undefined;
  #of: readonly unknown[] = [];

  /** @param found rows are hits of a search, from dialogs of every status */
  of(chat: Chat, tab: Tab, found: boolean): RowContext {
    const session = chat.$session.get();
    const format = chat.use(formats).get();
    const clock = chat.use(replyClock);
    const mixed = found || isMixed(tab);
    const time = tab.time ?? 'activity';
    const of = [chat, session, format, chat.words.$version.get(), mixed, time, Math.floor(clock.now() / FRESH)];
    if (this.context && this.#of.every((one, i) => one === of[i])) return this.context;
    const say = chat.say(dialogWords);
    this.#of = of;
    this.context = {
      session,
      say,
      format,
      now: clock.now(),
      time,
      mixed,
      isMe: (actor) => chat.isMe(actor),
      log: (message) => logPreview(chat, message),
    };
    this.look = {
      say,
      format,
      clock,
      mixed,
      canUnblock: (id) => chat.actions.offer('unblock', { dialogs: [id] })?.answer.allowed === true,
    };
    return this.context;
  }
}
