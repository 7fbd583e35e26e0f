import { css } from 'lit';

/**
 * What every shadow root starts from. The host keeps to the page: its width, height, display and `hidden` are the page's
 * to set, so nothing here is `!important` and nothing is `all`. Text properties that would be inherited from the page are
 * reset one step further in, on the element with the class `base` that wraps everything a root draws (and on the layers beside it).
 */
export const base = css`
  :host {
    display: block;
    position: relative;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .base,
  .shell,
  .tip {
    font: var(--_weight) var(--_font-size-sm) / var(--_leading) var(--_font);
    font-feature-settings: normal;
    font-variation-settings: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: normal;
    hyphens: manual;
    tab-size: 4;
    list-style: none;
    cursor: auto;
    accent-color: auto;
    caret-color: auto;
    color: var(--_text);
    -webkit-text-fill-color: currentcolor;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    margin: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  ul,
  ol,
  dl,
  dd,
  p,
  h1,
  h2,
  h3,
  h4,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    font-size: inherit;
    font-weight: var(--_weight-strong);
  }
  legend {
    padding: 0;
  }
  ::placeholder {
    color: var(--_text-3);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-sm);
  }
  [hidden] {
    display: none !important;
  }

  /* read aloud, never seen */
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .muted {
    color: var(--_text-3);
  }
  .trunc {
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .scrolls {
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
    overscroll-behavior: contain;
  }
`;
