import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface ChoiceLook {
  /** Radios of one group share a name within the root. */
  group: string;
  label: unknown;
  /** A second line. */
  hint?: string;
  /** Before the label: an avatar, a mark. */
  lead?: unknown;
  checked: boolean;
  pick(): void;
  /** Before the radio: a time. */
  end?: string;
}

/** One of several as a line of its own, the radio at its end. */
export function choice({ group, label, hint, lead, checked, pick, end }: ChoiceLook): TemplateResult {
  return html`<label class="mi choice ${checked ? 'is-active' : ''}" part="menu-item${checked ? ' checked' : ''}"
    >${lead ?? nothing}<span class="mi__l">${label}${hint ? html`<small>${hint}</small>` : nothing}</span
    ><span class="end">${end ?? nothing}<input class="radio" type="radio" name=${group} .checked=${live(checked)} @change=${pick} /></span
  ></label>`;
}
