import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'thread: mount',
  figures: [
    { name: 'thread of 10,000: mount', unit: 'ms', ratio: 4 },
    { name: 'thread of 100,000: mount', unit: 'ms', ratio: 4 },
    { name: 'thread of 10,000: elements', unit: '', max: 1500 },
  ],
  async run(bench) {
    await bench.call('prepare', 'messages', 10_000);
    const small = await bench.cpu(() => bench.call('mountThread'));
    const elements = await bench.call('elements');
    await bench.page.reload();
    await bench.page.waitForFunction(() => 'bench' in window);
    await bench.call('settled');
    await bench.call('prepare', 'messages', 100_000);
    const large = await bench.cpu(() => bench.call('mountThread'));
    return { 'thread of 10,000: mount': small, 'thread of 100,000: mount': large, 'thread of 10,000: elements': elements };
  },
};
export default scenario;
