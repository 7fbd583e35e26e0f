import { css } from 'lit';

/** Rows of a thread: separators, lines of the log, the message with its avatar, bubble, quote, time and status. */
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
  .b {
    position: relative;
    min-width: 0;
    max-width: 100%;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-bubble);
    font-size: var(--_font-size-md);
    line-height: 1.45;
    overflow: clip;
    overflow-clip-margin: 4px;
    overflow-wrap: anywhere;
    color: var(--_bubble-in-text);
    background: var(--_bubble-in);
  }
  .m--in .b {
    border-start-start-radius: 5px;
    border-end-start-radius: 5px;
  }
  .m--in.m--first .b {
    border-start-start-radius: var(--_radius-bubble);
  }
  .m--out,
  .m--self {
    flex-direction: row-reverse;
  }
  :is(.m--out, .m--self) .m__col {
    justify-items: end;
  }
  .m--out:not(.m--last) .m__col {
    margin-inline: 0 36px;
  }
  :is(.m--out, .m--self) .b {
    border-start-end-radius: 5px;
    border-end-end-radius: 5px;
  }
  :is(.m--out, .m--self).m--first .b {
    border-start-end-radius: var(--_radius-bubble);
  }
  .m--out .b {
    color: var(--_bubble-out-text);
    background: var(--_bubble-out);
  }
  .m--self .b {
    color: var(--_bubble-self-text);
    background: var(--_bubble-self);
  }
  .m--comment .b {
    min-width: min(240px, 100%);
    border-color: var(--_comment-line);
    border-radius: var(--_radius-bubble);
    color: var(--_comment-text);
    background: var(--_comment);
  }
  .comment__h {
    --_ico: 12px;
    --_ico-line: 2.2;
    display: flex;
    align-items: center;
    gap: 5px;
    margin-block-end: 2px;
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    color: var(--_comment-text-2);
  }
  .comment__h .mention {
    margin: 0;
  }

  .bt {
    --_ico: 14px;
    --_ico-line: 2.2;
    float: inline-end;
    display: inline-flex;
    align-items: center;
    gap: 3px;
    margin-inline-start: 12px;
    margin-block: 6px -3px;
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
    line-height: 14px;
    color: var(--_tick);
    user-select: none;
  }
  .bt__s {
    display: inline-flex;
  }
  .bt__s--sent {
    opacity: 0.7;
  }
  .bt__s--read {
    color: var(--_tick-read);
  }
  .m--comment .bt {
    color: var(--_comment-text-2);
  }
  .m--self :is(.bt, .bt__s) {
    color: inherit;
  }
  .m--self .bt {
    opacity: 0.92;
  }

  .q {
    display: block;
    width: calc(100% + 6px);
    margin: 1px -3px 6px;
    padding: 5px 10px;
    border-inline-start: 3px solid var(--_accent-fill);
    border-radius: 6px;
    font-size: var(--_font-size-xs);
    line-height: 1.4;
    color: var(--_text-2);
    background: color-mix(in oklab, var(--_text) 5%, transparent);
  }
  .q:hover {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .q b {
    display: block;
    font-weight: var(--_weight-medium);
    color: var(--_accent-text);
  }
  .q .trunc {
    display: block;
  }
  .m--self :is(.q, .q b, .link) {
    color: inherit;
  }
  .m--self .q {
    border-inline-start-color: currentColor;
    background: color-mix(in oklab, currentColor 14%, transparent);
  }

  .m--queued:is(.m--out, .m--self) .b {
    border: 1px dashed var(--_accent-line);
    color: var(--_bubble-out-text);
    background: color-mix(in oklab, var(--_bubble-out), var(--_surface) 50%);
  }
  .m--failed .b {
    color: var(--_text);
    background: var(--_danger-soft);
  }
  .m--failed :is(.bt, .bt__s) {
    color: var(--_danger-text);
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
    .b {
      border: 1px solid CanvasText;
    }
    .m--comment .b,
    .m--queued .b {
      border-style: dashed;
    }
    .sep--new::before,
    .sep--new::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
