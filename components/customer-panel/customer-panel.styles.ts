import { css } from 'lit';

/** The panel beside a dialog: bar, identity, actions, data, sections. */
export const panelStyles = css`
  :host {
    --_bg: var(--_surface-subtle);
    display: flex;
    flex-direction: column;
    min-width: 0;
    background: var(--_surface-subtle);
    container: panel / inline-size;
  }
  .panel {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  .panel__scroll {
    flex: 1;
    min-height: 0;
  }

  .idn {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 20px var(--_space-4) 14px;
  }
  .idn .av {
    --_s: 52px;
  }
  chat-customer-name {
    flex: 1;
    min-width: 0;
  }
  .idn__n {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: var(--_font-size-lg);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .idn__s {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .idn__edit {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block-end: 4px;
  }
  .icbtn--xs {
    --_ico: 14px;
    width: 24px;
    height: 24px;
  }
  .panel__note {
    margin: 0 var(--_space-4) 14px;
  }
  .pacts {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 0 var(--_space-4) 14px;
  }

  .sec {
    padding: 10px var(--_space-4) 14px;
    border-block-start: 1px solid var(--_border);
  }
  .sec--first {
    padding-block: 0 14px;
    border: 0;
  }
  .sec--shut {
    padding-block: 8px;
  }
  .sec__h {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-strong);
  }
  .sec__t {
    display: flex;
    align-items: center;
    gap: 6px;
    flex: 1;
    min-width: 0;
    min-height: 28px;
    border-radius: var(--_radius-sm);
    font-weight: inherit;
  }
  .sec__ch {
    --_ico: 14px;
    color: var(--_text-3);
  }
  .sec__t:only-child .sec__ch {
    margin-inline-start: auto;
    color: inherit;
  }
  .sec__t:not(:only-child, :hover, :focus-visible, [aria-expanded='false']) .sec__ch {
    opacity: 0;
  }
  .sec__none {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .kv {
    display: grid;
    margin-inline: -8px;
  }
  .kv__r {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr);
    gap: 0 8px;
    align-items: center;
    min-height: 30px;
    padding: 2px 8px;
    border-radius: var(--_radius-sm);
  }
  .kv__r:hover {
    background: var(--_hover);
  }
  .kv__k {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
    overflow-wrap: anywhere;
  }
  .kv__d {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .kv__v {
    flex: 1;
    min-width: 0;
    display: grid;
    justify-items: start;
    overflow-wrap: anywhere;
  }
  .kv__v > * {
    max-width: 100%;
    unicode-bidi: plaintext;
  }
  .kv__link:hover {
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .kv__d > .icbtn--xs {
    margin-block: -1px;
    opacity: 0;
  }
  .kv__r:is(:hover, :focus-within) .icbtn--xs {
    opacity: 1;
  }
  .kv__add {
    min-height: 24px;
    padding-inline: 6px;
    margin-inline-start: -6px;
    border-radius: var(--_radius-sm);
    color: var(--_text-3);
  }
  .kv__add:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .kv__chs .chd {
    --_ico: 11px;
    width: 20px;
    height: 20px;
  }
  .kv__edit {
    gap: 2px;
  }
  .kv__edit :is(.input, .sel) {
    flex: 1;
    min-width: 0;
    min-height: 28px;
    padding-block: 3px;
  }
  .kv__error {
    grid-column: 2;
    padding-block: 2px;
  }

  .pinl {
    --_ico: 14px;
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
  }
  .pinl .icbtn {
    --_ico: 16px;
  }
  .pinl .btn {
    flex: 1;
    min-width: 0;
    justify-content: flex-start;
  }
  .pinl .btn .muted {
    margin-inline-start: auto;
  }

  .sec--foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  @media (pointer: coarse) {
    .kv__r {
      min-height: 40px;
    }
    .kv__d > .icbtn--xs {
      opacity: 1;
    }
    .icbtn--xs {
      width: 36px;
      height: 36px;
    }
    .sec__t {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .tab {
      border-block-end: 2px solid Highlight;
    }
  }
`;
