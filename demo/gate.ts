import { guardFetch } from './support/network.js';

// First on every page that has a backend behind msw: what asks early waits until there is somebody to answer.
guardFetch();
