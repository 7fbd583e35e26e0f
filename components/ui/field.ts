import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as icons from './icons.js';

interface Labelled {
  /** Unique within the root: label, hint and error refer to it. */
  id: string;
  label: string;
  /** Beside the label: `optional`, `for the team`. */
  aside?: string;
  hint?: string;
  /** What is wrong, in words. */
  error?: string;
  /** The label is read aloud only. */
  bare?: boolean;
}

export interface TextFieldLook extends Labelled {
  value: string;
  input(value: string): void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'datetime-local';
  /** Several lines, this many to begin with. */
  rows?: number;
  placeholder?: string;
  autocomplete?: AutoFill;
  required?: boolean;
  large?: boolean;
}

/** A text with its label, hint and error. */
export function textField(look: TextFieldLook): TemplateResult {
  const { id, value, type = 'text', rows, placeholder, autocomplete, required = false, large = false, error } = look;
  const shape = `input ${large ? 'input--lg' : ''}`;
  const onInput = (event: Event) => look.input((event.target as HTMLInputElement).value);
  const control =
    rows === undefined
      ? html`<input
          class=${shape}
          id=${id}
          type=${type}
          .value=${live(value)}
          placeholder=${placeholder ?? nothing}
          autocomplete=${autocomplete ?? 'off'}
          ?required=${required}
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(look)}
          @input=${onInput}
        />`
      : html`<textarea
          class=${shape}
          id=${id}
          rows=${rows}
          .value=${live(value)}
          placeholder=${placeholder ?? nothing}
          ?required=${required}
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(look)}
          @input=${onInput}
        ></textarea>`;
  return field(look, control);
}

export interface SelectFieldLook extends Labelled {
  value: string;
  options: readonly { value: string; label: string }[];
  change(value: string): void;
}

/** A choice of one from a short list, by the browser's own list. */
export function selectField(look: SelectFieldLook): TemplateResult {
  return field(
    look,
    html`<span class="sel"
      ><select
        class="sel__native"
        id=${look.id}
        aria-describedby=${describedBy(look)}
        @change=${(event: Event) => look.change((event.target as HTMLSelectElement).value)}
      >
        ${look.options.map(({ value, label }) => html`<option value=${value} .selected=${live(value === look.value)}>${label}</option>`)}</select
      >${icons.chevronDown}</span
    >`,
  );
}

/** A label, a control of one's own with the same `id`, a hint and an error. */
export function field({ id, label, aside, hint, error, bare = false }: Labelled, control: unknown): TemplateResult {
  return html`<div class="field" part="field${error === undefined ? '' : ' error'}">
    <label class=${bare ? 'vh' : 'field__label'} for=${id}>${label}${aside === undefined ? nothing : html` <i>${aside}</i>`}</label
    >${control}${hint === undefined ? nothing : html`<span class="field__hint" id="${id}-hint">${hint}</span>`}${
      error === undefined ? nothing : html`<span class="field__error" id="${id}-error" role="alert">${icons.circleAlert}${error}</span>`
    }
  </div>`;
}

function describedBy({ id, hint, error }: Labelled): string | typeof nothing {
  const ids = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ');
  return ids || nothing;
}

export interface ToggleLook {
  label: unknown;
  checked: boolean;
  change(checked: boolean): void;
  kind?: 'check' | 'radio' | 'switch';
  /** Radios of one group share a name within the root. */
  group?: string;
  disabled?: boolean;
}

/** A tick, a radio or a switch as one line of a list, its label beside it. */
export function toggleLine({ label, checked, change, kind = 'check', group, disabled = false }: ToggleLook): TemplateResult {
  const control = html`<input
    class=${kind}
    type=${kind === 'radio' ? 'radio' : 'checkbox'}
    role=${kind === 'switch' ? 'switch' : nothing}
    name=${group ?? nothing}
    .checked=${live(checked)}
    ?disabled=${disabled}
    @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
  />`;
  return kind === 'switch'
    ? html`<label class="mi"><span>${label}</span><span class="end">${control}</span></label>`
    : html`<label class="mi">${control}<span>${label}</span></label>`;
}

export interface SearchFieldLook {
  label: string;
  value: string;
  input(value: string): void;
  /** Words of the button that empties it. */
  clear: string;
  part?: string;
}

/** The search box. No landmark: a page may hold many lists, and landmarks of one name help nobody. */
export function searchField({ label, value, input, clear, part = 'field' }: SearchFieldLook): TemplateResult {
  return html`<div class="search" part=${part}>
    ${icons.search}<input
      type="search"
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      spellcheck="false"
      .value=${live(value)}
      @input=${(event: Event) => input((event.target as HTMLInputElement).value)}
    />${
      value === ''
        ? nothing
        : html`<button class="icbtn icbtn--sm" part="icon-button" type="button" aria-label=${clear} @click=${() => input('')}>
            ${icons.x}
          </button>`
    }
  </div>`;
}
