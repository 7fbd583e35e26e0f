import { css } from 'lit';

/** Labelled fields, the search box, checks, radios, switches and the segmented control. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 6px;
  }
  .field__label {
    font-size: var(--_font-size-sm);
    font-weight: var(--_weight-medium);
  }
  .field__label i {
    font-style: normal;
    font-weight: var(--_weight);
    color: var(--_text-3);
  }
  .field__hint {
    font-size: var(--_font-size-xs);
    color: var(--_text-3);
  }
  .field__error {
    --_ico: 14px;
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: var(--_font-size-xs);
    color: var(--_danger-text);
  }
  .input {
    width: 100%;
    min-height: var(--_control);
    padding: 6px 10px;
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-md);
    background: var(--_surface);
    font-size: var(--_font-size-sm);
    transition:
      border-color var(--_duration-1),
      box-shadow var(--_duration-1);
  }
  .input:is([type='email'], [type='tel'], [type='url'], [inputmode='tel']) {
    direction: ltr;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .input--lg {
    min-height: 42px;
    padding: 9px 12px;
    font-size: var(--_font-size-md);
  }
  .input:focus {
    outline: 0;
    border-color: var(--_focus);
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_focus) 22%, transparent);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .input:is([disabled], [aria-disabled='true']) {
    border-color: transparent;
    background: var(--_surface-sunken);
    color: var(--_text-3);
    cursor: not-allowed;
  }
  textarea.input {
    resize: none;
    line-height: var(--_leading);
  }
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 1;
    min-width: 0;
    height: var(--_control);
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-md);
    background: var(--_surface-sunken);
    color: var(--_text-3);
  }
  .search input {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_text);
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search:focus-within {
    border-color: var(--_focus);
    background: var(--_surface);
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_focus) 22%, transparent);
  }
  .sel {
    display: flex;
    align-items: center;
    gap: 6px;
    width: 100%;
    min-width: 0;
    min-height: var(--_control);
    padding-inline: 10px 8px;
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-md);
    background: var(--_surface);
    font-size: var(--_font-size-sm);
  }
  .sel > .ico:last-child {
    margin-inline-start: auto;
    color: var(--_text-3);
  }
  .sel__native {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: 0;
    appearance: none;
    background: none;
    text-overflow: ellipsis;
  }
  .sel:focus-within {
    border-color: var(--_focus);
    box-shadow: 0 0 0 3px color-mix(in oklab, var(--_focus) 22%, transparent);
  }

  .check {
    appearance: none;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    border: 1.5px solid var(--_border-control);
    border-radius: 5px;
    background: var(--_surface);
    cursor: pointer;
  }
  .check::after {
    content: '';
    width: 10px;
    height: 5px;
    border: solid var(--_on-accent);
    border-width: 0 0 2px 2px;
    transform: translateY(-1.5px) rotate(-45deg);
    opacity: 0;
  }
  .check:is(:checked, :indeterminate) {
    border-color: var(--_accent-fill);
    background: var(--_accent-fill);
  }
  .check:is(:checked, :indeterminate)::after {
    opacity: 1;
  }
  .check:indeterminate::after {
    height: 0;
    border-width: 0 0 2px;
    transform: none;
  }
  .radio {
    appearance: none;
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    border: 1.5px solid var(--_border-control);
    border-radius: 50%;
    background: var(--_surface);
    cursor: pointer;
  }
  .radio:checked {
    border: 5px solid var(--_accent-fill);
  }
  .radio:focus-visible,
  .switch:focus-visible {
    border-radius: 99px;
  }
  .switch {
    appearance: none;
    position: relative;
    flex: none;
    width: 32px;
    height: 20px;
    margin: 0;
    border-radius: 99px;
    background: var(--_border-control);
    cursor: pointer;
    transition: background-color var(--_duration-2);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: oklch(1 0 0);
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.25);
    transition: translate var(--_duration-2) var(--_ease-out);
  }
  .switch:is(:checked, .is-on) {
    background: var(--_accent-fill);
  }
  .switch:is(:checked, .is-on)::after {
    translate: 12px 0;
  }
  .switch:is(:checked, .is-on):dir(rtl)::after {
    translate: -12px 0;
  }
  .seg {
    display: inline-flex;
    gap: 2px;
    padding: 2px;
    border-radius: var(--_radius-md);
    background: var(--_surface-sunken);
  }
  .seg > * {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    height: 26px;
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-sm);
    font-size: var(--_font-size-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
    white-space: nowrap;
  }
  .seg > :is([aria-selected='true'], [aria-checked='true']) {
    background: var(--_surface-thumb);
    color: var(--_text);
    box-shadow: var(--_shadow-1), var(--_ring);
  }

  /* a touch keyboard zooms into anything smaller */
  @media (pointer: coarse) {
    .input,
    .search input {
      font-size: var(--_font-size-lg);
    }
  }
  @media (forced-colors: active) {
    .seg > * {
      border-color: CanvasText;
    }
    .switch,
    .check {
      forced-color-adjust: none;
    }
    .seg > :is([aria-selected='true'], [aria-checked='true']) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
