import type { Id } from '../model/ids.js';
import type { DialogQuery, Filter } from '../model/query.js';
import type { Session, TabSpec } from '../model/session.js';

/** A tab of the list: its query's `tab`, the words it is called by, and what its times mean. */
export interface Tab extends TabSpec {
  /** Key of the tab's words; a host's own `label` goes first. */
  readonly word: string;
  /** The backend named it, so it knows what it holds. */
  readonly given: boolean;
}

/** The arrangements of tabs that come with the SDK; a host's `Session.tabs` wins. */
export type TabPreset = 'classic' | 'queue' | 'people' | 'views';

const VIEWS = ['all', 'unread', 'mine', 'others'] as const;

const PRESETS: Readonly<Record<TabPreset, readonly TabSpec[]>> = {
  classic: [{ id: 'unassigned', time: 'status' }, { id: 'mine' }, { id: 'closed', time: 'status' }, { id: 'all' }, { id: 'blacklist' }],
  queue: [{ id: 'unassigned', label: 'queue', time: 'status' }, { id: 'mine' }, { id: 'closed', time: 'status' }],
  people: [{ id: 'important' }, { id: 'all' }, { id: 'unread' }, { id: 'dialogs' }],
  views: (['open', 'closed'] as const).flatMap((side) =>
    VIEWS.map((view): TabSpec => ({ id: `${side}-${view}`, side, ...(view === 'others' && { pick: 'operator' as const }) })),
  ),
};

/** Tabs that need a right of their own. */
const RIGHTS: Readonly<Record<string, string>> = { all: 'seeAll', blacklist: 'blacklist' };

/** `open-mine` is the view `mine` of the side `open`. */
const viewOf = ({ id, side }: TabSpec): string => (side && id.startsWith(`${side}-`) ? id.slice(side.length + 1) : id);

/** The tabs this person gets: the host's, else those of the preset that the rights allow [F107–F111]. */
export function tabsFor(session: Session | undefined, preset: TabPreset): readonly Tab[] {
  const given = session?.tabs;
  if (given) return given.map((tab) => ({ ...tab, word: viewOf(tab), given: true }));
  return PRESETS[preset]
    .filter(({ id }) => {
      if (preset === 'queue' && id === 'unassigned' && session?.routing === 'auto') return false;
      const right = preset === 'classic' ? RIGHTS[id] : undefined;
      return right === undefined || session?.can?.[right] === true;
    })
    .map(({ label, ...tab }) => ({ ...tab, word: label ?? viewOf(tab), given: false }));
}

const CLOSED = 'closed';
const PLAIN = ['unassigned', 'queue', 'mine', 'closed', 'dialogs', 'others'];

/** Whether a tab holds dialogs of several statuses, so that each row tells its own. */
export function isMixed(tab: Tab): boolean {
  return tab.side !== CLOSED && !PLAIN.includes(viewOf(tab));
}

/** What a tab asks the backend for. A backend that named the tabs knows them; otherwise views are spelled out by filters. */
export function tabQuery(tab: Tab, operatorId?: Id): Pick<DialogQuery, 'tab' | 'filter'> {
  const filters: Filter[] = [];
  const view = viewOf(tab);
  if (tab.side && !tab.given) filters.push({ field: 'status', op: tab.side === CLOSED ? 'eq' : 'ne', value: CLOSED });
  if (tab.pick === 'operator' && operatorId !== undefined) filters.push({ field: 'assigneeId', op: 'eq', value: operatorId });
  const [first] = filters;
  const filter = filters.length > 1 ? { and: filters } : first;
  return { tab: tab.given || !tab.side ? tab.id : view === 'others' ? 'all' : view, ...(filter && { filter }) };
}

/** The order a tab has until the person chooses another: who waits longest, where a time limit makes that known [F051, F052]. */
export function defaultSort(tab: Tab, session: Session | undefined): NonNullable<DialogQuery['sort']> {
  const waits = ['unassigned', 'queue', 'mine'].includes(viewOf(tab)) && tab.side !== CLOSED;
  return waits && session?.limits?.replyWithinMs !== undefined ? 'processing' : 'activity';
}
