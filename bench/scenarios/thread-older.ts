import type { Scenario } from '../harness/scenario.js';

const scenario: Scenario = {
  name: 'thread: older',
  figures: [
    { name: 'thread: 50 older arrive, largest shift', unit: 'px', max: 0 },
    { name: 'thread: 50 older arrive', unit: 'ms' },
    { name: 'thread: fast scroll, frames with a blank', unit: '', max: 0 },
  ],
  async run(bench) {
    await bench.call('prepare', 'messages', 1000);
    await bench.call('mountThread');
    await bench.page.evaluate(() => (window.bench.scroller().scrollTop = 0));
    await bench.call('settled');
    await bench.page.evaluate(() => (window.bench.scroller().scrollTop = 150));
    await bench.call('settled');
    let shift = NaN;
    const cpu = await bench.cpu(async () => (shift = await bench.call('shiftOfOlder', 50)));
    const blanks = await bench.call('blanks', 400, 60);
    return {
      'thread: 50 older arrive, largest shift': shift,
      'thread: 50 older arrive': cpu,
      'thread: fast scroll, frames with a blank': blanks,
    };
  },
};
export default scenario;
