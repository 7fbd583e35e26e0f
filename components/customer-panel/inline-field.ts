import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as icons from '../ui/icons.js';
import type { InlineEdit } from './inline-edit.js';
import type { PanelSay } from './panel-say.js';

export interface InlineFieldLook {
  type?: string;
  /** A class of its own. */
  look?: string;
  /** Characters at most. */
  max?: number;
}

/** The field of a value that is changed where it stands. */
export function inlineField(edit: InlineEdit, label: string, { type = 'text', look = '', max }: InlineFieldLook = {}): TemplateResult {
  const wrong = edit.error !== undefined;
  return html`<input
    class="input ${look}"
    part="field${wrong ? ' error' : ''}"
    type=${type}
    data-edit
    aria-label=${label}
    aria-invalid=${wrong ? 'true' : nothing}
    autocomplete="off"
    maxlength=${max ?? nothing}
    .value=${live(edit.draft ?? '')}
    @input=${edit.onInput}
    @keydown=${edit.onKeyDown}
  />`;
}

/** Saves it, or leaves it as it was. `look`: a class of both buttons. */
export function inlineButtons(edit: InlineEdit, say: PanelSay, look = ''): TemplateResult {
  return html`<button
      class="icbtn ${look}"
      part="icon-button"
      type="button"
      aria-label=${say('save')}
      aria-busy=${edit.busy}
      @click=${() => edit.save()}
    >
      ${icons.check}</button
    ><button class="icbtn ${look}" part="icon-button" type="button" aria-label=${say('cancel')} @click=${() => edit.cancel()}>
      ${icons.x}
    </button>`;
}
