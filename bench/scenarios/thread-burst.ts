import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'thread: burst',
  figures: [
    { name: 'thread: 1,000 in a second', unit: 'ms', ratio: 2.6 },
    { name: 'thread: 1,000 in a second, longest task', unit: 'ms', max: 50 },
    { name: 'thread: 1,000 in a second, lost the end', unit: '', max: 0 },
  ],
  async run(bench) {
    await bench.call('prepare', 'messages', 10_000);
    await bench.call('mountThread');
    await bench.call('settled');
    let stayed = false;
    const cpu = await bench.cpu(async () => (stayed = await bench.call('burst', 1000, 1000)));
    return {
      'thread: 1,000 in a second': cpu,
      'thread: 1,000 in a second, longest task': await bench.call('longestTask'),
      'thread: 1,000 in a second, lost the end': stayed ? 0 : 1,
    };
  },
};
export default scenario;
