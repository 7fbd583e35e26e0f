import { css } from 'lit';

/** Nothing there, nothing allowed, not loaded yet: `empty`, `sk`; and the lines that say so: `banner`, `guard`. */
export const stateStyles = css`
  .empty {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    padding: var(--_space-8) var(--_space-6);
    text-align: center;
  }
  .empty__i {
    --_ico: 24px;
    --_ico-line: 1.6;
    display: grid;
    place-items: center;
    width: 52px;
    height: 52px;
    margin-block-end: 6px;
    border-radius: 16px;
    background: var(--_surface-sunken);
    color: var(--_text-3);
  }
  .empty[role='alert'] .empty__i {
    background: var(--_danger-soft);
    color: var(--_danger-text);
  }
  .empty b {
    font-size: var(--_font-size-md);
    font-weight: var(--_weight-strong);
  }
  .empty p {
    max-width: 34ch;
    color: var(--_text-3);
  }
  .empty .btn {
    margin-block-start: 6px;
  }

  /* a skeleton waits 200 ms: what comes sooner never flickers */
  .skeleton {
    animation: skeleton-wait 1ms 200ms backwards;
  }
  @keyframes skeleton-wait {
    from {
      visibility: hidden;
    }
  }
  .sk {
    width: var(--_w, 100%);
    height: var(--_hgt, 10px);
    border-radius: 6px;
    background-color: var(--_surface-sunken);
    background-image: linear-gradient(100deg, transparent 30%, color-mix(in oklab, var(--_surface), transparent 40%) 50%, transparent 70%);
    background-size: 220% 100%;
    animation: shimmer 1.6s infinite linear;
  }
  .sk--round {
    border-radius: 50%;
    flex: none;
  }
  @keyframes shimmer {
    from {
      background-position: 160% 0;
    }
    to {
      background-position: -60% 0;
    }
  }

  .banner {
    display: flex;
    align-items: center;
    gap: 10px;
    flex: none;
    padding: var(--_space-2) var(--_space-4);
    font-size: var(--_font-size-sm);
    background: var(--_accent-soft);
    color: var(--_text);
  }
  .banner--off {
    background: var(--_warning-soft);
    color: var(--_warning-text);
  }
  .banner--err {
    background: var(--_danger-soft);
    color: var(--_danger-text);
  }
  .guard {
    --_ico: 14px;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: var(--_space-2);
    padding-inline: var(--_space-3) var(--_space-2);
    border-radius: var(--_radius-md);
    font-size: var(--_font-size-xs);
    line-height: 1.4;
    background: var(--_warning-soft);
    color: var(--_warning-text);
  }
  :is(.banner, .guard) .btn--link {
    font-size: inherit;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  @media (prefers-reduced-motion: reduce) {
    .sk {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .banner,
    .guard {
      border: 1px solid CanvasText;
    }
    .sk {
      border: 1px solid GrayText;
    }
  }
`;
