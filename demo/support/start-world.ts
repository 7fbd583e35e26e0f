import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { http } from 'msw/http';
import { GateSource } from './gate-source.js';
import { throughNetwork } from './network.js';
import { admitWorker } from './trusted-types.js';
import type { WorldLink } from './world-link.js';
import { joinWorld } from './world-link.js';

/** Puts the demo's backend behind `/api`: msw takes the requests, the world that all tabs share answers them. */
export async function startWorld(): Promise<WorldLink> {
  admitWorker();
  const world = await joinWorld();
  const network = defineNetwork({
    // Uploads tell their progress and therefore come by XMLHttpRequest.
    sources: [new GateSource(), new InterceptorSource({ interceptors: [new XMLHttpRequestInterceptor()] })],
    handlers: [http.all('/api/*', ({ request }) => throughNetwork(request, (passed) => world.fetch(passed)))],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  network.enable();
  return world;
}
