import { css } from 'lit';

/** The pages inside the panel. */
export const viewStyles = css`
  .w .icbtn {
    width: 36px;
    height: 36px;
  }
  .w .icbtn .ico {
    width: 20px;
    height: 20px;
    stroke-width: 1.75;
  }
  .w__h {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 60px;
    padding-block: 8px;
    padding-inline: 12px 8px;
    flex: none;
    border-block-end: 1px solid var(--_border);
  }
  .w__h > .grow:first-child {
    padding-inline-start: 8px;
  }
  .w__h h2 {
    font-size: var(--_font-size-md);
    line-height: 1.3;
  }
  .w__h p {
    display: flex;
    align-items: center;
    gap: 5px;
    font-size: var(--_font-size-xs);
    line-height: 1.35;
    color: var(--_text-3);
  }
  .w__dot {
    flex: none;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_success);
  }
  .w__dot--off {
    background: none;
    border: 2px solid var(--_offline);
  }
  .w__lost {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_warning-text);
  }
  .w__lost .ico {
    width: 12px;
    height: 12px;
  }
  .w__b {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
  }
  .w__f {
    flex: none;
    padding: 8px 12px 10px;
    text-align: center;
    font-size: var(--_font-size-2xs);
    color: var(--_text-3);
  }
  .w__f a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  /* a greeting of two lines grows upwards: what follows does not move when it comes */
  .hero {
    display: flex;
    flex-direction: column;
    min-height: 237px;
    padding: 14px 20px 80px;
    background: var(--_accent-fill);
    color: var(--_on-accent);
  }
  .hero__top {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    margin-inline-end: -10px;
  }
  .hero__top .avs {
    margin-inline-start: auto;
    --_bg: var(--_accent-fill);
  }
  .hero__top .icbtn {
    color: inherit;
  }
  .hero__top .icbtn:hover {
    background: color-mix(in oklab, currentColor 16%, transparent);
  }
  .hero__logo {
    font-weight: 650;
    font-size: 17px;
    letter-spacing: -0.02em;
  }
  .hero h2 {
    margin-block-start: auto;
    padding-block-start: 12px;
    font-size: var(--_font-size-2xl);
    line-height: 1.2;
    letter-spacing: -0.022em;
    text-wrap: balance;
  }
  /* foreign words find their own direction and keep the side of what is around them */
  .w__b [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .hero p {
    min-height: 20px;
    margin-block-start: 8px;
  }
  .w-cards {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-block-start: -52px;
    padding: 0 12px 12px;
  }
  .w-card {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 68px;
    padding: 14px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface-raised);
    --_bg: var(--_surface-raised);
  }
  .w-card--up {
    box-shadow: var(--_shadow-2);
  }
  button.w-card:hover {
    background: color-mix(in oklab, var(--_surface-raised), var(--_text) 3%);
  }
  .w-card b {
    display: block;
    font-weight: var(--_weight-strong);
  }
  .w-card small,
  .w-q small {
    display: block;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .w-card__t {
    min-width: 0;
  }
  .w-card__t b {
    display: block;
    font-weight: var(--_weight-medium);
  }
  .w-card .skeleton {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
  }
  .skeleton .w-card__t {
    display: grid;
    gap: 8px;
  }
  .w-go {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .w-go .ico {
    width: 18px;
    height: 18px;
  }
  .w-all {
    justify-self: center;
  }
  .w-chs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(60px, 1fr));
    gap: 4px;
    width: 100%;
    margin: -4px;
  }
  .w-chs a {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 6px 2px;
    border-radius: 10px;
    font-size: var(--_font-size-xs);
    color: var(--_text-2);
  }
  .w-chs a:hover {
    background: var(--_hover);
  }
  .w-chs .chd {
    width: 36px;
    height: 36px;
  }
  .w-chs .chd .ico {
    width: 18px;
    height: 18px;
    stroke-width: 2;
  }
  .w-list {
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface-raised);
  }
  .w-list > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .w-q {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 44px;
    padding-inline: 14px;
    font-size: var(--_font-size-sm);
    cursor: pointer;
    list-style: none;
  }
  .w-q::-webkit-details-marker {
    display: none;
  }
  .w-q > .ico {
    margin-inline-start: auto;
    color: var(--_text-3);
    transition: rotate var(--_duration-2);
  }
  .w-q:hover {
    background: var(--_hover);
  }
  .w-a[open] > .w-q > .ico {
    rotate: 90deg;
  }
  .w-a p {
    padding: 0 14px 12px;
    font-size: var(--_font-size-sm);
    color: var(--_text-2);
  }

  /* else the words stand in their colour on a ground of the same colour */
  @media (forced-colors: active) {
    .hero {
      forced-color-adjust: none;
    }
  }
`;
