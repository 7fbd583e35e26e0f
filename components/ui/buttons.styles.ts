import { css } from 'lit';

/** `btn`, with a word, and `icbtn`, an icon alone. One filled button a surface. */
export const buttonStyles = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    height: var(--_control);
    padding-inline: 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-md);
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    transition:
      background-color var(--_duration-1),
      border-color var(--_duration-1);
  }
  .btn--outline {
    background: var(--_surface-raised);
    border-color: var(--_border-strong);
    box-shadow: var(--_shadow-1);
  }
  .btn--outline:hover {
    background: color-mix(in oklab, var(--_surface-raised), var(--_text) 4%);
  }
  .btn--primary {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .btn--primary:hover {
    background: var(--_accent-fill-hover);
  }
  .btn--comment {
    background: var(--_comment-text);
    color: var(--_comment);
  }
  .btn--danger {
    background: var(--_danger-fill);
    color: var(--_on-danger);
  }
  .btn--ghost {
    color: var(--_text-2);
    padding-inline: 8px;
  }
  .btn--ghost:hover,
  .btn--ghost.is-on {
    background: var(--_hover);
    color: var(--_text);
  }
  .btn--link {
    color: var(--_accent-text);
    padding-inline: 4px;
    height: auto;
    min-height: 24px;
  }
  .btn--link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .btn--sm {
    height: var(--_control-sm);
    padding-inline: 8px;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-xs);
  }
  .btn--lg {
    height: var(--_control-lg);
    padding-inline: 16px;
    font-size: var(--_font-size-md);
  }
  .btn--block {
    width: 100%;
  }
  .btn.grow {
    flex: 1;
  }
  .btn:is([disabled], [aria-disabled='true']) {
    background: var(--_surface-sunken);
    color: var(--_text-3);
    border-color: transparent;
    box-shadow: none;
    cursor: not-allowed;
  }
  .btn:is(.btn--ghost, .btn--link):is([disabled], [aria-disabled='true']) {
    background: none;
    text-decoration: none;
  }
  .btn[aria-busy='true'],
  .icbtn[aria-busy='true'] {
    cursor: progress;
  }

  .icbtn {
    --_ico: 18px;
    --_ico-line: 1.8;
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: var(--_control);
    height: var(--_control);
    border-radius: var(--_radius-md);
    color: var(--_text-2);
    transition: background-color var(--_duration-1);
  }
  .icbtn:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .icbtn:active {
    background: var(--_pressed);
  }
  .icbtn.is-on {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .icbtn:is([disabled], [aria-disabled='true']) {
    background: none;
    color: var(--_text-3);
    opacity: 0.6;
    cursor: not-allowed;
  }
  .icbtn--sm {
    --_ico: 16px;
    --_ico-line: 1.9;
    width: var(--_control-sm);
    height: var(--_control-sm);
    border-radius: var(--_radius-sm);
  }
  .icbtn .dot {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 5px;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_accent-fill);
    box-shadow: 0 0 0 2px var(--_bg, var(--_surface-subtle));
  }

  .kbd {
    min-width: 18px;
    padding: 0 4px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-xs);
    font: inherit;
    font-size: var(--_font-size-2xs);
    line-height: 16px;
    text-align: center;
    color: var(--_text-3);
  }
  .keys {
    direction: ltr;
    display: inline-flex;
    gap: 3px;
  }

  @media (forced-colors: active) {
    .btn {
      border-color: CanvasText;
    }
    .btn--primary,
    .btn--danger {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .btn:is([disabled], [aria-disabled='true']),
    .icbtn:is([disabled], [aria-disabled='true']) {
      forced-color-adjust: auto;
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .icbtn.is-on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
