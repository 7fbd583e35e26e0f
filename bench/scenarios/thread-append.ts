import type { Scenario } from '../harness/scenario.js';

/** The first ones are slower, because the page has not done it before. */
const WARM = 5;
const TIMES = 30;

const scenario: Scenario = {
  name: 'thread: append',
  figures: [{ name: 'thread: append one', unit: 'ms', ratio: 2.5 }],
  async run(bench) {
    await bench.call('prepare', 'messages', 10_000);
    await bench.call('mountThread');
    await bench.call('settled');
    const found: number[] = [];
    for (let i = 0; i < WARM + TIMES; i++) found.push(await bench.cpu(() => bench.call('append', 1)));
    const sorted = found.slice(WARM).sort((a, b) => a - b);
    return { 'thread: append one': sorted[TIMES >> 1] ?? NaN };
  },
};
export default scenario;
