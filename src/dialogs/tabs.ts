import type { Session, TabSpec } from '../model/session.js';

/** A tab of the list: its query's `tab`, the words it is called by, and what its times mean. */
export interface Tab extends TabSpec {
  /** Key of `tabWords`; a host's own `label` goes first. */
  readonly word: string;
}

/** The arrangements of tabs that come with the SDK; a host's `Session.tabs` wins. */
export type TabPreset = 'classic' | 'queue' | 'people' | 'views';

const PRESETS: Readonly<Record<TabPreset, readonly TabSpec[]>> = {
  classic: [{ id: 'unassigned', time: 'status' }, { id: 'mine' }, { id: 'closed', time: 'status' }, { id: 'all' }, { id: 'blacklist' }],
  queue: [{ id: 'unassigned', label: 'queue' }, { id: 'mine' }, { id: 'closed', time: 'status' }],
  people: [{ id: 'important' }, { id: 'all' }, { id: 'unread' }, { id: 'dialogs' }],
  views: [
    { id: 'all', side: 'open' },
    { id: 'unread', side: 'open' },
    { id: 'mine', side: 'open' },
    { id: 'others', side: 'open', pick: 'operator' },
  ],
};

/** Tabs that need a right of their own. */
const RIGHTS: Readonly<Record<string, string>> = { all: 'seeAll', blacklist: 'blacklist' };

/** The tabs this person gets: the host's, else those of the preset that the rights allow [F107–F111]. */
export function tabsFor(session: Session | undefined, preset: TabPreset): readonly Tab[] {
  const given = session?.tabs;
  if (given) return given.map((tab) => ({ ...tab, word: tab.id }));
  return PRESETS[preset]
    .filter(({ id }) => {
      if (preset === 'queue' && id === 'unassigned' && session?.routing === 'auto') return false;
      const right = preset === 'classic' ? RIGHTS[id] : undefined;
      return right === undefined || session?.can?.[right] === true;
    })
    .map(({ label, ...tab }) => ({ ...tab, word: label ?? tab.id }));
}
