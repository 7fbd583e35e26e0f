import { randomInt } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { inPage } from './run.mjs';

/** So many schedules run in one page: a failure shows soon, and no page lives for long. */
const SLICE = 1000;

/** `npm run schedules`: 10,000 random schedules of 40 steps. `-- --runs 500 --seed 7` for others; a failure is told as its shortest story. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);

for (let done = 0; done < runs; done += SLICE) {
  const given = { seed: seed + done, runs: Math.min(SLICE, runs - done) };
  if ((await inPage('test/engine/delivery.test.ts', given)) !== 0) {
    console.error(`failed; again: npm run schedules -- --runs ${given.runs} --seed ${given.seed}`);
    process.exit(1);
  }
  console.log(`${done + given.runs} of ${runs} schedules from seed ${seed}: 0 violations`);
}
