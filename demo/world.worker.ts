import { openWorld } from '../src/backend/demo/open-world.js';
import { hostWorld } from '../src/backend/demo/shared-world.js';

// One world for all tabs: each that opens joins, and it lives as long as one of them does.
const host = hostWorld(openWorld());
addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port) host.join(port);
});
