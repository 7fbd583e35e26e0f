import { css } from 'lit';

/** The second and third line of a row. */
export const rowLineStyles = css`
  .row__text {
    --_ico: 12px;
    --_ico-line: 2.2;
    display: flex;
    align-items: center;
    gap: 4px;
    flex: 1;
    min-width: 0;
    color: var(--_text-3);
  }
  /* the text finds its own direction and keeps the side of the interface */
  .row__text > bdi:last-child {
    min-width: 0;
    flex: 1;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .row__text > .you {
    flex: none;
    max-width: 40%;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_text-2);
  }
  .row__text.is-typing {
    color: var(--_success-text);
  }
  .row__text.is-unsaved {
    color: var(--_warning-text);
  }
  .row__draft {
    font-weight: var(--_weight-medium);
    color: var(--_danger-text);
  }
  .row.unread .row__name {
    font-weight: var(--_weight-strong);
  }
  .row.unread .row__text:not(.is-typing, .is-unsaved) {
    color: var(--_text);
  }
  .row.current:not(.unread) .row__text:not(.is-typing, .is-unsaved) {
    color: var(--_text-2);
  }
  .row__view {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    flex: none;
    color: var(--_text-3);
  }
  .row :is(.row__view, .row__who) .av {
    --_s: 16px;
    font-size: 7px;
  }
  .row__send {
    display: inline-flex;
    flex: none;
    color: var(--_text-3);
  }
  .row__send--failed {
    color: var(--_danger-text);
  }
  .row__send--unconfirmed {
    color: var(--_warning-text);
  }
  .row__dot {
    flex: none;
    width: 10px;
    height: 10px;
    margin-inline: 4px;
    border-radius: 50%;
    background: var(--_accent-fill);
  }
  .row__act {
    position: relative;
    z-index: 1;
    flex: none;
    margin-block: -4px;
    padding: 4px;
    min-height: 24px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    color: var(--_accent-text);
  }
  .row__act:hover {
    text-decoration: underline;
  }

  .row__l.row__meta {
    min-height: 20px;
    margin-block-start: calc(7px - 4px * var(--_compact));
    overflow: clip;
  }
  .row__st {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: 20px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
    white-space: nowrap;
  }
  .row__st .ico {
    color: var(--_text-3);
  }
  .row__st--open .ico {
    color: var(--_accent-text);
  }
  .row__st--closed .ico {
    color: var(--_success-text);
  }
  .row__st--snoozed .ico {
    color: var(--_text-2);
  }
  /* a tag is there in full or not at all */
  .row__tags {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    min-width: 0;
    height: 20px;
    margin-inline-end: -6px;
    overflow: clip;
  }
  .row__tags::before {
    content: '';
    height: 20px;
  }
  .row__tags > * {
    max-width: 120px;
    margin-inline-end: 6px;
  }
  .row__tags bdi {
    min-width: 0;
    overflow: clip;
    text-overflow: ellipsis;
  }
  .row:is(.current, .checked) .tag {
    border-color: transparent;
    background: color-mix(in oklab, var(--_surface) 60%, transparent);
  }
  .row__more {
    line-height: 20px;
    font-size: var(--_font-size-2xs);
    color: var(--_text-3);
  }
  .row__who {
    display: flex;
    flex: 1 1 44px;
    flex-flow: row-reverse wrap;
    gap: 0 5px;
    min-width: 44px;
    height: 20px;
    line-height: 20px;
    font-size: var(--_font-size-2xs);
    color: var(--_text-3);
    white-space: nowrap;
    overflow: clip;
  }
  .row__who > * {
    max-width: 100%;
  }
  .row__who:first-child {
    justify-content: flex-end;
  }
  .row__who--team {
    flex-flow: row nowrap;
    align-items: center;
    justify-content: flex-end;
  }
  .row__who--team:first-child {
    justify-content: flex-start;
  }
  .row__as {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-width: 0;
    height: 20px;
  }
`;
