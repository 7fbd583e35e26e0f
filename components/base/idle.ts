/** Longest wait for a page that is never idle, ms. */
const PATIENCE = 3000;
/** Where a browser does not tell when it is idle, ms. */
const LATER = 300;

/** Runs something once the page has nothing better to do; returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, LATER);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
}
