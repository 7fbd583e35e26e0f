import { css } from 'lit';

/** The box a message is written in, as operators have it. */
export const composerStyles = css`
  :host {
    flex: none;
    container: composer / inline-size;
  }
  .cmp {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 0 var(--_space-4) var(--_space-4);
  }
  .box {
    position: relative;
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-lg);
    background: var(--_surface);
    transition:
      border-color var(--_duration-1),
      box-shadow var(--_duration-1),
      background-color var(--_duration-2);
  }
  .box[part~='focus'] {
    border-color: var(--_focus);
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_focus) 13%, transparent);
  }
  .box--comment {
    border-color: var(--_comment-line);
    background: var(--_comment);
    color: var(--_comment-text);
  }
  .box--comment[part~='focus'] {
    border-color: light-dark(oklch(0.62 0.12 85), oklch(0.72 0.12 90));
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_comment-line) 45%, transparent);
  }
  .box--comment :is(.cmp__in::placeholder, .icbtn, .cmp__cnt, .cmp__ch) {
    color: var(--_comment-text-2);
  }
  .box--off {
    border-color: transparent;
    background: var(--_surface-sunken);
  }
  /* as high as the box that comes, so that the messages above stay where they are */
  .box--wait {
    min-height: 130px;
  }
  .box--wait .sk {
    margin: var(--_space-4);
  }

  .cmp__top {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 6px 8px 0;
  }
  .modes {
    display: flex;
  }
  .mode {
    height: 28px;
    padding-inline: 8px;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .mode[aria-selected='true'] {
    color: var(--_text);
  }
  .mode[aria-selected='true'] span {
    padding-block-end: 3px;
    box-shadow: 0 2px 0 0 var(--_accent-fill);
  }
  .box--comment .mode {
    color: var(--_comment-text-2);
  }
  .box--comment .mode[aria-selected='true'] {
    color: var(--_comment-text);
  }
  .box--comment .mode[aria-selected='true'] span {
    box-shadow: 0 2px 0 0 currentColor;
  }
  .tbtn {
    --_ico: 14px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 28px;
    margin-inline-start: 6px;
    padding-inline: 8px;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    color: var(--_text-2);
  }
  .tbtn:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .cmp__ch {
    --_ico: 12px;
    --_ico-line: 2.2;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    height: 26px;
    margin-inline-start: auto;
    padding-inline: 8px;
    font-size: var(--_font-size-xs);
    color: var(--_text-2);
  }
  .cmp__ch .chd {
    --_ico: 9px;
    --_ico-line: 2.6;
  }
  chat-reply-window {
    display: contents;
  }
  .cmp__win {
    flex: none;
    color: var(--_text-3);
  }
  .cmp__win.is-soon {
    color: var(--_warning-text);
  }

  .cq {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 8px 12px 0;
    padding-block: 6px;
    padding-inline: 10px 6px;
    border-inline-start: 3px solid var(--_accent-fill);
    border-radius: 6px;
    background: var(--_surface-sunken);
    font-size: var(--_font-size-xs);
  }
  .cq b,
  .cq .trunc {
    display: block;
  }
  .cq b {
    font-weight: var(--_weight-medium);
    color: var(--_accent-text);
  }

  chat-composer-input {
    display: block;
    min-width: 0;
  }
  .cmp__in {
    display: block;
    width: 100%;
    min-height: calc(var(--_lines-min, 2) * 1lh + 12px);
    max-height: calc(var(--_lines-max, 8) * 1lh + 12px);
    margin: 0;
    padding-block: 8px 4px;
    padding-inline: var(--_space-4);
    border: 0;
    outline: 0;
    border-radius: 0;
    font: inherit;
    font-size: var(--_font-size-md);
    line-height: 1.45;
    unicode-bidi: plaintext;
    resize: none;
    field-sizing: content;
    background: none;
    color: inherit;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  /* an empty field begins where the language around it does */
  .cmp__in:placeholder-shown {
    unicode-bidi: isolate;
  }

  .cmp__bar {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 2px 8px 8px;
  }
  chat-counter {
    display: contents;
  }
  /* of one size, so that a key press lays out nothing around it */
  .cmp__cnt {
    contain: strict;
    inline-size: 15ch;
    block-size: 1.5em;
    margin-inline: auto 8px;
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: end;
    white-space: nowrap;
    color: var(--_text-3);
  }
  .box .cmp__cnt--over {
    font-weight: var(--_weight-strong);
    color: var(--_danger-text);
  }
  .send {
    display: inline-flex;
  }
  .send > .btn:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .send > chat-menu > .btn {
    --_ico: 14px;
    padding-inline: 6px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-inline-start: 1px solid color-mix(in oklab, var(--_on-accent) 28%, transparent);
  }

  .reason {
    --_ico: 18px;
    --_ico-line: 1.8;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 14px var(--_space-4);
    color: var(--_text-2);
  }
  .reason > .ico {
    color: var(--_text-3);
  }
  .cmp__line {
    --_ico: 14px;
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  /* the room of the emoji, until they have come */
  .cmp__wait {
    width: min(320px, calc(100vw - 18px));
    height: 340px;
  }
  .cmp__drop {
    --_ico: 18px;
    position: absolute;
    inset: 3px;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    border: 1.5px dashed var(--_focus);
    border-radius: calc(var(--_radius-lg) - 3px);
    font-weight: var(--_weight-strong);
    background: var(--_accent-soft);
    pointer-events: none;
  }
  .cmp__drop .ico {
    color: var(--_accent-text);
  }

  @container composer (max-width: 480px) {
    .tbtn__l,
    .cmp__win {
      display: none;
    }
    .tbtn {
      margin-inline-start: 0;
    }
  }
  /* a touch keyboard zooms into anything smaller */
  @media (pointer: coarse) {
    .cmp__in {
      font-size: var(--_font-size-lg);
    }
    .mode,
    .tbtn {
      height: 36px;
    }
  }
  @media (forced-colors: active) {
    .box[part~='focus'] {
      outline: 2px solid Highlight;
    }
    .mode[aria-selected='true'] span {
      padding-block-end: 1px;
      border-block-end: 2px solid Highlight;
    }
  }
`;
