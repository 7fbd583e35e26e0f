import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the panel inside the part of the window that an on-screen keyboard leaves: browsers shrink the visual viewport for it, not the
 * window that fixed elements stand in [B032].
 */
export function followViewport(host: ReactiveControllerHost, panel: () => HTMLElement | null): void {
  let stop: AbortController | undefined;
  const fit = () => {
    const view = window.visualViewport;
    const element = panel();
    if (!view || !element) return;
    element.style.setProperty('--_view-height', `${view.height}px`);
    element.style.setProperty('--_view-top', `${view.offsetTop}px`);
  };
  const controller: ReactiveController = {
    hostConnected() {
      stop = new AbortController();
      window.visualViewport?.addEventListener('resize', fit, { signal: stop.signal });
      window.visualViewport?.addEventListener('scroll', fit, { signal: stop.signal });
    },
    hostDisconnected: () => stop?.abort(),
    hostUpdated: fit,
  };
  host.addController(controller);
}
