/** Registers an element once. A second copy of the SDK on the page warns instead of throwing, and loses nothing but its own class. */
export function define(tag: string, element: CustomElementConstructor): void {
  const registered = customElements.get(tag);
  if (!registered) customElements.define(tag, element);
  else if (registered !== element) console.warn(`<${tag}> is already registered; keeping the first one.`);
}
