import { html, type TemplateResult } from 'lit';
import { withoutBidiControls } from './bidi.js';

const EXTENSION = /\.[^.\s]{1,12}$/;

/**
 * A file name that cannot pretend: without direction controls, its extension last, left to right and never cut off, so
 * that `invoice<RLO>gpj.exe` reads `invoicegpj.exe`.
 */
export function fileName(name: string): TemplateResult {
  const shown = withoutControls(name);
  const extension = EXTENSION.exec(shown)?.[0] ?? '';
  const stem = shown.slice(0, shown.length - extension.length);
  return html`<bdi class="fn" dir="ltr"><bdi class="fn__stem">${stem}</bdi><span>${extension}</span></bdi>`;
}

/** The name a download is saved under: no controls, no path. */
export function downloadName(name: string): string {
  return withoutControls(name).replace(/[/\\]/g, '_').trim();
}

function withoutControls(name: string): string {
  return withoutBidiControls(name).replace(/\p{Cc}/gu, '');
}
