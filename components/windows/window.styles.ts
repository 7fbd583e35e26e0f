import { css } from 'lit';

export const windowStyles = css`
  .win {
    --_bg: var(--_surface-raised);
    --_surface: var(--_surface-raised);
    width: min(440px, calc(100vw - 32px));
    max-width: none;
    max-height: min(720px, calc(100dvh - 48px));
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-xl);
    color: var(--_text);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-3);
    overflow: hidden;
    transition:
      opacity var(--_duration-3) var(--_ease-out),
      scale var(--_duration-3) var(--_ease-out);
  }
  .win--wide {
    width: min(720px, calc(100vw - 32px));
  }
  .win[open] {
    display: flex;
  }
  @starting-style {
    .win[open] {
      opacity: 0;
      scale: 0.97;
    }
  }
  .win::backdrop {
    background: var(--_scrim);
  }
  .win__form {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .win__h {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-block: 14px 10px;
    padding-inline: var(--_space-5) var(--_space-3);
    font-size: var(--_font-size-lg);
    font-weight: var(--_weight-strong);
  }
  .win__h h2 {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .win__h .icbtn {
    margin-inline-start: auto;
  }
  .win__sub {
    margin-inline-start: var(--_space-2);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight);
    color: var(--_text-3);
  }
  .win__b {
    display: grid;
    grid-auto-rows: max-content;
    gap: var(--_space-4);
    padding: 4px var(--_space-5) var(--_space-5);
    min-height: 0;
  }
  .win__b > p {
    color: var(--_text-2);
  }
  .win__b .banner {
    border-radius: var(--_radius-md);
  }
  .win__f {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-5);
    border-block-start: 1px solid var(--_border);
    background: color-mix(in oklab, var(--_surface-raised), var(--_canvas) 45%);
  }

  @media (max-width: 480px) {
    .win,
    .win--wide {
      width: 100%;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
