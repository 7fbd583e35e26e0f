import { randomInt } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runSchedules } from '../test/tabs/chromium/run.mjs';

/** `npm run tabs`: 200 random schedules in real tabs. `-- --runs 20 --seed 7` for others; `--runs 1` with its seed plays a failed one again. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '200' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? randomInt(2 ** 30) : Number(values.seed);
const begun = performance.now();

const { played, takeOvers, failure } = await runSchedules({
  seed,
  runs,
  mutant: process.env.MUTANT,
  hear: (done) => done % 20 === 0 && console.log(`${done} of ${runs}`),
});
const worst = Math.round(Math.max(0, ...takeOvers));
console.log(`${played} schedules from seed ${seed} in ${Math.round((performance.now() - begun) / 1000)} s`);
console.log(`${takeOvers.length} take-overs, the slowest after ${worst} ms`);
if (failure) console.error(`Property failed after ${played} tests\n${failure}`);
process.exit(failure ? 1 : 0);
