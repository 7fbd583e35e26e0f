import process from 'node:process';
import { parseArgs } from 'node:util';
import { inPage } from './run.mjs';

/** `npm run soak`: simulated days with a fault every minute, and how soon a lost link is found and open again. Prints the figures and their bars. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    hours: { type: 'string', default: '24' },
    heals: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
process.exit(await inPage('test/engine/soak.test.ts', given));
