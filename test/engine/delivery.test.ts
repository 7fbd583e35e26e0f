import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { given } from '../support/given.js';
import { runSchedule, schedules } from './schedule.js';

/** Schedules per run; the seed of a failing run is printed and repeats it. `npm run schedules` runs 10,000. */
const { runs = 500, seed, path, endOnFailure = false } = given;

describe('the engine on networks that fail', function () {
  this.timeout(420_000);

  it(`loses nothing, doubles nothing and agrees with the server in ${runs} random schedules [B028]`, async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        expect((await runSchedule(schedule)).join('\n')).to.equal('');
      }),
      {
        numRuns: runs,
        ...(seed !== undefined && { seed }),
        ...(path !== undefined && { path }),
        endOnFailure,
        includeErrorInReport: true,
        interruptAfterTimeLimit: 400_000,
        markInterruptAsFailure: true,
      },
    );
  });
});
