import type { Scenario } from '../harness/scenario.js';

/** What two measurements of the same thing differ by at most: more is a difference. */
const NOISE = 1.05;

const scenario: Scenario = {
  name: 'dialogs: mount',
  figures: [
    { name: '10,000 dialogs: mount', unit: 'ms', ratio: 4 },
    { name: '100,000 dialogs: mount', unit: 'ms', ratio: 4 },
    { name: '100,000 dialogs: times 10,000', unit: '×', max: NOISE },
    { name: '10,000 dialogs: mount again', unit: 'ms', ratio: 4 },
    { name: '10,000 dialogs: elements', unit: '', max: 2500 },
  ],
  async run(bench) {
    const { small, large, times, again, elements } = await bench.mountTwoSizes('dialogs');
    return {
      '10,000 dialogs: mount': small,
      '100,000 dialogs: mount': large,
      '100,000 dialogs: times 10,000': times,
      '10,000 dialogs: mount again': again,
      '10,000 dialogs: elements': elements,
    };
  },
};
export default scenario;
