import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'dialogs: mount',
  figures: [
    { name: '10,000 dialogs: mount', unit: 'ms', ratio: 4 },
    { name: '100,000 dialogs: mount', unit: 'ms', ratio: 4 },
    { name: '10,000 dialogs: elements', unit: '', max: 2500 },
  ],
  async run(bench) {
    await bench.call('prepare', 'dialogs', 10_000);
    const small = await bench.cpu(() => bench.call('mountDialogs'));
    const elements = await bench.call('elements');
    await bench.page.reload();
    await bench.page.waitForFunction(() => 'bench' in window);
    await bench.call('settled');
    await bench.call('prepare', 'dialogs', 100_000);
    const large = await bench.cpu(() => bench.call('mountDialogs'));
    return { '10,000 dialogs: mount': small, '100,000 dialogs: mount': large, '10,000 dialogs: elements': elements };
  },
};
export default scenario;
