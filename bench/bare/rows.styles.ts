import { css } from 'lit';

export const rowStyles = css`
  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    contain: strict;
    overscroll-behavior: contain;
    background: var(--_surface);
  }
  .rows {
    display: flow-root;
    padding-inline: 20px;
  }
  .m {
    position: relative;
    display: flex;
    align-items: flex-end;
    gap: 8px;
    padding-block-start: 2px;
    contain: layout style;
  }
  .m--first {
    padding-block-start: 12px;
  }
  .m--out {
    flex-direction: row-reverse;
  }
  .m__side {
    inline-size: 28px;
    flex: none;
    --_s: 28px;
  }
  .m__col {
    min-inline-size: 0;
    display: grid;
    justify-items: start;
    max-inline-size: min(560px, 80%);
    gap: 3px;
  }
  .m--out .m__col {
    justify-items: end;
  }
  .b {
    position: relative;
    padding: 8px 12px;
    border-radius: 14px;
    background: var(--_bubble-in);
    font-size: 14px;
    line-height: 1.45;
    border: 1px solid transparent;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .m--out .b {
    background: var(--_bubble-out);
  }
  .bt {
    float: inline-end;
    display: inline-flex;
    align-items: center;
    gap: 3px;
    margin-inline-start: 12px;
    margin-block: 6px -3px;
    font-size: 11px;
    line-height: 14px;
    user-select: none;
  }
  .bt .ico {
    inline-size: 14px;
    block-size: 14px;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    padding: 10px;
    border-radius: 10px;
    border: 1px solid transparent;
    contain: layout style;
  }
  .row__b {
    min-inline-size: 0;
    display: grid;
    gap: 2px;
  }
  .row__l {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .row__name,
  .row__text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .row__text {
    flex: 1;
  }
  .row__time {
    margin-inline-start: auto;
    font-size: 11px;
  }
  .row__who {
    margin-inline-start: auto;
    display: inline-flex;
    align-items: center;
    gap: 5px;
    --_s: 16px;
  }
`;
