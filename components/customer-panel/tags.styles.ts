import { css } from 'lit';

/** The customer's tags and what they are chosen from. */
export const tagStyles = css`
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-start: 4px;
  }
  .tags .tag {
    position: relative;
  }
  .tag__x {
    --_ico: 12px;
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    width: 24px;
    border-radius: var(--_radius-sm);
    background: var(--_surface);
    opacity: 0;
  }
  .tag:is(:hover, :focus-within) .tag__x {
    opacity: 1;
  }
  .tag__x:hover {
    color: var(--_text);
  }
  .tag--add {
    --_ico: 14px;
    cursor: pointer;
  }
  .picker {
    display: grid;
    gap: 6px;
    width: 260px;
  }
  .picker .search {
    min-height: var(--_control);
  }
  .picker .options {
    max-height: 260px;
    overflow: auto;
  }
  .picker__none {
    padding: 8px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }

  @media (pointer: coarse) {
    .tag__x {
      position: static;
      opacity: 1;
    }
  }
`;
