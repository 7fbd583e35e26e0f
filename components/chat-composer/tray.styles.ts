import { css } from 'lit';

/** The files that were picked, with how far each has come. */
export const trayStyles = css`
  .tray {
    display: flex;
    gap: 8px;
    padding: 8px 12px 0;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  chat-attachment {
    display: contents;
  }
  .att {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    width: 196px;
    padding: 6px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-md);
    background: var(--_surface);
    color: var(--_text);
    overflow: hidden;
  }
  .att--err {
    border-color: var(--_danger);
  }
  .att__th {
    --_ico: 18px;
    --_ico-line: 1.8;
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    border-radius: 6px;
    overflow: hidden;
    background: var(--_surface-sunken);
    color: var(--_text-2);
  }
  .att__th img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .att__t {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 1.35;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .att__t b {
    display: flex;
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text);
  }
  .att .icbtn + .icbtn {
    margin-inline-start: -8px;
  }
  .att__why {
    color: var(--_danger-text);
  }
  .att__bar {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    height: 3px;
    background: var(--_border);
  }
  .att__bar i {
    display: block;
    width: var(--_done, 0%);
    height: 100%;
    background: var(--_accent-fill);
    transition: width var(--_duration-2);
  }

  @media (forced-colors: active) {
    .att__bar i {
      background: Highlight;
    }
  }
`;
