import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'thread: mount',
  figures: [
    { name: 'thread of 10,000: mount', unit: 'ms', ratio: 4 },
    { name: 'thread of 100,000: mount', unit: 'ms', ratio: 1.2, of: 'thread of 10,000: mount' },
    { name: 'thread of 10,000: elements', unit: '', max: 1500 },
  ],
  async run(bench) {
    const found: Record<string, number> = {};
    // A browser keeps compiled code from the second time it loads a page: the first two do not count, as for anybody who comes back.
    for (const [count, name] of [
      [1000, ''],
      [1000, ''],
      [10_000, 'thread of 10,000'],
      [100_000, 'thread of 100,000'],
    ] as const) {
      await bench.reload();
      await bench.call('prepare', 'messages', count);
      await bench.call('settled');
      const cpu = await bench.cpu(() => bench.call('mountThread'));
      if (name) found[`${name}: mount`] = cpu;
      if (count === 10_000) found['thread of 10,000: elements'] = await bench.call('elements');
    }
    return found;
  },
};
export default scenario;
