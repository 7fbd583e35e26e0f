import { css } from 'lit';

/** What a bubble can hold beside text and pictures: files, sounds, answers to choose from, cards, forms. */
export const partStyles = css`
  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    min-width: min(220px, 100%);
  }
  .file__i {
    --_ico: 18px;
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-md);
    color: var(--_accent-text);
    background: var(--_surface);
  }
  .file__t {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 1.35;
  }
  .file__t b {
    display: flex;
    min-width: 0;
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
  }
  .file__t > span {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .file__c {
    margin-block-start: 6px;
  }
  .m--self :is(.file__t > span, .file .icbtn, .voice__d) {
    color: inherit;
  }
  :is(.file, chat-voice, .voice) + .bt,
  chat-upload-progress + .bt {
    margin-block-start: -2px;
  }
  .up {
    display: block;
    width: 100%;
    height: 4px;
    margin-block: 6px 2px;
    border: 0;
    border-radius: 99px;
    overflow: hidden;
    appearance: none;
    accent-color: var(--_accent-fill);
    color: var(--_accent-fill);
    background: color-mix(in oklab, var(--_text) 12%, transparent);
  }
  .up::-webkit-progress-bar {
    background: transparent;
  }
  .up::-webkit-progress-value,
  .up::-moz-progress-bar {
    background: var(--_accent-fill);
    transition: inline-size var(--_duration-2);
  }

  chat-voice {
    display: block;
  }
  .voice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-width: 0;
  }
  .voice__p {
    --_ico: 14px;
    display: grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    color: var(--_on-accent);
    background: var(--_accent-fill);
  }
  .voice__p:disabled {
    cursor: not-allowed;
    color: var(--_text-3);
    background: var(--_surface-sunken);
  }
  .m--self .voice__p {
    color: var(--_bubble-self);
    background: var(--_bubble-self-text);
  }
  .wave {
    position: relative;
    flex: 0 1 auto;
    width: 151px;
    min-width: 60px;
    height: 26px;
    border-radius: var(--_radius-sm);
  }
  .wave:focus-within:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* out of the flow: Safari would make the bubble as wide as a picture without a width, 300px */
  .wave svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: var(--_text-3);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-opacity: 0.55;
  }
  .wave .on {
    stroke: var(--_accent-text);
    stroke-opacity: 1;
  }
  .m--self .wave :is(svg, .on) {
    stroke: currentColor;
  }
  .wave input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  :host(:dir(rtl)) .wave svg {
    scale: -1 1;
  }
  .voice__d {
    min-width: 30px;
    font-size: var(--_font-size-xs);
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }
  .voice .chip {
    height: 24px;
    padding-inline: 7px;
  }
  .voice__n {
    margin-block-end: 4px;
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .voice__e {
    flex-basis: 100%;
    font-size: var(--_font-size-xs);
    color: var(--_danger-text);
  }

  .choices {
    display: grid;
    gap: 4px;
    margin-block: 8px 2px;
  }
  .choices .btn {
    color: var(--_text);
    white-space: normal;
  }
  span.btn {
    cursor: default;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 6px;
    padding-block-start: 10px;
  }
  .answers .btn {
    height: auto;
    min-height: 34px;
    padding: 4px 14px;
    border-color: var(--_accent-line);
    border-radius: 17px;
    background: none;
    box-shadow: none;
    color: var(--_accent-text);
    white-space: normal;
  }
  .answers .btn:hover {
    background: var(--_accent-soft);
  }
  .lp {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    align-items: center;
    gap: 10px;
    margin-block-start: 8px;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    font-size: var(--_font-size-sm);
    color: var(--_text);
    background: var(--_surface);
  }
  .lp--plain {
    grid-template-columns: minmax(0, 1fr);
    padding: 8px 10px;
  }
  .lp:first-child {
    margin-block-start: 2px;
  }
  .lp img {
    display: block;
    width: 64px;
    height: 64px;
    border-radius: 6px;
    object-fit: cover;
  }
  .lp b {
    display: block;
    font-weight: var(--_weight-medium);
  }
  .lp span > span {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .fm {
    min-width: min(220px, 100%);
  }
  .fm b {
    font-weight: var(--_weight-medium);
  }
  .fm dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    margin-block-start: 4px;
    font-size: var(--_font-size-sm);
  }
  .fm dt {
    color: var(--_text-3);
  }
`;
