import { expect } from '@open-wc/testing';
import { conformance, ConformanceError } from '../../src/transport/testing/index.js';
import { MISTAKES } from '../support/broken-transports.js';
import { UPLOAD_MISTAKES } from '../support/broken-uploads.js';

describe('the conformance kit finds, where it should, that', () => {
  for (const { mistake, level, says, world } of [...MISTAKES, ...UPLOAD_MISTAKES]) {
    it(mistake, async () => {
      const { checks } = conformance(world, { withinMs: 150, seed: 7, steps: 40 });
      const failures: string[] = [];
      for (const check of checks.filter((one) => one.level === level)) {
        await check.run().catch((error: unknown) => {
          expect(error, check.name).to.be.instanceOf(ConformanceError);
          failures.push((error as ConformanceError).message);
        });
      }
      expect(failures.join('\n')).to.match(says);
    }).timeout(30_000);
  }
});
