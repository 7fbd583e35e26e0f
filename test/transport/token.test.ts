import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createTokens } from '../../src/transport/http/token.js';
import { given } from '../support/given.js';

/** What the server thinks of a request that comes with the token it has issued last, in turn: fine, or it has just run out. */
const answers = fc.array(fc.boolean(), { maxLength: 6 });

describe('the tokens of the HTTP transport', () => {
  it('asks for one at a time however requests are refused, and every request ends with a good one [B007]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 5 }),
        answers,
        fc.boolean(),
        async (scheduler, requests, runsOut, inOne) => {
          let good = 0;
          let asking = 0;
          let most = 0;
          const tokens = createTokens(async () => {
            most = Math.max(most, ++asking);
            await scheduler.schedule(Promise.resolve(), 'the token is issued');
            asking--;
            return `${++good}`;
          });
          const left = [...runsOut];
          let onItsWay: Promise<unknown> | undefined;
          /** Several answers may come in one step. */
          const answer = (): Promise<unknown> => {
            if (!inOne) return scheduler.schedule(Promise.resolve(), 'answered');
            return (onItsWay ??= scheduler.schedule(Promise.resolve(), 'all are answered').then(() => (onItsWay = undefined)));
          };
          /** As a request of the transport: with the token of now, and for as long as it is refused with another. */
          const request = async (): Promise<void> => {
            for (let token = await tokens.current(); ; token = await tokens.renew(token)) {
              await answer();
              if (left.shift()) good++;
              else if (token === `${good}`) return;
            }
          };
          const all = Promise.all(Array.from({ length: requests }, request));
          await scheduler.waitFor(all);
          expect(most, 'asked for at once').to.be.at.most(1);
        },
      ),
      { numRuns: given.runs ?? 200, endOnFailure: given.endOnFailure ?? false },
    );
  });
});
