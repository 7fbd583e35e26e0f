import { css } from 'lit';

/** The line above a thread and the bar of channels below it. */
export const headerStyles = css`
  .th {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: var(--_header);
    padding-inline: 16px 12px;
    border-block-end: 1px solid var(--_border);
  }
  .th > .icbtn:first-child {
    margin-inline-start: -8px;
  }
  .th > .icbtn:first-child {
    --_ico: 20px;
  }
  .th__who {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 10px;
    min-width: 0;
    padding-inline-end: 8px;
  }
  .th__t {
    display: grid;
    min-width: 0;
    line-height: 1.3;
  }
  .th__name {
    font-size: var(--_font-size-md);
    font-weight: var(--_weight-strong);
  }
  .th__sub {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .th .btn {
    margin-inline-end: 4px;
  }
  .th__assign .av {
    margin-inline-start: -3px;
  }
  .th__assign .btn__label {
    max-width: 120px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .th__st {
    flex: none;
    margin-inline-end: 4px;
  }
  .th chat-thread-viewers {
    display: contents;
  }
  .viewers {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    padding-inline: 4px 8px;
    font-size: var(--_font-size-xs);
    white-space: nowrap;
    color: var(--_text-3);
  }
  .viewers .av {
    box-shadow: 0 0 0 2px var(--_bg);
  }
  .viewers .av + .av {
    margin-inline-start: -10px;
  }

  .chbar {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    height: 44px;
    padding-inline: 14px 12px;
    border-block-end: 1px solid var(--_border);
    overflow: hidden;
  }
  .chbar > [role='radiogroup'] {
    display: flex;
    gap: 4px;
    min-width: 0;
    margin-block: -2px;
    padding: 2px;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .chb {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    flex: none;
    height: 28px;
    padding-inline: 6px 10px;
    border: 1px solid transparent;
    border-radius: 99px;
    font-size: var(--_font-size-xs);
    white-space: nowrap;
    color: var(--_text-2);
  }
  .chb:hover {
    background: var(--_hover);
  }
  .chb:focus-visible {
    outline-offset: -2px;
    border-radius: 99px;
  }
  .chb[aria-checked='true'] {
    border-color: var(--_channel-current);
    font-weight: var(--_weight-medium);
    color: var(--_text);
    background: var(--_surface-raised);
    box-shadow: inset 0 0 0 1px var(--_channel-current);
  }
  .chb[aria-disabled='true'] {
    color: var(--_text-3);
    cursor: not-allowed;
  }
  .chbar__end {
    display: flex;
    align-items: center;
    gap: 2px;
    flex: none;
    margin-inline-start: auto;
  }

  @container thread (max-width: 700px) {
    .th .only-wide,
    .chb__l {
      display: none;
    }
    .chb {
      padding-inline: 6px;
    }
    .chb[aria-checked='true'] {
      padding-inline-end: 10px;
    }
    .chb[aria-checked='true'] .chb__l {
      display: inline;
    }
  }
  @container thread (max-width: 620px) {
    /* not seen, but still the button's name */
    .th .btn__label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .th .btn {
      padding-inline: 8px;
    }
  }
  @container thread (max-width: 520px) {
    .th__st {
      display: none;
    }
  }
  @container thread (max-width: 480px) {
    .th .not-narrow {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .chb {
      height: 36px;
    }
  }
  @media (forced-colors: active) {
    .chb[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
