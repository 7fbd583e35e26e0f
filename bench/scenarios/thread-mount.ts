import type { Scenario } from '../harness/scenario.js';

/** What two measurements of the same thing differ by at most: more is a difference. */
const NOISE = 1.05;

const scenario: Scenario = {
  name: 'thread: mount',
  figures: [
    { name: 'thread of 10,000: mount', unit: 'ms', ratio: 4 },
    { name: 'thread of 100,000: mount', unit: 'ms', ratio: 4 },
    { name: 'thread of 100,000: times 10,000', unit: '×', max: NOISE },
    { name: 'thread of 10,000: mount again', unit: 'ms', ratio: 4 },
    { name: 'thread of 10,000: elements', unit: '', max: 1500 },
  ],
  async run(bench) {
    const { small, large, times, again, elements } = await bench.mountTwoSizes('messages');
    return {
      'thread of 10,000: mount': small,
      'thread of 100,000: mount': large,
      'thread of 100,000: times 10,000': times,
      'thread of 10,000: mount again': again,
      'thread of 10,000: elements': elements,
    };
  },
};
export default scenario;
