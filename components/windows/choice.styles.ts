import { css } from 'lit';

export const choiceStyles = css`
  .choices {
    margin-inline: -8px;
    max-height: min(296px, 40dvh);
    overflow: hidden auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  .choice {
    min-height: 36px;
  }
  .choice:has(small) {
    min-height: 44px;
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .choice .radio:focus-visible {
    outline: 0;
  }
  .choice__g {
    --_ico: 16px;
    display: grid;
    place-items: center;
    flex: none;
    width: 30px;
    height: 30px;
    border-radius: 9px;
    background: var(--_surface-sunken);
    color: var(--_text-3);
  }
  .choices__none {
    padding: 8px;
    color: var(--_text-3);
  }
  .input--comment {
    border-color: var(--_comment-line);
    background: var(--_comment);
    color: var(--_comment-text);
  }
`;
