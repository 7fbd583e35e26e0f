import { guardFetch } from './support/fetch-gate.js';

// First on every page with a backend: what asks early waits until there is somebody to answer.
guardFetch();
