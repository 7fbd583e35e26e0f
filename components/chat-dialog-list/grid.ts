import { html, nothing, type TemplateResult } from 'lit';
import type { ListKeys } from '../windowed/list-keys.js';
import type { RowHand } from './row-hand.js';
import type { Steadiness } from './steadiness.js';

export interface GridLook {
  label: string | undefined;
  /** How many dialogs there are, as far as is known. */
  count: number;
  isSelecting: boolean;
  hand: RowHand;
  keys: ListKeys;
  steadiness: Steadiness;
  rows: unknown;
  /** Below the rows: more are on the way. */
  more: unknown;
}

/** What scrolls, and in it the rows as a grid. */
export function grid({ label, count, isSelecting, hand, keys, steadiness, rows, more }: GridLook): TemplateResult {
  return html`<div class="scroller" tabindex="-1">
    <div
      class="rows ${isSelecting ? 'is-selecting' : ''}"
      part="list-rows"
      role="grid"
      aria-label=${label ?? nothing}
      aria-multiselectable="true"
      aria-rowcount=${count}
      @click=${hand.onClick}
      @keydown=${hand.onKeydown}
      @focusin=${keys.onFocusin}
      @pointermove=${steadiness.onPointer}
      @pointerdown=${steadiness.onPointer}
      @pointerleave=${steadiness.onLeave}
    >
      ${rows}
    </div>
    ${more}
  </div>`;
}
