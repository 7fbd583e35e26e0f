import { css } from 'lit';

/** The panes, by the width of the inbox; the bar over the list; the operator's card. */
export const paneStyles = css`
  /* The panes scroll inside: without a height of its own the inbox takes that of what holds it. */
  :host {
    block-size: 100%;
    min-block-size: 320px;
  }
  .inbox {
    container: inbox / inline-size;
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--_surface);
    overflow: hidden;
  }
  .skips {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    z-index: 30;
    display: flex;
    gap: 4px;
  }
  .skips .btn:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .grid {
    position: relative;
    display: grid;
    grid-template-columns: var(--_list-width) minmax(0, 1fr) var(--_panel-width);
    grid-template-rows: minmax(0, 1fr);
    flex: 1;
    min-height: 0;
  }
  .pane {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    outline-offset: -2px;
  }
  .pane > :is(chat-dialog-list, chat-thread, customer-panel) {
    flex: 1;
    min-block-size: 0;
  }
  /* what is passed on to an element waits with it until its code is there */
  :is(chat-thread, customer-panel):not(:defined) {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  :is(chat-thread, customer-panel):not(:defined) > [slot] {
    display: none;
  }
  :is(chat-thread, customer-panel):not(:defined) > .empty {
    flex: 1;
  }
  .head-room {
    display: flex;
    flex: none;
    align-items: center;
    height: calc(var(--_header) + 44px);
    padding-inline: 8px;
    border-block-end: 1px solid var(--_border);
  }
  .pane > ::slotted(*) {
    flex: 1;
    min-block-size: 0;
  }
  .pane--list {
    --_bg: var(--_surface-subtle);
    background: var(--_surface-subtle);
    border-inline-end: 1px solid var(--_border);
  }
  .pane--thread {
    background: var(--_surface);
  }
  .pane--panel {
    --_bg: var(--_surface-subtle);
    background: var(--_surface-subtle);
    border-inline-start: 1px solid var(--_border);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 2px;
    flex: none;
    height: var(--_header);
    padding-inline: 8px 12px;
    border-block-end: 1px solid var(--_border);
  }
  .bar__t {
    display: grid;
    flex: 1;
    min-width: 0;
    padding-inline: 6px;
    line-height: 1.3;
  }
  .bar__t h2 {
    font-size: var(--_font-size-md);
  }
  .bar__t span {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  chat-operator-menu,
  chat-connection-banner {
    display: contents;
  }
  .bar__me {
    position: relative;
    display: grid;
    margin-inline-start: 6px;
    border-radius: 50%;
  }
  .bar__me:focus-visible {
    border-radius: 50%;
  }
  .opc__h {
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 260px;
    padding: 8px 8px 12px;
  }
  .opc__t {
    display: grid;
    min-width: 0;
    line-height: 1.4;
  }
  .opc__t b {
    font-size: var(--_font-size-md);
    font-weight: var(--_weight-strong);
  }
  .opc__t span {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .opc__dot {
    position: relative;
    flex: none;
    width: 12px;
    height: 12px;
  }
  .opc__dot .av__st {
    inset: 1px;
    box-shadow: none;
  }
  .mi[role='radio'] {
    min-height: 40px;
  }

  @container inbox (max-width: 1139px) {
    .grid {
      grid-template-columns: clamp(280px, 33%, var(--_list-width)) minmax(0, 1fr);
    }
    .pane--panel {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      z-index: 10;
      width: min(var(--_panel-width), 100%);
      box-shadow: var(--_shadow-3);
      visibility: hidden;
      opacity: 0;
      translate: 8px 0;
      transition:
        opacity var(--_duration-2) var(--_ease-in),
        translate var(--_duration-2) var(--_ease-in),
        visibility 0s var(--_duration-2);
    }
    .pane--panel:dir(rtl) {
      translate: -8px 0;
    }
    .is-panel .pane--panel {
      visibility: visible;
      opacity: 1;
      translate: none;
      transition:
        opacity var(--_duration-3) var(--_ease-out),
        translate var(--_duration-3) var(--_ease-out);
    }
  }
  @container inbox (max-width: 719px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .pane--list {
      border: 0;
    }
    .is-thread .pane--list,
    .grid:not(.is-thread) .pane--thread {
      visibility: hidden;
    }
    .pane--thread {
      position: absolute;
      inset: 0;
      z-index: 5;
    }
    .pane--panel {
      inset: 0;
      width: 100%;
      border: 0;
    }
  }
`;
