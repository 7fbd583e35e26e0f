import { html, nothing, type TemplateResult } from 'lit';
import { cssVars } from './css-vars.js';

/** The one thing a person can do about a state. */
export interface StateAction {
  label: string;
  run(): void;
}

export interface StateLook {
  icon: TemplateResult;
  title: string;
  /** One sentence: why it is so, or what happens next. */
  text?: string;
  action?: StateAction;
  /** Something went wrong: it is announced at once. */
  error?: boolean;
}

/** Nothing to show, nothing found, not allowed, or failed: icon, title, one sentence, at most one action. */
export function stateView({ icon, title, text, action, error = false }: StateLook): TemplateResult {
  return html`<div class="empty" part="empty${error ? ' error' : ''}" role=${error ? 'alert' : nothing}>
    <span class="empty__i">${icon}</span><b>${title}</b>${text === undefined ? nothing : html`<p>${text}</p>`}${
      action ? html`<button class="btn btn--outline" part="button" type="button" @click=${action.run}>${action.label}</button>` : nothing
    }
  </div>`;
}

/** Shapes of what is being loaded. `label` is read aloud: `Loading`. */
export function skeleton(shapes: unknown, label: string): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-busy="true"><span class="vh">${label}</span>${shapes}</div>`;
}

export interface BoneLook {
  /** CSS lengths; the whole width and 10 px unless told. */
  width?: string;
  height?: string;
  round?: boolean;
}

/** One grey stroke of a skeleton. */
export function bone({ width, height, round = false }: BoneLook = {}): TemplateResult {
  return html`<div class="sk ${round ? 'sk--round' : ''}" ${cssVars({ '--_w': width, '--_hgt': height })}></div>`;
}
