import process from 'node:process';
import { inPage } from './run.mjs';

/** So many pages, one after the other, share the cases. */
const SHARES = 10;

/** `npm run small-cases`: every story of up to four acts with every fault at everything that crosses the network in it. */
for (let from = 0; from < SHARES; from++) {
  const code = await inPage('test/engine/small-cases.test.ts', { every: SHARES, from });
  if (code !== 0) process.exit(code);
}
