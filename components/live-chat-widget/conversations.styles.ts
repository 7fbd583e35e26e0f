import { css } from 'lit';

/** The list of all conversations. */
export const conversationsStyles = css`
  .w-list--all {
    border: 0;
    border-radius: 0;
    background: none;
  }
  .w-list--all .w-q {
    min-height: 68px;
  }
  .w-conv {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .w-conv > span {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .w-conv b {
    font-weight: var(--_weight-medium);
    font-size: var(--_font-size-md);
  }
  [part~='unread'] .w-conv b {
    font-weight: var(--_weight-strong);
  }
  .w-conv small.trunc {
    font-size: var(--_font-size-sm);
  }
  [part~='unread'] .w-conv small.trunc {
    color: var(--_text-2);
  }
  .w-conv .num {
    flex: none;
    font-size: var(--_font-size-2xs);
  }
`;
