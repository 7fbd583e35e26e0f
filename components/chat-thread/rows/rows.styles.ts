import { css } from 'lit';

/** Rows of a thread: separators, lines of the log, and where a message with its avatar and notes stands. */
export const rowStyles = css`
  .r {
    position: relative;
    contain: layout;
    padding-block-start: 2px;
    outline: 0;
  }
  .r--first {
    padding-block-start: var(--_msg-gap);
  }
  .r:hover,
  .r:focus-within {
    z-index: 1;
  }
  .r:focus-visible > .m,
  .r:focus-visible > :is(.sys, .tun) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-sm);
  }
  .r.is-found .b {
    animation: found 1.6s var(--_ease-out);
  }
  @keyframes found {
    0%,
    40% {
      box-shadow: 0 0 0 3px var(--_focus);
    }
  }

  .sep {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 14px 10px;
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .sep::before,
  .sep::after {
    content: '';
    flex: 1;
    height: 1px;
    background: var(--_border);
  }
  .sep--new {
    color: var(--_accent-text);
  }
  .sep--new::before,
  .sep--new::after {
    background: var(--_accent-line);
  }
  .sep--hole::before,
  .sep--hole::after {
    background: none;
    border-block-start: 1px dashed var(--_border-strong);
  }
  .sep + .m,
  .sep + :is(.sys, .tun) {
    margin-block-start: var(--_msg-gap);
  }
  .sys {
    --_ico: 14px;
    display: flex;
    justify-content: center;
    gap: 6px;
    width: fit-content;
    max-width: 100%;
    margin-block: 8px;
    margin-inline: auto;
    font-size: var(--_font-size-xs);
    text-align: center;
    color: var(--_text-3);
  }
  .sys > .ico {
    margin-block-start: 2px;
  }
  .sys > span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .sys b,
  .tun b {
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
  }
  .tun {
    --_ico: 14px;
    display: flex;
    align-items: center;
    gap: 6px;
    width: min(380px, 100%);
    margin-inline-start: 36px;
    padding: 2px 12px;
    border-inline-start: 2px solid var(--_border-strong);
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .tun time {
    margin-inline-start: auto;
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
  }

  .m {
    position: relative;
    display: flex;
    align-items: flex-end;
    gap: 8px;
    max-width: 100%;
  }
  .m > .av {
    --_s: 28px;
  }
  .m__col {
    position: relative;
    display: grid;
    justify-items: start;
    gap: 3px;
    min-width: 0;
    max-width: min(var(--_bubble-max), 80%);
  }
  .m:not(.m--last, .m--self) .m__col {
    margin-inline-start: 36px;
  }
  .m__by {
    margin-block-end: 1px;
    padding-inline: 2px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .m__by b {
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
  }
  .m__err,
  .m__note {
    --_ico: 14px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    font-size: var(--_font-size-xs);
    color: var(--_danger-text);
  }
  .m__note {
    color: var(--_warning-text);
  }
  :is(.m__err, .m__note) .btn--link {
    font-size: inherit;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    color: inherit;
  }
  .m__tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block: 1px;
  }
  .react {
    position: relative;
    z-index: 1;
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: -8px;
    padding-inline: 8px;
  }
  .react > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    height: 22px;
    padding-inline: 7px;
    border: 1px solid var(--_border-strong);
    border-radius: 99px;
    font-size: var(--_font-size-2xs);
    color: var(--_text-2);
    background: var(--_surface-raised);
  }

  .thread--bare .m__col {
    max-width: 84%;
  }

  @media (prefers-reduced-motion: reduce) {
    .r.is-found .b {
      animation: none;
      box-shadow: 0 0 0 3px var(--_focus);
    }
  }
  @media (forced-colors: active) {
    .sep--new::before,
    .sep--new::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
