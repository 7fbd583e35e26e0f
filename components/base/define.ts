import type { CSSResultOrNative } from 'lit';

/** Registers an element once. A second copy of the SDK on the page warns instead of throwing, and loses nothing but its own class. */
export function define(tag: string, element: CustomElementConstructor & { readonly elementStyles?: readonly CSSResultOrNative[] }): void {
  const registered = customElements.get(tag);
  if (!registered) {
    customElements.define(tag, element);
    readAhead(element.elementStyles);
  } else if (registered !== element) console.warn(`<${tag}> is already registered; keeping the first one.`);
}

/** A browser reads style sheets when the first element of a kind appears, and everything waits for that; it may do so while it is idle. */
function readAhead(sheets: readonly CSSResultOrNative[] = []): void {
  if (typeof requestIdleCallback === 'undefined' || sheets.length === 0) return;
  requestIdleCallback((deadline) => {
    let read = 0;
    while (read < sheets.length && (read === 0 || deadline.timeRemaining() > 1)) {
      const sheet = sheets[read++];
      if (sheet && 'styleSheet' in sheet) void sheet.styleSheet;
    }
    readAhead(sheets.slice(read));
  });
}
