import { html, type TemplateResult } from 'lit';

/** An icon of 24 by 24, drawn by one path. All have this one template, which is read once, whatever is shown first. */
export function icon(d: string, look = ''): TemplateResult {
  return html`<svg class="ico ${look}" viewBox="0 0 24 24" aria-hidden="true"><path d=${d}></path></svg>`;
}
