import { http } from 'msw/http';
import { setupWorker } from 'msw/browser';
import { networkReady } from './network.js';
import { admitWorkers, MSW_WORKER } from './trusted-types.js';
import type { WorldLink } from './world-link.js';
import { joinSharedWorld, makeOwnWorld, sharesStreams } from './world-link.js';

/** Puts the demo's backend behind `/api`: msw takes the requests, the world that all tabs share answers them. */
export async function startWorld(): Promise<WorldLink> {
  admitWorkers();
  if (!sharesStreams()) {
    // A service worker could not pass the event stream on either: the page answers itself.
    const own = await makeOwnWorld();
    networkReady((request) => own.fetch(request));
    return own;
  }
  const world = joinSharedWorld();
  const msw = setupWorker(http.all('/api/*', ({ request }) => world.fetch(request)));
  await msw.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: MSW_WORKER } });
  networkReady();
  return world;
}
