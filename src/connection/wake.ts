/** Calls back when the page may have slept or the network returned: whatever a socket claims then, it has to prove itself. */
export function onWake(wake: () => void, signal: AbortSignal): void {
  if (typeof document === 'undefined') return;
  const visible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake, { signal });
  addEventListener('pageshow', wake, { signal });
  document.addEventListener('visibilitychange', visible, { signal });
}
