import { defaultSort, tabQuery, tabsFor, type Tab, type TabPreset } from '../../src/dialogs/tabs.js';
import type { Id } from '../../src/model/ids.js';
import type { DialogQuery } from '../../src/model/query.js';
import type { Session } from '../../src/model/session.js';
import type { Order, Sort } from './tools.js';

/** The tab with this id; My inbox, or the first one, where there is none. */
export function tabOf(session: Session | undefined, preset: TabPreset, id: string | undefined): Tab | undefined {
  if (!session) return undefined;
  const tabs = tabsFor(session, preset);
  return tabs.find((tab) => tab.id === id) ?? tabs.find(({ word }) => word === 'mine') ?? tabs[0];
}

export interface Asked {
  /** Whose dialogs, in a tab of colleagues. */
  operatorId: Id | undefined;
  sort: Sort | undefined;
  order: Order;
  /** What is searched for. */
  text: string;
}

/** What a tab asks the backend for. Hits of a search come by what happened last; a time limit is needed to order by it [F052]. */
export function queryOf(tab: Tab, session: Session | undefined, { operatorId, sort, order, text }: Asked): DialogQuery {
  const wanted = text ? 'activity' : (sort ?? defaultSort(tab, session));
  return {
    ...tabQuery(tab, operatorId),
    sort: session?.limits?.replyWithinMs === undefined ? 'activity' : wanted,
    order,
    ...(text && { text }),
  };
}

/** From a search that found nothing: to the tab with all dialogs, or back to the list. */
export function wayOn(tabs: readonly Tab[], current: Tab | undefined, go: (all?: Tab) => void): { everywhere: boolean; run(): void } {
  const all = tabs.find(({ word }) => word === 'all');
  const everywhere = all !== undefined && all.id !== current?.id;
  return { everywhere, run: () => go(everywhere ? all : undefined) };
}
