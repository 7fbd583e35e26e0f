import { css } from 'lit';

/** The list itself: its head, its lines, its scroller. */
export const listStyles = css`
  /* The rows scroll inside: without a height of its own the list takes that of what holds it. */
  :host {
    block-size: 100%;
    min-block-size: 200px;
  }
  .list {
    --_bg: var(--_surface-subtle);
    container: list / inline-size;
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    min-width: 0;
    background: var(--_surface-subtle);
  }
  chat-list-tabs {
    display: block;
    flex: none;
  }
  .tabs {
    display: flex;
    align-items: stretch;
    height: 42px;
    padding-inline: 10px 8px;
    border-block-end: 1px solid var(--_border);
    overflow: hidden;
  }
  .tabs__list {
    position: relative;
    display: flex;
    min-width: 0;
  }
  .tabs__more {
    display: grid;
    align-items: center;
    margin-inline-start: auto;
  }
  .tabs__more .dot {
    inset-block-start: 3px;
    inset-inline-end: 3px;
  }
  .tab {
    position: relative;
    display: inline-flex;
    align-items: center;
    flex: none;
    gap: 5px;
    padding-inline: 7px;
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
    white-space: nowrap;
  }
  .tab.is-out {
    position: absolute;
    inset-block: 0;
    visibility: hidden;
  }
  .tab:hover {
    color: var(--_text);
  }
  .tab:focus-visible {
    outline-offset: -3px;
  }
  .tab__n {
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }
  .tab__dot {
    width: 6px;
    height: 6px;
    margin-inline-start: -2px;
    border-radius: 50%;
    background: var(--_accent-fill);
  }
  .tab[aria-selected='true'] {
    color: var(--_text);
  }
  .tab[aria-selected='true'] .tab__n {
    display: inline-grid;
    place-items: center;
    min-width: 18px;
    height: 18px;
    padding-inline: 5px;
    border-radius: 99px;
    font-weight: var(--_weight-strong);
    color: var(--_on-accent);
    background: var(--_accent-fill);
  }
  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: 8px;
    inset-block-end: 0;
    height: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--_accent-fill);
  }
  .tabs--views {
    align-items: center;
    justify-content: space-between;
  }

  .list__tools {
    display: flex;
    gap: 6px;
    flex: none;
    padding: 12px 12px 8px;
  }
  .list__hint {
    flex: none;
    padding: 0 14px 8px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .list__sub {
    display: flex;
    align-items: center;
    gap: 6px;
    flex: none;
    min-height: 30px;
    padding: 0 12px 6px;
    overflow: hidden;
  }
  .list__sub .btn--link {
    margin-inline-start: auto;
    font-size: var(--_font-size-xs);
  }
  .list__of {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .list__sort {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: 24px;
    margin-inline-start: -8px;
    padding-inline: 8px 4px;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
    white-space: nowrap;
  }
  .list__sort:is(:hover, .is-on) {
    background: var(--_hover);
  }
  .actions {
    display: flex;
    align-items: center;
    gap: 10px;
    flex: 1;
    min-width: 0;
    height: var(--_control);
    padding-inline: 10px 0;
    border-radius: var(--_radius-md);
    background: var(--_accent-soft);
  }
  .actions .btn {
    height: 100%;
  }
  .actions__n {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: var(--_weight-medium);
    white-space: nowrap;
  }
  .ckb {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    margin-inline: -5px;
    cursor: pointer;
  }
  .recov {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    padding: 2px 12px 8px;
    font-size: var(--_font-size-xs);
    color: var(--_text-2);
  }
  .recov .ico {
    color: var(--_success-text);
  }
  .lbanner {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    margin: 8px 12px 0;
    padding-block: 6px;
    padding-inline: 10px 4px;
    border-radius: var(--_radius-md);
    font-size: var(--_font-size-xs);
    background: var(--_accent-soft);
    color: var(--_text);
  }
  .lbanner--in {
    margin-block: 0 8px;
    padding-inline-end: 10px;
  }
  .lbanner b {
    font-weight: var(--_weight-medium);
  }
  .lbanner small {
    display: block;
    font-size: inherit;
    color: var(--_text-2);
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .panel > .empty {
    flex: 1;
  }
  .scroller {
    flex: 1;
    min-height: 0;
    padding-block: 2px 12px;
    overflow: hidden auto;
    contain: strict;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  .rows {
    display: flow-root;
    padding-inline: 8px;
  }
  .skeleton {
    display: grid;
    gap: 4px;
    padding: 2px 8px;
  }
  .skrow {
    display: flex;
    gap: var(--_row-gap);
    min-height: 84px;
    padding: var(--_row-pad) 10px;
  }
  .skrow__l {
    display: grid;
    align-content: start;
    gap: 10px;
    flex: 1;
    padding-block-start: 5px;
  }

  @container list (max-width: 345px) {
    .tab {
      padding-inline: 6px;
    }
    .list__sortl {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (pointer: coarse) {
    .list__sort {
      height: 36px;
    }
  }
  @media (forced-colors: active) {
    .tab__n,
    .tab__dot {
      forced-color-adjust: none;
    }
    .tab__dot,
    .tab[aria-selected='true'] .tab__n {
      background: Highlight;
      color: HighlightText;
    }
    .tab[aria-selected='true']::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
