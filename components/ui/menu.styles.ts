import { css } from 'lit';

/** Popovers, menus, option lists and tooltips. They are native popovers in the top layer, anchored to what opened them. */
export const menuStyles = css`
  chat-menu,
  chat-popover {
    display: contents;
  }
  .pop {
    --_bg: var(--_surface-raised);
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-lg);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-3);
    overflow: hidden auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  .pop[popover],
  .tip[popover] {
    position: fixed;
    inset: auto;
    margin: 4px 0;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  .pop[popover] {
    min-width: 200px;
    max-width: min(360px, calc(100vw - 16px));
    max-height: min(480px, calc(100dvh - 16px));
    position-area: self-block-end span-self-inline-end;
    transition:
      opacity var(--_duration-2) var(--_ease-out),
      translate var(--_duration-2) var(--_ease-out);
  }
  .pop--end[popover] {
    position-area: self-block-end span-self-inline-start;
  }
  .pop--up[popover] {
    position-area: self-block-start span-self-inline-end;
  }
  .pop--up.pop--end[popover] {
    position-area: self-block-start span-self-inline-start;
  }
  @starting-style {
    .pop[popover]:popover-open {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  .mi {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 32px;
    padding: 4px 8px;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    color: var(--_text);
    cursor: pointer;
  }
  .mi > .ico {
    color: var(--_text-3);
  }
  .mi:hover,
  .mi.is-active {
    background: var(--_hover);
  }
  .mi:focus-visible {
    outline-offset: -2px;
  }
  .mi--danger,
  .mi--danger > .ico {
    color: var(--_danger-text);
  }
  .mi[aria-disabled='true'] {
    background: none;
    color: var(--_text-3);
    cursor: not-allowed;
  }
  .mi small {
    display: block;
    font-size: var(--_font-size-xs);
    line-height: 1.35;
    color: var(--_text-3);
    white-space: normal;
  }
  .mi .end {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    padding-inline-start: 10px;
    font-size: var(--_font-size-xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }
  .mh {
    padding: 6px 8px 4px;
    font-size: var(--_font-size-2xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .ms {
    height: 1px;
    margin: 6px -6px;
    background: var(--_border);
  }
  .tip {
    width: max-content;
    max-width: 240px;
    padding: 5px 9px;
    border: 0;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-xs);
    background: var(--_inverse);
    color: var(--_text-inverse);
    box-shadow: var(--_shadow-2);
  }
  .tip[popover] {
    position-area: self-block-end;
  }

  @media (pointer: coarse) {
    .mi {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .mi:is(:hover, :focus-visible, .is-active) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .tip {
      border: 1px solid CanvasText;
    }
  }
`;
