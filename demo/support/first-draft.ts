import { drafts } from '../../src/composer/drafts.js';
import type { Chat } from '../../src/index.js';

const KEY = 'parleykit-demo-begun';

/** On the first visit Anna has begun a letter already; what becomes of it is hers. */
export function beginDraft(chat: Chat): void {
  try {
    if (localStorage.getItem(KEY) !== null) return;
    localStorage.setItem(KEY, 'yes');
  } catch {
    return;
  }
  chat.use(drafts).set('priya', { text: 'Hi Priya, the courier confirmed a', mode: 'message', at: Date.now() - 12 * 60_000 });
}
