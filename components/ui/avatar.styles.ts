import { css } from 'lit';

/**
 * The avatar `av` with its channel mark and presence dot, and the channel dot `chd` alone. A surface says what it is by
 * `--_bg`, so that the ring around a mark matches what is behind it. `h0` … `h11` are the hues people get.
 */
export const avatarStyles = css`
  .av {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: var(--_s, 40px);
    height: var(--_s, 40px);
    border: 0;
    border-radius: 50%;
    font-size: calc(var(--_s, 40px) * 0.335);
    font-weight: var(--_weight-strong);
    line-height: 1;
    letter-spacing: 0.01em;
    color: light-dark(oklch(0.43 0.06 var(--_h, 262)), oklch(0.86 0.04 var(--_h, 262)));
    background: light-dark(oklch(0.93 0.022 var(--_h, 262)), oklch(0.335 0.03 var(--_h, 262)));
  }
  .av--bot {
    --_ico: calc(var(--_s, 40px) * 0.45);
    border-radius: 32%;
    color: var(--_text-2);
    background: var(--_surface-sunken);
  }
  .av__img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .av__ch {
    --_ico: clamp(14px, calc(var(--_s, 40px) * 0.43), 20px);
    --_ico-line: 2.6;
    position: absolute;
    inset-block-end: -2px;
    inset-inline-end: -3px;
    padding: calc(var(--_ico) * 0.21);
    border-radius: 50%;
    color: oklch(1 0 0);
    background-color: var(--_ch, var(--_channel-web));
    box-shadow: 0 0 0 2px var(--_bg, var(--_surface-subtle));
  }
  .av__st {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--_success);
    box-shadow: 0 0 0 2px var(--_bg, var(--_surface));
  }
  .av__st--away {
    background: var(--_surface);
    border: 2.5px solid var(--_warning);
  }
  .av__st--off {
    background: var(--_surface);
    border: 2.5px solid var(--_offline);
  }
  .h0 {
    --_h: 25;
  }
  .h1 {
    --_h: 55;
  }
  .h2 {
    --_h: 80;
  }
  .h3 {
    --_h: 110;
  }
  .h4 {
    --_h: 150;
  }
  .h5 {
    --_h: 180;
  }
  .h6 {
    --_h: 205;
  }
  .h7 {
    --_h: 240;
  }
  .h8 {
    --_h: 262;
  }
  .h9 {
    --_h: 285;
  }
  .h10 {
    --_h: 320;
  }
  .h11 {
    --_h: 350;
  }
  .c-whatsapp {
    --_ch: var(--_channel-whatsapp);
  }
  .c-telegram {
    --_ch: var(--_channel-telegram);
  }
  .c-instagram {
    --_ch: var(--_channel-instagram);
  }
  .c-email {
    --_ch: var(--_channel-email);
  }
  .c-sms {
    --_ch: var(--_channel-sms);
  }
  .avs {
    display: flex;
  }
  .avs .av + .av {
    margin-inline-start: -6px;
  }
  .avs .av {
    box-shadow: 0 0 0 2px var(--_bg, var(--_surface));
  }
  .chd {
    --_ico: 9px;
    --_ico-line: 2.6;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    color: oklch(1 0 0);
    background-color: var(--_ch, var(--_channel-web));
  }

  @media (forced-colors: active) {
    .av {
      border: 1px solid CanvasText;
    }
    .av__ch,
    .chd {
      forced-color-adjust: none;
    }
    .av__st {
      border: 2px solid CanvasText;
    }
    .av__st:not(.av__st--away, .av__st--off) {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
