import { css } from 'lit';

/** The picker inside its popover. */
export const emojiStyles = css`
  .pop[popover]:has(chat-emoji-picker) {
    padding: 0;
    overflow: hidden;
  }
  chat-emoji-picker {
    display: flex;
    flex-direction: column;
    width: min(320px, calc(100vw - 18px));
    height: 340px;
    max-height: calc(100dvh - 32px);
  }
  .emo__search {
    padding: 10px 10px 6px;
  }
  .emo__all {
    flex: 1;
    padding: 0 6px 8px;
    scroll-padding-block: 32px 8px;
  }
  .emo__all .mh {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface-raised);
  }
  .emo {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
  }
  .emo > button {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    border-radius: var(--_radius-md);
    font-size: 20px;
    line-height: 1;
    text-align: center;
  }
  .emo > button:is(:hover, .is-active) {
    background: var(--_hover);
  }
  .emo > .is-active {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .emo__none {
    padding: var(--_space-6);
    text-align: center;
    color: var(--_text-3);
  }
  .emo__end {
    height: 1px;
  }
`;
