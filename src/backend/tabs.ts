import type { Filter } from '../model/query.js';
import type { TabSpec } from '../model/session.js';
import type { Caller } from './caller.js';
import { hasRight } from './caller.js';
import { Problem } from './problem.js';
import type { Settings } from './settings.js';

const EVERYWHERE = ['groupId', 'channelId', 'channelType', 'botId', 'lastAuthor', 'customer.tagIds', 'customer.phones', 'customer.emails'];
const ALL_FILTERS = [...EVERYWHERE, 'assigneeId', 'status'];

/** Tabs by preset [F107–F111, F177, F206–F209, F286–F290]; what a tab can be filtered by [F157–F159]. */
const PRESETS: Record<Exclude<Settings['tabs'], readonly TabSpec[]>, readonly TabSpec[]> = {
  classic: [
    { id: 'unassigned', time: 'status', filters: EVERYWHERE },
    { id: 'mine', time: 'activity', filters: EVERYWHERE },
    { id: 'closed', time: 'status', filters: EVERYWHERE },
    { id: 'all', time: 'activity', filters: ALL_FILTERS },
    { id: 'blacklist', time: 'activity', filters: [...EVERYWHERE, 'assigneeId'] },
  ],
  queue: [
    { id: 'queue', time: 'status', filters: EVERYWHERE },
    { id: 'mine', time: 'activity', filters: EVERYWHERE },
    { id: 'closed', time: 'status', filters: EVERYWHERE },
  ],
  people: ['important', 'all', 'unread', 'dialogs'].map((id) => ({ id, filters: ALL_FILTERS })),
  views: (['open', 'closed'] as const).flatMap((side) => [
    { id: `${side}-all`, side, filters: ALL_FILTERS },
    { id: `${side}-unread`, side, filters: ALL_FILTERS },
    { id: `${side}-mine`, side, filters: EVERYWHERE },
    { id: `${side}-others`, side, pick: 'operator' as const, filters: ALL_FILTERS },
  ]),
};

/** The tabs this operator gets. */
export function tabsFor(by: Caller, settings: Settings): TabSpec[] {
  const tabs = typeof settings.tabs === 'string' ? PRESETS[settings.tabs] : settings.tabs;
  const queued = settings.routing === 'auto' ? tabs.filter(({ id }) => id !== 'queue') : tabs;
  const people = settings.tabs === 'people';
  return queued.filter(({ id }) => people || refusal(id, by) === undefined);
}

/** All and Blacklist are by right [F110, F111]. */
function refusal(tab: string, by: Caller): 'seeAll' | 'blacklist' | undefined {
  if (tab === 'all' && !hasRight(by, 'seeAll')) return 'seeAll';
  return tab === 'blacklist' && !hasRight(by, 'blacklist') && !hasRight(by, 'seeAll') ? 'blacklist' : undefined;
}

const eq = (field: string, value: unknown): Filter => ({ field, op: 'eq', value });
const not = (field: string, value: unknown): Filter => ({ field, op: 'ne', value });
export const UNREAD: Filter = { field: 'my.unread', op: 'gt', value: 0 };
/** Who is blocked is in the Blacklist, and in All. */
const WANTED = eq('blocked', false);

/** What a tab holds. Throws 'forbidden' for a tab one has no right to, 'invalid' for one there is not. */
export function tabFilter(tab: string, by: Caller, settings: Settings): Filter | undefined {
  if (settings.tabs !== 'people' && refusal(tab, by)) throw new Problem('forbidden', 'You have not been given this tab.', { code: 'tab' });
  const [side, view] = tab.split('-');
  if (view !== undefined && (side === 'open' || side === 'closed'))
    return { and: [WANTED, side === 'open' ? not('status', 'closed') : eq('status', 'closed'), ...viewFilter(view, by)] };
  switch (tab) {
    case 'unassigned':
    case 'queue':
      return { and: [WANTED, eq('status', 'unassigned')] };
    case 'mine':
      return { and: [WANTED, eq('status', 'open'), eq('assigneeId', by.id)] };
    case 'closed':
      return { and: [WANTED, eq('status', 'closed')] };
    case 'dialogs':
      return { and: [WANTED, eq('status', 'open')] };
    case 'important':
      return { and: [WANTED, eq('important', true)] };
    case 'unread':
      return { and: [WANTED, UNREAD] };
    case 'blacklist':
      return eq('blocked', true);
    case 'all':
      return undefined;
    default:
      throw new Problem('invalid', `There is no tab "${tab}".`, { field: 'tab', code: 'unknown' });
  }
}

function viewFilter(view: string, by: Caller): Filter[] {
  if (view === 'unread') return [UNREAD];
  if (view === 'mine') return [eq('assigneeId', by.id)];
  return view === 'others' ? [not('assigneeId', by.id), not('assigneeId', null)] : [];
}

export function both(...filters: (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}
