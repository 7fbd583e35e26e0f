import { css } from 'lit';
import { base } from '../base/base.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import { markStyles } from '../ui/marks.styles.js';
import { stateStyles } from '../ui/states.styles.js';
import { consentStyles } from './consent-question.styles.js';
import { conversationsStyles } from './conversations.styles.js';
import { viewStyles } from './views.styles.js';

/* The launcher and the panel stand over a page that knows nothing of them: only here is `!important` used. */
const widget = css`
  :host {
    display: contents !important;
    --_width: var(--chat-widget-width, 384px);
    --_height: var(--chat-widget-height, 660px);
  }
  :host([hidden]) {
    display: none !important;
  }
  .w-launch {
    position: fixed !important;
    z-index: 2147483000 !important;
    inset-block-end: calc(20px + env(safe-area-inset-bottom));
    inset-inline-end: 20px;
    width: 56px;
    height: 56px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    cursor: pointer;
    background: var(--_accent-fill);
    color: var(--_on-accent);
    box-shadow: var(--_shadow-3);
    transition: scale var(--_duration-2) var(--_ease-out);
  }
  .w-launch:hover {
    scale: 1.04;
  }
  .w-launch:focus-visible {
    border-radius: 50%;
    outline-offset: 3px;
  }
  .w-launch .ico {
    width: 24px;
    height: 24px;
    stroke-width: 1.6;
  }
  .w-launch .badge {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
    min-width: 20px;
    height: 20px;
    background: var(--_danger-fill);
    color: var(--_on-danger);
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .w {
    position: fixed !important;
    z-index: 2147483000 !important;
    inset-block-end: calc(88px + env(safe-area-inset-bottom));
    inset-inline-end: 20px;
    width: min(var(--_width), calc(100vw - 40px));
    height: min(var(--_height), calc(100dvh - 108px));
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border-radius: 18px;
    background: var(--_surface);
    box-shadow: var(--_shadow-3), var(--_ring);
    font-size: var(--_font-size-md);
    --_bg: var(--_surface);
    container: w / inline-size;
    animation: w-in var(--_duration-4) var(--_ease-out);
  }
  .w > chat-thread:not(:defined) {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .w:focus-visible {
    outline-offset: -2px;
  }
  .w > chat-thread {
    flex: 1;
    min-height: 0;
  }
  @keyframes w-in {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (max-width: 480px) {
    .w {
      inset: var(--_view-top, 0px) 0 auto;
      width: 100%;
      height: var(--_view-height, 100dvh);
      border-radius: 0;
      box-shadow: none;
      padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
    }
    .w ~ .w-launch {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .w,
    .w-launch {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .w,
    .w-launch {
      display: none;
    }
  }
`;

export const styles = [
  tokens,
  base,
  iconStyles,
  buttonStyles,
  avatarStyles,
  markStyles,
  stateStyles,
  viewStyles,
  conversationsStyles,
  consentStyles,
  widget,
];
