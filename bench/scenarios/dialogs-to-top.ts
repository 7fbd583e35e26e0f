import type { Scenario } from '../harness/scenario.js';

/** The first ones are slower, because the page has not done it before. */
const WARM = 5;
const TIMES = 30;

const scenario: Scenario = {
  name: 'dialogs: to the top',
  figures: [{ name: 'dialogs: one to the top', unit: 'ms', ratio: 2.5 }],
  async run(bench) {
    await bench.call('prepare', 'dialogs', 10_000);
    await bench.call('mountDialogs');
    await bench.call('settled');
    const found: number[] = [];
    for (let i = 0; i < WARM + TIMES; i++) found.push(await bench.cpu(() => bench.call('toTop')));
    const sorted = found.slice(WARM).sort((a, b) => a - b);
    return { 'dialogs: one to the top': sorted[TIMES >> 1] ?? NaN };
  },
};
export default scenario;
