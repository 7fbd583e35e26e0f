import { css } from 'lit';

/** Pictures, albums and films in a bubble, and what is written below them. */
export const mediaStyles = css`
  .b--media {
    width: min-content;
    padding: 4px;
    overflow: hidden;
  }
  .pic {
    position: relative;
    width: var(--_w);
    max-width: 100%;
    border-radius: 10px;
    overflow: hidden;
    background: var(--_surface-sunken);
  }
  .pic :is(img, video) {
    display: block;
    width: 100%;
    object-fit: cover;
    aspect-ratio: var(--_ratio, 1);
  }
  .pic video {
    background: color-mix(in oklab, var(--_text) 14%, var(--_surface-sunken));
  }
  .pic.is-playing video {
    object-fit: contain;
    background: oklch(0.15 0 0);
  }
  .pic__a {
    display: block;
  }
  .pic__a:focus-visible {
    outline-offset: -3px;
  }
  .pic > .bt {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    margin: 0;
    padding: 2px 7px;
    border-radius: 99px;
    color: oklch(1 0 0);
    background: oklch(0.15 0 0 / 0.62);
  }
  .pic > .bt .bt__s {
    color: inherit;
  }
  .pic__play {
    --_ico: 20px;
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    margin: auto;
    border-radius: 50%;
    color: oklch(1 0 0);
    background: oklch(0.15 0 0 / 0.62);
  }
  .pic__dur {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    padding: 1px 7px;
    border-radius: 99px;
    font-size: var(--_font-size-2xs);
    font-variant-numeric: tabular-nums;
    color: oklch(1 0 0);
    background: oklch(0.15 0 0 / 0.62);
  }
  .pic.is-playing > :is(.pic__play, .pic__dur, .bt) {
    display: none;
  }
  .album {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3px;
  }
  .album:not(.is-open) > :nth-child(n + 5):not(.album__more, .bt) {
    display: none;
  }
  .album__more {
    grid-area: 2 / 2;
    display: grid;
    place-items: center;
    font-size: 18px;
    font-weight: var(--_weight-strong);
    color: oklch(1 0 0);
    background: oklch(0.15 0 0 / 0.5);
  }
  .album.is-open .album__more {
    display: none;
  }
  .album > :nth-child(4) {
    grid-area: 2 / 2;
  }
  .cap {
    display: flow-root;
    padding: 6px 8px 4px;
  }
`;
