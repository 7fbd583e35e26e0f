import { html, nothing, type TemplateResult } from 'lit';
import type { StateAction } from './states.js';

export interface BannerLook {
  icon: TemplateResult;
  text: unknown;
  action?: StateAction;
  /** `off`: no connection, work goes on. `error`: something failed. Otherwise a plain notice. */
  kind?: 'off' | 'error';
  /** Part names, `banner` or `guard` unless told. */
  part?: string;
}

/** A line across a pane: what has happened to it and what to do about it. Errors are announced at once. */
export function banner({ icon, text, action, kind, part = 'banner' }: BannerLook): TemplateResult {
  const look = kind === 'off' ? 'banner--off' : kind === 'error' ? 'banner--err' : '';
  return html`<div class="banner ${look}" part="${part}${kind === 'error' ? ' error' : ''}" role=${kind === 'error' ? 'alert' : 'status'}>
    ${icon}<span class="grow">${text}</span>${button(action)}
  </div>`;
}

/** A warning inside a form or above the input, before something is done. */
export function guard({ icon, text, action, part = 'guard' }: Omit<BannerLook, 'kind'>): TemplateResult {
  return html`<div class="guard" part=${part} role="note">${icon}<span class="grow">${text}</span>${button(action)}</div>`;
}

function button(action: StateAction | undefined): TemplateResult | typeof nothing {
  if (!action) return nothing;
  return html`<button class="btn btn--link" part="button" type="button" @click=${action.run}>${action.label}</button>`;
}
