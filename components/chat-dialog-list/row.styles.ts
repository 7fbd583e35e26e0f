import { css } from 'lit';

/** A row, its avatar with the checkbox, its first line. */
export const rowStyles = css`
  .row {
    position: relative;
    display: flex;
    gap: var(--_row-gap);
    margin-block-end: 1px;
    padding: var(--_row-pad) 10px;
    border: 1px solid transparent;
    border-radius: 10px;
    cursor: pointer;
    contain: content;
  }
  .row:hover {
    background: var(--_hover);
  }
  .row:is(.current, .checked) {
    --_bg: var(--_accent-soft);
    background: var(--_accent-soft);
  }
  .row:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: 10px;
  }
  .row__av {
    position: relative;
    flex: none;
    width: var(--_row-avatar);
    height: var(--_row-avatar);
    margin-block-start: 1px;
  }
  .row__av > .av {
    --_s: var(--_row-avatar);
    transition: opacity var(--_duration-1);
  }

  /* the checkbox is always there, for a tap and for a reader; a pointer that rests on the row shows it in place of the avatar */
  .row__ck {
    position: absolute;
    inset: 0;
    z-index: 1;
    width: 20px;
    height: 20px;
    margin: auto;
    border-radius: 6px;
    opacity: 0;
    transition: opacity var(--_duration-1);
  }
  /* a finger may miss it by as much as the avatar is larger; no box is made for a row that nobody points at */
  .row__ck::before {
    position: absolute;
    inset: calc((20px - var(--_row-avatar)) / 2 - 4px);
  }
  .row:hover .row__ck::before {
    content: '';
  }
  .row__ck:not(:checked)::after {
    content: none;
  }
  @media (pointer: coarse) {
    .row__ck::before {
      content: '';
    }
  }
  @media not (pointer: coarse) {
    .row:hover .row__ck,
    .row:hover .row__av > .av {
      transition-delay: 300ms;
    }
    .row .row__av:hover > * {
      transition-delay: 0s;
    }
    .row:hover .row__ck {
      opacity: 1;
    }
    .row:hover .row__av > .av {
      opacity: 0;
    }
  }
  :is(.row.checked, .is-selecting .row) .row__ck,
  .row__ck:focus {
    opacity: 1;
  }
  :is(.row.checked, .is-selecting .row) .row__av > .av,
  .row__av:focus-within > .av {
    opacity: 0;
  }

  .row__b {
    flex: 1;
    min-width: 0;
  }
  .row__l {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .row__l + .row__l {
    margin-block-start: 2px;
  }
  .row__name {
    flex: 0 1 auto;
    min-width: 0;
    font-weight: var(--_weight-medium);
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row__mk {
    display: inline-flex;
    flex: none;
    color: var(--_text-3);
  }
  .row__mk--up {
    color: var(--_danger-text);
  }
  .row__mk--star {
    color: var(--_warning);
  }
  .row__chn {
    flex: 0 1000 auto;
    min-width: 0;
    font-size: var(--_font-size-2xs);
    color: var(--_text-3);
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row__time {
    flex: none;
    margin-inline-start: auto;
    padding-inline-start: 6px;
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }

  @container list (max-width: 299px) {
    .row__chn {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .row {
      border-color: Canvas;
    }
    .row:is(.current, .checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row__dot {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
