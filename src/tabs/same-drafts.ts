import type { Drafts, KeptDraft } from '../composer/drafts.js';
import type { Core } from '../core/feature.js';
import type { Id } from '../model/ids.js';
import type { Said, Say } from './said.js';

/** What is typed is told at most this often, ms. */
const DELAY = 300;

/** What is written in one tab stands in all of them; what was sent from one is gone from all. */
export function sameDrafts(chat: Core, { $all, get, set }: Drafts, say: Say, signal: AbortSignal): (said: Said) => void {
  let known: Readonly<Record<Id, KeptDraft>> = $all.get();
  let cancel: (() => void) | undefined;
  const tell = () => {
    cancel = undefined;
    const now = $all.get();
    for (const dialogId of new Set([...Object.keys(known), ...Object.keys(now)]))
      if (now[dialogId] !== known[dialogId]) say({ type: 'draft', dialogId, draft: now[dialogId] });
    known = now;
  };
  const stop = $all.listen(() => (cancel ??= chat.clock.after(DELAY, tell)));
  signal.addEventListener('abort', () => {
    stop();
    cancel?.();
  });

  return (said) => {
    if (said.type !== 'draft') return;
    const { dialogId, draft } = said;
    // What was written later, here, is told in a moment.
    if (draft && (get(dialogId)?.at ?? 0) > draft.at) return;
    set(dialogId, draft);
    const { [dialogId]: _, ...others } = known;
    const taken = get(dialogId);
    known = taken ? { ...others, [dialogId]: taken } : others;
  };
}
