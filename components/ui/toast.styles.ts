import { css } from 'lit';

/**
 * Notices over an element: `toast` tells of one's own action at the inline start, `mtoast` of what others did at the
 * inline end. The ring is the clock: the toast goes when its animation ends, and waits while it is pointed at or focused.
 */
export const toastStyles = css`
  .shell {
    position: absolute;
    inset: auto 0 0;
    z-index: var(--_z-toast);
    display: flex;
    justify-content: space-between;
    align-items: end;
    flex-wrap: wrap-reverse;
    gap: var(--_space-2);
    padding: var(--_space-4);
    pointer-events: none;
  }
  .shell > * {
    pointer-events: auto;
  }
  .shell:not(:has(.toast, .mtoast)) {
    padding: 0;
  }
  .toast,
  .mtoast {
    max-width: 100%;
    border-radius: var(--_radius-lg);
    font-size: var(--_font-size-sm);
    box-shadow: var(--_shadow-3);
    transition:
      opacity var(--_duration-3) var(--_ease-out),
      translate var(--_duration-3) var(--_ease-out);
  }
  @starting-style {
    .toast,
    .mtoast {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .toast {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding-block: 6px;
    padding-inline: 14px 8px;
    background: var(--_inverse);
    color: var(--_text-inverse);
  }
  .toast :is(.btn, .icbtn) {
    color: inherit;
  }
  .toast .btn {
    font-weight: var(--_weight-strong);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .toast :is(.btn, .icbtn):hover {
    background: color-mix(in oklab, currentcolor 12%, transparent);
  }
  .toast :focus-visible {
    outline-color: currentcolor;
  }
  .ring {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    rotate: -90deg;
  }
  .ring circle:first-child {
    opacity: 0.3;
  }
  .ring circle + circle {
    stroke-dasharray: 51;
    animation: ring 6s linear forwards;
  }
  .toast:is(:hover, :focus-within) .ring circle + circle {
    animation-play-state: paused;
  }
  @keyframes ring {
    to {
      stroke-dashoffset: 51;
    }
  }

  .mtoasts {
    display: grid;
    gap: var(--_space-2);
    margin-inline-start: auto;
    min-width: 0;
  }
  .mtoast {
    --_bg: var(--_surface-raised);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 10px;
    width: 336px;
    padding-block: 12px 10px;
    padding-inline: 14px 8px;
    border: 1px solid var(--_border);
    background: var(--_surface-raised);
    color: var(--_text);
  }
  .mtoast > .av {
    grid-row: 1 / span 3;
  }
  .mtoast__h {
    align-self: center;
    min-width: 0;
  }
  .mtoast__h b {
    font-weight: var(--_weight-strong);
  }
  .mtoast p {
    grid-column: 2;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_text-2);
  }
  .mtoast__l {
    grid-column: 2;
    display: flex;
    gap: 14px;
    padding-block-start: 4px;
  }
  .mtoast__l .btn {
    padding-inline: 0;
  }

  @media (prefers-reduced-motion: reduce) {
    .ring circle + circle {
      animation-timing-function: steps(6);
    }
  }
  @media (forced-colors: active) {
    .toast,
    .mtoast {
      border: 1px solid CanvasText;
    }
  }
`;
