import { css } from 'lit';

/** Cards, notes, tasks, tables and the forms that make them; they come with their chunks. */
export const listStyles = css`
  .card {
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface);
  }
  .card + .card {
    margin-block-start: 6px;
  }
  .ord {
    display: grid;
    gap: 2px;
  }
  .ord b {
    font-weight: var(--_weight-medium);
  }
  .ord__l {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .ord__s {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .ord__s.i12 {
    gap: 5px;
  }
  .ord__l > :is(.st, .ord__e) {
    margin-inline-start: auto;
  }
  .tbl {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_font-size-xs);
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  td {
    border-block-start: 1px solid var(--_border);
  }

  .notec {
    border-color: var(--_comment-line);
    background: var(--_comment);
    color: var(--_comment-text);
  }
  .notec small {
    font-size: var(--_font-size-2xs);
    color: var(--_comment-text-2);
  }
  .task {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding-block: 5px;
    cursor: pointer;
  }
  .task .check {
    margin-block-start: 1px;
  }
  .task small {
    display: block;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .task small.is-soon {
    color: var(--_warning-text);
  }
  .task.is-done > span {
    color: var(--_text-3);
    text-decoration: line-through;
  }
  .form {
    display: grid;
    gap: 8px;
    padding-block: 2px 10px;
  }
  .form .input {
    unicode-bidi: plaintext;
  }
  .form__b {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .form__hint {
    margin-inline-start: auto;
    font-size: var(--_font-size-2xs);
    color: var(--_text-3);
  }

  @media (pointer: coarse) {
    .task {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
`;
