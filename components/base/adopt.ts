import type { CSSResult } from 'lit';

/** Adds sheets to the root an inner element or a late chunk draws into, each once. */
export function adopt(root: Node, sheets: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  for (const { styleSheet } of sheets) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}
