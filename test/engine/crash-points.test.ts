import { expect } from '@open-wc/testing';
import { STORIES, tellStory } from './crash.js';

describe('a page that dies', function () {
  this.timeout(120_000);

  for (const [name, story] of Object.entries(STORIES)) {
    it(`loses nothing and sends nothing twice at whichever step it dies: ${name} [B028]`, async () => {
      for (const idempotentSend of [true, false]) {
        for (const echo of [true, false]) {
          const promises = { idempotentSend, echo, resume: true, revisions: true };
          const { crossed, problems } = await tellStory(story, promises);
          expect(problems, 'without a death').to.deep.equal([]);
          for (const [at, step] of crossed.entries()) {
            const told = await tellStory(story, promises, at);
            expect(told.problems, `dies when ${step} (step ${at} of ${crossed.length}), ${JSON.stringify(promises)}`).to.deep.equal([]);
          }
        }
      }
    });
  }
});
