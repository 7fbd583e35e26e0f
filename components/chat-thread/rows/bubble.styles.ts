import { css } from 'lit';

/** The bubble of a message by its side and state, with quote, time and status. */
export const bubbleStyles = css`
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

  .m--queued.m--out .b {
    border: 1px dashed var(--_accent-line);
    background: color-mix(in oklab, var(--_bubble-out), var(--_surface) 50%);
  }
  .m--failed .b {
    color: var(--_text);
    background: var(--_danger-soft);
  }
  .m--failed :is(.bt, .bt__s) {
    color: var(--_danger-text);
  }

  @media (forced-colors: active) {
    .b {
      border: 1px solid CanvasText;
    }
    .m--comment .b,
    .m--queued .b {
      border-style: dashed;
    }
    .m--self .b {
      forced-color-adjust: none;
    }
  }

  .caret {
    display: inline-block;
    width: 2px;
    height: 1em;
    margin-inline-start: 1px;
    vertical-align: -2px;
    background: var(--_accent-fill);
    animation: caret 1s infinite;
  }
  @keyframes caret {
    50% {
      opacity: 0.2;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }
`;
