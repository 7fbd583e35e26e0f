import { html, type TemplateResult } from 'lit';
import type { Tab } from '../../src/dialogs/tabs.js';
import type { dialogWords } from '../../src/dialogs/words.js';
import type { Say } from '../../src/i18n/words.js';
import type { Id } from '../../src/model/ids.js';
import type { Operator } from '../../src/model/operator.js';
import type { Count } from '../../src/model/query.js';
import { foreignName } from '../text/text.js';
import { avatar } from '../ui/avatar.js';
import * as icons from '../ui/icons.js';
import { menu, type MenuEntry } from '../ui/menu.js';

type Words = Say<keyof typeof dialogWords.en>;

export interface ViewsBarLook {
  say: Words;
  tabs: readonly Tab[];
  current: Tab;
  counts: Readonly<Record<string, Count>>;
  label: (tab: Tab) => string;
  number: (value: number) => string;
  operators: readonly Operator[];
  operatorId: Id | undefined;
  select: (tab: Tab, operatorId?: Id) => void;
}

const SIDES = ['open', 'closed'] as const;
const ICONS: Readonly<Record<string, TemplateResult>> = {
  all: icons.layers,
  unread: icons.mail,
  mine: icons.userRound,
  others: icons.users,
};

/** Open or closed, and whose: all, unread, mine, those of a colleague [F286–F290]. */
export function viewsBar(look: ViewsBarLook): TemplateResult {
  const { say, tabs, current, select, label, operators, operatorId } = look;
  const other = operators.find(({ id }) => id === operatorId);
  const on = (side: (typeof SIDES)[number]) =>
    tabs.find((tab) => tab.side === side && tab.word === current.word) ?? tabs.find((tab) => tab.side === side);
  return html`<div class="tabs tabs--views" part="tabs">
    <div class="seg" role="tablist" aria-label=${say('side')} @keydown=${turn}>
      ${SIDES.map((side) => {
        const selected = current.side === side;
        const tab = on(side);
        return html`<button
          part="tab${selected ? ' current' : ''}"
          type="button"
          role="tab"
          id="tab-${side}"
          aria-selected=${selected}
          aria-controls="list-panel"
          tabindex=${selected ? 0 : -1}
          @click=${() => tab && select(tab, operatorId)}
        >
          ${say(`side.${side}`)}
        </button>`;
      })}
    </div>
    ${menu({
      label: say('view'),
      trigger: html`${ICONS[current.word]}${other ? foreignName(other.name) : label(current)}<span class="i12">${icons.chevronDown}</span>`,
      look: 'btn btn--ghost btn--sm',
      buttonPart: 'tab-more',
      end: true,
      entries: () => entries(look),
    })}
  </div>`;
}

function entries({ say, tabs, current, counts, label, number, operators, operatorId, select }: ViewsBarLook): MenuEntry[] {
  const side = tabs.filter((tab) => tab.side === current.side);
  const others = side.find(({ pick }) => pick === 'operator');
  const plain = side
    .filter((tab) => tab !== others)
    .map((tab): MenuEntry => {
      const total = counts[tab.id]?.total;
      return {
        label: label(tab),
        lead: ICONS[tab.word],
        kind: 'choice',
        checked: tab === current,
        ...(total !== undefined && { end: number(total) }),
        run: () => select(tab),
      };
    });
  if (!others) return plain;
  const colleagues = operators.map((operator): MenuEntry => ({
    label: foreignName(operator.name),
    lead: avatar(operator, { size: 20 }),
    kind: 'choice',
    checked: current === others && operator.id === operatorId,
    run: () => select(others, operator.id),
  }));
  return [...plain, { heading: say('tab.others') }, ...colleagues];
}

function turn(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-selected="false"]');
  event.preventDefault();
  other?.click();
  other?.focus();
}

/** Whose dialogs these are, what is new there, and the way back [F291]. */
export function othersBanner(say: Words, operator: Operator, fresh: number, leave: () => void): TemplateResult {
  return html`<div class="lbanner" part="list-banner" role="status">
    ${avatar(operator, { size: 24 })}<span class="grow"
      ><b>${say('dialogsOf', { name: operator.name })}</b><small>${say('newSince', { count: fresh })}</small></span
    ><button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${say('leaveOthers')} @click=${leave}>${icons.x}</button>
  </div>`;
}

/** As many dialogs in progress as an administrator allows [F179]. */
export function limitBanner(say: Words, open: number, limit: number): TemplateResult {
  return html`<div class="lbanner lbanner--in" part="list-banner" role="status">
    <span class="i14">${icons.circleAlert}</span
    ><span class="grow"><b>${say('limitReached', { open, limit })}</b> ${say('limitText')}</span>
  </div>`;
}
