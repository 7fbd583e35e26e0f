import { atom, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import { newClientId } from '../model/client-id.js';

/** Names one chat of one page. */
export type TabId = string;

/** Tabs that led and do not answer: they may be frozen for hours, and what they have not sent leaves from here. */
export interface SilentTabs {
  /** This chat, among all of the device. */
  readonly me: TabId;
  readonly $all: ReadableAtom<ReadonlySet<TabId>>;
  add(tab: TabId): void;
  /** It was heard of again. */
  delete(tab: TabId): void;
}

const byChat = new WeakMap<Core, SilentTabs>();

export function silentTabs(chat: Core): SilentTabs {
  let silent = byChat.get(chat);
  if (!silent) {
    const $all = atom<ReadonlySet<TabId>>(new Set());
    silent = {
      me: newClientId(),
      $all,
      add: (tab) => $all.set(new Set([...$all.get(), tab])),
      delete(tab) {
        if ($all.get().has(tab)) $all.set(new Set([...$all.get()].filter((other) => other !== tab)));
      },
    };
    byChat.set(chat, silent);
  }
  return silent;
}
