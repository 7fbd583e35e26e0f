import { html, type TemplateResult } from 'lit';
import type { dialogWords } from '../../src/dialogs/words.js';
import type { Say } from '../../src/i18n/words.js';
import * as icons from '../ui/icons.js';
import { late } from '../ui/late.js';
import { bone, skeleton, stateView } from '../ui/states.js';

type Words = Say<keyof typeof dialogWords.en> | undefined;

const WIDTHS = ['62%', '48%', '70%', '52%', '58%', '44%'];

/** Rows that are still to come, in their true shape, once one has waited. */
export function loadingRows(say: Words): unknown {
  return late(() => skeleton(shapes(), say?.('loading') ?? ''));
}

const shapes = (): TemplateResult[] =>
  WIDTHS.map(
    (width) =>
      html`<div class="skrow">
        ${bone({ width: 'var(--_row-avatar)', height: 'var(--_row-avatar)', round: true })}
        <div class="skrow__l">${bone({ width })}${bone({ width: '88%' })}</div>
      </div>`,
  );

/** No dialog in this tab. */
export function nothingHere(say: Words, tab: string): TemplateResult {
  const title = tab === 'mine' || tab === 'unassigned' ? (`empty.${tab}` as const) : 'empty';
  return stateView({ icon: icons.inbox, title: say?.(title) ?? '', ...(say && { text: say('emptyText') }) });
}

/** Nothing found; at most one way on: everywhere, or without the search. */
export function nothingFound(say: Words, text: string, action: { everywhere: boolean; run(): void }): TemplateResult {
  return stateView({
    icon: icons.searchX,
    title: say?.('noHits') ?? '',
    text: say?.('noHitsFor', { text }) ?? '',
    action: { label: say?.(action.everywhere ? 'searchAll' : 'clearSearch') ?? '', run: () => action.run() },
  });
}

/** The list could not be fetched. */
export function loadFailed(say: Words, reason: string, retry: () => void): TemplateResult {
  return stateView({
    icon: icons.circleAlert,
    title: say?.('loadFailed') ?? '',
    text: reason,
    error: true,
    action: { label: say?.('tryAgain') ?? '', run: retry },
  });
}
