import { whenIdle } from './base/idle.js';
import { loadPanel, loadThread } from './chat-inbox/late-panes.js';

/** The elements that an inbox loads when it needs them. */
const LATE = {
  'chat-thread': loadThread,
  'chat-composer': loadThread,
  'customer-panel': loadPanel,
};

/** A page may place them by themselves: they load at once where one stands already, else when the page is idle. */
function load(isWanted: (tag: string) => boolean): void {
  for (const [tag, chunk] of Object.entries(LATE))
    if (isWanted(tag)) void chunk().catch(() => addEventListener('online', all, { once: true }));
}

const all = (): void => load(() => true);

function begin(): void {
  load((tag) => document.querySelector(tag) !== null);
  // An inbox does the same for itself once its list is drawn, and must not be kept from that.
  whenIdle(() => document.querySelector('chat-inbox') ?? all());
}

if (globalThis.document) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}
