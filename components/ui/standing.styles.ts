import { css } from 'lit';

/** Panes that have nothing to show yet: shapes of a thread and of a card, the line across the top of a panel. */
export const standingStyles = css`
  .panel__bar {
    display: flex;
    align-items: center;
    flex: none;
    height: var(--_header);
    padding-inline: 8px;
    border-block-end: 1px solid var(--_border);
  }
  .panel__bar .tab {
    display: inline-flex;
    align-items: center;
    height: var(--_header);
    margin-inline-end: auto;
    padding-inline: 8px;
    font-weight: var(--_weight-medium);
    box-shadow: inset 0 -2px 0 0 var(--_accent-fill);
  }
  .bones {
    display: grid;
    gap: 10px;
    padding-block: 6px;
  }
  .bones--thread {
    gap: 12px;
    padding: 18px 20px;
  }
  .bones--thread .sk {
    border-radius: 14px;
  }
  .bones__w {
    justify-self: end;
    width: 52%;
  }
  .bones--card {
    padding: 6px var(--_space-4) 14px;
  }
  .bones__id {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 20px var(--_space-4) 14px;
  }
`;
