import { expect } from '@open-wc/testing';
import { given, tell } from '../support/given.js';
import { describeCase, runSmallCase, smallCases } from './small-cases.js';

/** One in so many runs here; `npm run small-cases` runs them all. The order never changes, so it is always the same ones. */
const { every = 50, from = 0 } = given;

describe('small cases', function () {
  this.timeout(given.every ? 3_600_000 : 120_000);

  it('come out right with every fault at everything that crosses the network [B028]', async () => {
    let number = 0;
    let run = 0;
    for await (const one of smallCases()) {
      if (number++ % every !== from) continue;
      run++;
      const { problems } = await runSmallCase(one);
      expect(problems, describeCase(one)).to.deep.equal([]);
    }
    expect(run).to.be.greaterThan(500);
    if (given.every) await tell(`${run} of ${number} small cases: 0 violations`);
  });
});
