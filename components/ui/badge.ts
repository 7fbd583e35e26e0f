import { html, nothing, type TemplateResult } from 'lit';

export interface BadgeLook {
  /** Read aloud before the number: `unread`. */
  label?: string;
  /** Grey, for counts that ask for nothing. */
  quiet?: boolean;
  /** Part names, `badge` unless told. */
  part?: string;
}

/** A count, `99+` above that; nothing at all for zero unless it is quiet. */
export function badge(count: number, { label, quiet = false, part = 'badge' }: BadgeLook = {}): TemplateResult | typeof nothing {
  if (count <= 0 && !quiet) return nothing;
  const look = quiet ? 'badge--quiet' : '';
  const shown = count > 99 ? '99+' : count;
  if (label === undefined) return html`<span class="badge ${look}" part=${part}>${shown}</span>`;
  return html`<span class="badge ${look}" part=${part}><span class="vh">${label} </span>${shown}</span>`;
}
