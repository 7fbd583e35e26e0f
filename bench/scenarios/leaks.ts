import type { Scenario } from '../harness/scenario.js';

const WARM = 30;
const TIMES = 500;

const scenario: Scenario = {
  name: 'mounts',
  runs: 1,
  figures: [
    { name: 'a thread mounted: heap left', unit: 'kB', max: 1 },
    { name: 'a thread mounted: nodes left', unit: '', max: 0.01 },
    { name: 'a thread mounted: listeners left', unit: '', max: 0.01 },
    { name: 'a dialog list mounted: heap left', unit: 'kB', max: 1 },
    { name: 'a dialog list mounted: nodes left', unit: '', max: 0.01 },
    { name: 'a dialog list mounted: listeners left', unit: '', max: 0.01 },
  ],
  async run(bench) {
    const found: Record<string, number> = {};
    for (const [name, what, method] of [
      ['a thread mounted', 'messages', 'mountThread'],
      ['a dialog list mounted', 'dialogs', 'mountDialogs'],
    ] as const) {
      const mount = (times: number): Promise<void> =>
        bench.page.evaluate(
          async (how, count) => {
            for (let i = 0; i < count; i++) {
              await window.bench[how]();
              await window.bench.unmount();
            }
            await window.bench.settled();
          },
          method,
          times,
        );
      await bench.call('prepare', what, 200);
      await mount(WARM);
      const before = await bench.left();
      await mount(TIMES);
      const after = await bench.left();
      found[`${name}: heap left`] = (after.bytes - before.bytes) / 1000 / TIMES;
      found[`${name}: nodes left`] = (after.nodes - before.nodes) / TIMES;
      found[`${name}: listeners left`] = (after.listeners - before.listeners) / TIMES;
    }
    return found;
  },
};
export default scenario;
