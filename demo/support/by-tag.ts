/** The page's one element of a tag. */
export function byTag<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  const found = document.querySelector(tag);
  if (!found) throw new Error(`The page has no <${tag}>`);
  return found;
}

/** The page's element of an id, which is of this class. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}`);
  return found;
}
