import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { runSchedule, schedules } from './schedule.js';

/** Schedules per run; the seed of a failing run is printed and repeats it. */
const RUNS = 500;

describe('the engine on networks that fail', function () {
  this.timeout(180_000);

  it(`loses nothing, doubles nothing and agrees with the server in ${RUNS} random schedules [B028]`, async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        expect((await runSchedule(schedule)).join('\n')).to.equal('');
      }),
      { numRuns: RUNS, includeErrorInReport: true, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: true },
    );
  });
});
