/** The page's one element of a tag. */
export function byTag<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  const found = document.querySelector(tag);
  if (!found) throw new Error(`The page has no <${tag}>`);
  return found;
}
