import { css } from 'lit';

/** The page's own tools, not the SDK's: quiet, in the colours of whatever page holds them. */
export const scenarioBarStyles = css`
  :host {
    --line: light-dark(oklch(0.92 0.006 262), oklch(0.29 0.008 262));
    --soft: light-dark(oklch(0.25 0.02 262 / 0.06), oklch(1 0 0 / 0.07));
    --quiet: light-dark(oklch(0.45 0.015 262), oklch(0.76 0.012 262));
    --strong: light-dark(oklch(0.22 0.01 262), oklch(0.94 0.004 262));
    --accent: light-dark(oklch(0.53 0.175 262), oklch(0.76 0.13 262));
    display: flex;
    align-items: center;
    gap: 2px;
    font:
      400 12px/1.4 system-ui,
      sans-serif;
    color: var(--quiet);
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 28px;
    block-size: 28px;
    border-radius: 6px;
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    background: var(--soft);
    color: var(--strong);
  }
  :focus-visible,
  input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .scenario {
    padding-inline: 9px;
    margin-inline-start: 6px;
    border: 1px solid var(--line);
    font-weight: 500;
  }
  .scenario::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: light-dark(oklch(0.6 0.15 152), oklch(0.72 0.16 152));
  }
  .scenario.slow::before,
  .scenario.flaky::before {
    background: light-dark(oklch(0.66 0.15 60), oklch(0.78 0.15 72));
  }
  .scenario.offline::before {
    background: light-dark(oklch(0.56 0.205 25), oklch(0.66 0.19 24));
  }
  .scenario.busy::before {
    background: var(--accent);
  }
  .panel {
    inset: 48px auto auto auto;
    inset-inline-end: 8px;
    margin: 0;
    box-sizing: border-box;
    inline-size: min(340px, calc(100vw - 16px));
    max-block-size: calc(100dvh - 60px);
    overflow: auto;
    padding: 14px 16px 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: light-dark(#fff, oklch(0.235 0.008 262));
    color: var(--strong);
    box-shadow: 0 16px 40px -12px light-dark(oklch(0.25 0.03 262 / 0.25), oklch(0 0 0 / 0.7));
  }
  .panel:popover-open {
    display: grid;
    gap: 12px;
  }
  h2 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
  fieldset {
    all: unset;
    display: grid;
    gap: 5px;
  }
  legend {
    padding: 0;
    margin-block-end: 5px;
    color: var(--quiet);
  }
  .choices {
    display: flex;
    gap: 2px;
    padding: 2px;
    border-radius: 8px;
    background: var(--soft);
  }
  label {
    position: relative;
    flex: 1 1 auto;
    cursor: pointer;
  }
  label span {
    display: block;
    padding: 4px 6px;
    border-radius: 6px;
    text-align: center;
    color: var(--quiet);
  }
  label:hover span {
    color: var(--strong);
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  input:checked + span {
    background: light-dark(#fff, oklch(1 0 0 / 0.12));
    color: var(--strong);
    font-weight: 500;
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.12);
  }
  .wide {
    inline-size: 100%;
    border: 1px solid var(--line);
    color: var(--strong);
  }
  a {
    color: var(--accent);
  }
  p {
    margin: 0;
    color: var(--quiet);
  }
  @media (max-width: 560px) {
    .icon {
      display: none;
    }
  }
  @media (pointer: coarse) {
    button {
      block-size: 36px;
      min-inline-size: 36px;
    }
    label span {
      padding-block: 9px;
    }
  }
  @media (forced-colors: active) {
    input:checked + span {
      outline: 2px solid Highlight;
    }
    .scenario::before {
      forced-color-adjust: none;
    }
  }
`;
