import { css } from 'lit';

/** Foreign text wherever it stands. `plain` is for its block: each line finds its own direction. */
export const textStyles = css`
  .plain {
    unicode-bidi: plaintext;
  }
  .tx {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .link {
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }
  .link__host {
    opacity: 0.9;
    white-space: pre-wrap;
  }
  .mention {
    margin-inline: -1px;
    padding-inline: 3px;
    border-radius: 4px;
    font-weight: var(--_weight-medium);
    background: var(--_comment-2);
  }
  mark {
    background: none;
    font-weight: var(--_weight-strong);
    color: var(--_accent-text);
  }
  .fn {
    display: inline-flex;
    max-width: 100%;
    min-width: 0;
    white-space: pre;
  }
  .fn__stem {
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
  }
`;
