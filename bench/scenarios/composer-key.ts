import type { Scenario } from '../harness/scenario.js';

const WARM = 10;
const TIMES = 40;

const scenario: Scenario = {
  name: 'composer: key',
  figures: [{ name: 'composer: key press', unit: 'ms', ratio: 2 }],
  async run(bench) {
    await bench.page.evaluate(async () => (await window.bench.mountComposer()).focus());
    await bench.call('settled');
    const found: number[] = [];
    for (let i = 0; i < WARM + TIMES; i++) found.push(await bench.cpu(() => bench.page.keyboard.press('a')));
    const sorted = found.slice(WARM).sort((a, b) => a - b);
    return { 'composer: key press': sorted[TIMES >> 1] ?? NaN };
  },
};
export default scenario;
