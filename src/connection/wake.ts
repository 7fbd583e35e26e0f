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

/** Calls back when a frozen page goes on. What it was reading when it froze may never be heard of again: Chromium does not go on with it. */
export function onThaw(thaw: () => void, signal: AbortSignal): void {
  if (typeof document !== 'undefined') document.addEventListener('resume', thaw, { signal });
}
