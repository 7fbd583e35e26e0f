import { css } from 'lit';

/** The box as visitors have it: one line with round ends. */
export const pillStyles = css`
  .cmp--pill {
    padding: 0 12px 6px;
  }
  .box--pill {
    --_lines-min: 1;
    --_lines-max: 6;
    border-radius: 24px;
  }
  .pill {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    padding: 4px;
  }
  .pill .icbtn {
    --_ico: 20px;
    --_ico-line: 1.75;
    width: 36px;
    height: 36px;
    border-radius: 50%;
  }
  .pill chat-composer-input {
    flex: 1;
  }
  .pill .cmp__in {
    padding-block: 8px;
    padding-inline: 2px;
    line-height: 20px;
    min-height: 36px;
    max-height: calc(var(--_lines-max) * 20px + 16px);
  }
  .pill .cmp__cnt {
    align-self: center;
    margin-inline: 4px;
  }
  .pill .icbtn--send:not([aria-disabled='true']) {
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .pill .icbtn--send:not([aria-disabled='true']):hover {
    background: var(--_accent-fill-hover);
  }

  @media (pointer: coarse) {
    .pill .icbtn {
      width: 40px;
      height: 40px;
    }
    .pill .cmp__in {
      padding-block: 10px;
      min-height: 40px;
    }
  }
`;
