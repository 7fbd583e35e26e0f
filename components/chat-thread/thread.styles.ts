import { css } from 'lit';

/** The frame of a thread: what scrolls, the typing line, the jump pill, the block without a composer, the drop zone. */
export const threadStyles = css`
  :host {
    --_bg: var(--_surface);
    container: thread / inline-size;
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--_surface);
  }
  .thread {
    position: relative;
    display: flex;
    flex-direction: column;
    width: 100%;
    height: 100%;
    min-height: 0;
    overflow: hidden;
  }
  chat-thread-header,
  chat-thread-channels,
  chat-typing-line,
  chat-thread-start,
  chat-upload-progress {
    display: contents;
  }
  .body {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .body > .empty {
    flex: 1;
    overflow: auto;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    contain: content;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
    overscroll-behavior: contain;
  }
  .scroll::before,
  .scroll::after {
    content: '';
    display: block;
    height: 14px;
  }
  .scroll::after {
    height: 12px;
  }
  .msgs {
    display: flow-root;
    padding-inline: 20px;
  }

  .jump {
    position: absolute;
    z-index: 3;
    inset-inline: 0;
    inset-block-end: 10px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    width: max-content;
    height: 32px;
    margin-inline: auto;
    padding-inline: 12px;
    border-radius: 99px;
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    color: var(--_accent-text);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2), var(--_ring);
    transition:
      opacity var(--_duration-2) var(--_ease-out),
      translate var(--_duration-2) var(--_ease-out);
  }
  .jump--plain {
    inset-inline: auto 16px;
    width: 36px;
    height: 36px;
    padding: 0;
    justify-content: center;
  }
  .jump:hover {
    background: color-mix(in oklab, var(--_surface-raised), var(--_text) 4%);
  }
  @starting-style {
    .jump {
      opacity: 0;
      translate: 0 8px;
    }
  }

  .typing {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    min-height: 28px;
    padding: 0 20px 6px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .typing b {
    font-weight: inherit;
  }
  .dots {
    display: inline-flex;
    gap: 3px;
  }
  .dots i {
    width: 4px;
    height: 4px;
    border-radius: 50%;
    background: currentColor;
    animation: dot 1.2s infinite var(--_ease-in-out);
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes dot {
    0%,
    60%,
    100% {
      opacity: 0.35;
      translate: 0 0;
    }
    30% {
      opacity: 1;
      translate: 0 -2px;
    }
  }

  .start {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin: 0 16px 16px;
    padding: 14px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-lg);
    background: var(--_surface-subtle);
  }
  .start > .ico {
    width: 18px;
    height: 18px;
    color: var(--_text-2);
  }
  .start__t {
    display: grid;
    flex: 1 1 180px;
    min-width: 0;
    line-height: 1.4;
  }
  .start__t b {
    font-weight: var(--_weight-medium);
  }
  .start__t span {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }

  .drop-over {
    position: absolute;
    z-index: 5;
    inset: 8px;
    display: grid;
    pointer-events: none;
  }
  .drop {
    --_ico: 24px;
    --_ico-line: 1.6;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 4px;
    padding: 22px 16px;
    border: 1.5px dashed var(--_focus);
    border-radius: var(--_radius-lg);
    text-align: center;
    background: color-mix(in oklab, var(--_accent-soft), transparent 6%);
  }
  .drop .ico {
    color: var(--_accent-text);
  }
  .drop b {
    font-weight: var(--_weight-strong);
  }
  .drop small {
    font-size: var(--_font-size-xs);
    color: var(--_text-2);
  }

  .thread--bare .msgs {
    padding-inline: 14px;
  }
  .thread--bare .typing {
    padding-inline: 14px;
  }

  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .jump,
    .start {
      border: 1px solid CanvasText;
    }
  }
`;
