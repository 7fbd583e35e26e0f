import { html, nothing, type TemplateResult } from 'lit';
import type { dialogWords } from '../../src/dialogs/words.js';
import type { Say } from '../../src/i18n/words.js';
import type { DialogQuery } from '../../src/model/query.js';
import { searchField } from '../ui/field.js';
import * as icons from '../ui/icons.js';
import { menu, type MenuEntry } from '../ui/menu.js';

type Words = Say<keyof typeof dialogWords.en>;
export type Sort = NonNullable<DialogQuery['sort']>;
export type Order = NonNullable<DialogQuery['order']>;

/** The search box, and why nothing is searched for yet [F155]. */
export function searchBox(say: Words, text: string, minChars: number, input: (text: string) => void): TemplateResult {
  const isShort = text.trim() !== '' && text.trim().length < minChars;
  return html`<div class="list__tools">
      ${searchField({ label: say('searchPlaceholder'), value: text, input, clear: say('clearSearch'), part: 'list-search' })}
    </div>
    ${isShort ? html`<p class="list__hint" role="status">${say('searchMin', { count: minChars })}</p>` : nothing}`;
}

export interface Sorting {
  sort: Sort;
  order: Order;
  /** Why there is no processing order [F052]. */
  refused: string | undefined;
  change(next: { sort?: Sort; order?: Order }): void;
}

/** The order of the list: by whom one answers next or by what happened last, and which end goes first [F051, F054, F212]. */
export function sortMenu(say: Words, { sort, order, refused, change }: Sorting): TemplateResult {
  const label = say(`sort.${sort}`);
  const entries = (): MenuEntry[] => [
    { heading: say('sortBy') },
    {
      label: say('sort.processing'),
      hint: say('processingHint'),
      lead: icons.timer,
      kind: 'choice',
      checked: sort === 'processing',
      ...(refused !== undefined && { refused }),
      run: () => change({ sort: 'processing' }),
    },
    {
      label: say('sort.activity'),
      lead: icons.arrowDownNarrowWide,
      kind: 'choice',
      checked: sort === 'activity',
      run: () => change({ sort: 'activity' }),
    },
    'line',
    { label: say('newestFirst'), lead: icons.arrowDown, kind: 'choice', checked: order === 'desc', run: () => change({ order: 'desc' }) },
    { label: say('oldestFirst'), lead: icons.arrowUp, kind: 'choice', checked: order === 'asc', run: () => change({ order: 'asc' }) },
  ];
  return menu({
    label: `${say('sort')}: ${label}`,
    trigger: html`${icons.arrowDownNarrowWide}<span class="list__sortl">${label}</span>${icons.chevronDown}`,
    entries,
    look: 'list__sort i14',
    buttonPart: 'list-sort',
  });
}
