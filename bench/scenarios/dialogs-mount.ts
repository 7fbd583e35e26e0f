import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'dialogs: mount',
  figures: [
    { name: '10,000 dialogs: mount', unit: 'ms', ratio: 4 },
    { name: '100,000 dialogs: mount', unit: 'ms', ratio: 1.2, of: '10,000 dialogs: mount' },
    { name: '10,000 dialogs: elements', unit: '', max: 2500 },
  ],
  async run(bench) {
    const found: Record<string, number> = {};
    // A browser keeps compiled code from the second time it loads a page: the first two do not count, as for anybody who comes back.
    for (const [count, name] of [
      [1000, ''],
      [1000, ''],
      [10_000, '10,000 dialogs'],
      [100_000, '100,000 dialogs'],
    ] as const) {
      await bench.reload();
      await bench.call('prepare', 'dialogs', count);
      await bench.call('settled');
      const cpu = await bench.cpu(() => bench.call('mountDialogs'));
      if (name) found[`${name}: mount`] = cpu;
      if (count === 10_000) found['10,000 dialogs: elements'] = await bench.call('elements');
    }
    return found;
  },
};
export default scenario;
