import { css } from 'lit';

/**
 * An icon is a still template without a size. What holds it sizes it: `i12`, `i14` or `i16` on the holder, 16 px otherwise;
 * thinner lines as it grows. `ifill` fills a star, a play or a pause.
 */
export const iconStyles = css`
  .ico {
    display: block;
    flex: none;
    width: var(--_ico, 16px);
    height: var(--_ico, 16px);
    fill: none;
    stroke: currentColor;
    stroke-width: var(--_ico-line, 1.9);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i12 {
    --_ico: 12px;
    --_ico-line: 2.2;
  }
  .i14 {
    --_ico: 14px;
    --_ico-line: 1.9;
  }
  .i16 {
    --_ico: 16px;
    --_ico-line: 1.9;
  }
  .ifill > .ico {
    fill: currentColor;
  }
  :host(:dir(rtl)) .ico--flip {
    scale: -1 1;
  }
`;
