import { css } from 'lit';

/** The question whether the chat may be kept. */
export const consentStyles = css`
  .w-ask {
    display: grid;
    align-content: center;
    padding: 12px;
  }
  .w-ask__card {
    display: grid;
    gap: 14px;
    padding: 20px 18px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-lg);
    background: var(--_surface-subtle);
  }
  .w-ask__card h3 {
    font-size: var(--_font-size-lg);
    text-wrap: balance;
  }
  .w-ask__card p {
    margin-block-start: -10px;
    font-size: var(--_font-size-sm);
    line-height: 1.45;
    color: var(--_text-2);
  }
  .w-ask__answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .w-ask__card .btn--link {
    justify-self: start;
    padding: 0;
    font-size: var(--_font-size-xs);
  }
`;
