import type { Count, DialogPage, DialogQuery } from '../model/query.js';
import { Problem } from './problem.js';
import type { DialogSearch } from './store.js';
import { both, tabFilter, tabsFor, UNREAD } from './tabs.js';
import { customerView } from './views/actors.js';
import { dialogView } from './views/dialog-view.js';
import type { Looking } from './views/looking.js';

/** A query as the store takes it, for this viewer. Processing order needs a time limit [F052]. */
export function searchOf({ by, viewer, side, settings }: Looking, query: DialogQuery): DialogSearch {
  // A filter tells something of what it filters by: visitors have none.
  if (side === 'visitor')
    return { seenBy: viewer, sort: query.sort === 'created' ? 'created' : 'activity', reversed: query.order === 'asc' };
  const words = query.text === undefined ? undefined : wordsOf(query.text, settings.searchMinChars);
  const wanted = query.sort ?? 'processing';
  const sort = wanted === 'processing' && settings.replyWithinMs === undefined ? 'activity' : wanted;
  const where = both(query.tab === undefined ? undefined : tabFilter(query.tab, by, settings), query.filter);
  return {
    seenBy: viewer,
    sort,
    ...(where ? { where } : {}),
    ...(words ? { words } : {}),
    ...(query.order === 'asc' ? { reversed: true } : {}),
    ...(query.groupBy === 'customer' ? { onePerCustomer: true } : {}),
  };
}

/** The words of a search [F154–F156, F210]. */
export function wordsOf(text: string, minChars: number): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.join(' ').length < minChars)
    throw new Problem('invalid', `Search for at least ${minChars} letters.`, { field: 'text', code: 'tooShort' });
  return words;
}

export async function dialogPage(look: Looking, query: DialogQuery, page: { limit: number; token?: string }): Promise<DialogPage> {
  const { items, hits, next, total } = await look.tx.findDialogs(searchOf(look, query), page);
  const dialogs = await Promise.all(items.map((row) => dialogView(look, row)));
  const shown = hits && Object.fromEntries(Object.entries(hits).filter(([id]) => items.some((row) => row.id === id)));
  if (look.side === 'visitor') return { items: dialogs, total, ...(next === undefined ? {} : { older: next }) };
  const ids = new Set(items.map(({ customerId }) => customerId).filter((id) => id !== null));
  const rows = await Promise.all([...ids].map((id) => look.tx.customers.get(id)));
  const customers = await Promise.all(rows.filter((row) => row !== undefined).map((row) => customerView(look, row)));
  const { counts } = await countsFor(look);
  return { items: dialogs, total, customers, counts, ...(shown ? { hits: shown } : {}), ...(next === undefined ? {} : { older: next }) };
}

/** Numbers of the tabs [F105, F106] and of the header [F002]: unread dialogs that are mine or anyone's. */
export async function countsFor(look: Looking): Promise<{ counts: Record<string, Count>; unreadDialogs: number }> {
  const { by, viewer, settings, tx } = look;
  const count = (tab: string, unread: boolean): Promise<number> => {
    const where = both(tabFilter(tab, by, settings), unread ? UNREAD : undefined);
    return tx.countDialogs({ seenBy: viewer, sort: 'created', ...(where ? { where } : {}) });
  };
  const counts: Record<string, Count> = {};
  for (const { id } of tabsFor(by, settings)) counts[id] = { total: await count(id, false), unread: await count(id, true) };
  const unreadDialogs =
    (counts['mine']?.unread ?? (await count('mine', true))) + (counts['unassigned']?.unread ?? (await count('unassigned', true)));
  return { counts, unreadDialogs };
}
