import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Chat } from '../../src/chat.js';
import type { DialogList } from '../../src/dialogs/dialog-list.js';
import { defaultSort, type Tab } from '../../src/dialogs/tabs.js';
import { dialogWords } from '../../src/dialogs/words.js';
import type { Id, Millis } from '../../src/model/ids.js';
import type { Count } from '../../src/model/query.js';
import * as icons from '../ui/icons.js';
import type { TabsLook } from './tabs.js';
import './tabs.js';
import { sortMenu, type Order, type Sort, type Sorting } from './tools.js';
import { limitBanner, othersBanner, viewsBar } from './views-bar.js';
import { formats } from '../../src/core/formats.js';

/** Tabs whose number says nothing. */
const UNCOUNTED = ['closed', 'all', 'dialogs'];

/** The words of a tab: the host's, ours, or its bare id. */
export function tabLabel(chat: Chat, tab: Tab): string {
  const word = `tab.${tab.word}`;
  return tab.label ?? (Object.hasOwn(dialogWords.en, word) ? chat.say(dialogWords)(word as 'tab.all') : tab.id);
}

export interface HeadLook {
  tabs: readonly Tab[];
  current: Tab;
  counts: Readonly<Record<string, Count>>;
  /** Whose dialogs are looked at, and since when. */
  operatorId: Id | undefined;
  since: Millis;
  list: DialogList | undefined;
  select: (tab: Tab, operatorId?: Id) => void;
  /** What words, numbers and rights come from: while it is the same, tabs and order look the same. */
  basis: readonly unknown[];
  /** The search box, or what can be done with dialogs that are marked. */
  tools: unknown;
  /** The order of the list; left out where it cannot be chosen. */
  sorting: { sort: Sort | undefined; order: Order; change: Sorting['change'] } | undefined;
}

/** What stands above the rows. */
export function listHead(chat: Chat, look: HeadLook): TemplateResult {
  return html`${tabLine(chat, look)}${look.tools}${lines(chat, look)}`;
}

/** Tabs; or open and closed with a choice of views, and whose dialogs one looks at [F107–F111, F286–F291]. */
function tabLine(chat: Chat, { tabs, current, counts, operatorId, since, list, select, basis }: HeadLook): unknown {
  const say = chat.say(dialogWords);
  const { number } = chat.use(formats).get();
  const label = (tab: Tab) => tabLabel(chat, tab);
  if (!current.side) {
    return guard([...basis, counts, current.id], () => {
      const how: TabsLook = {
        tabs: tabs.map((tab) => ({ id: tab.id, label: label(tab), counted: !UNCOUNTED.includes(tab.id) })),
        counts,
        current: current.id,
        label: say('tabs'),
        more: say('moreTabs'),
        unseen: say('notViewed'),
        number,
        select: (id) => tabs.filter((tab) => tab.id === id).forEach((tab) => select(tab)),
      };
      return html`<chat-list-tabs .how=${how}></chat-list-tabs>`;
    });
  }
  const session = chat.$session.get();
  const operators = (session?.operators ?? []).filter(({ id }) => id !== session?.me.id);
  const operator = operators.find(({ id }) => id === operatorId);
  const home = tabs.find((tab) => tab.side === current.side && tab.word === 'mine') ?? current;
  return html`${viewsBar({ say, tabs, current, counts, label, number, operators, operatorId, select })}${
    operator ? othersBanner(say, operator, freshIn(list, since), () => select(home)) : nothing
  }`;
}

/** Dialogs of a colleague to which something came since one looks. */
function freshIn(list: DialogList | undefined, since: Millis): number {
  let fresh = 0;
  for (let index = 0; list && index < list.length; index++) {
    const { lastMessage } = list.at(index).dialog;
    if (lastMessage?.author.kind === 'customer' && lastMessage.at > since) fresh++;
  }
  return fresh;
}

/** Between the head and the rows: what there is to know, and the order. */
function lines(chat: Chat, { current: tab, sorting, basis }: HeadLook): TemplateResult {
  const say = chat.say(dialogWords);
  const session = chat.$session.get();
  const recovered = chat.recovered.$count.get();
  const load = chat.operators.get(session?.me.id ?? '')?.load;
  const isFull = tab.word === 'queue' && load?.limit !== undefined && load.open >= load.limit;
  const refused = session?.limits?.replyWithinMs === undefined ? say('sortUnavailable') : undefined;
  return html`${isFull ? limitBanner(say, load.open, load.limit ?? 0) : nothing}${
    sorting
      ? guard(
          [...basis, tab.id, sorting.sort, sorting.order],
          () =>
            html`<div class="list__sub">${sortMenu(say, { ...sorting, sort: sorting.sort ?? defaultSort(tab, session), refused })}</div>`,
        )
      : nothing
  }${
    recovered > 0
      ? html`<p class="recov i14" part="list-recovered" role="status">${icons.circleCheck}${say('recovered', { count: recovered })}</p>`
      : nothing
  }`;
}
