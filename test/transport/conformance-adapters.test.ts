import { expect } from '@open-wc/testing';
import { conformance, mochaSuite, nodeSuite, vitestSuite } from '../../src/transport/testing/index.js';
import { modelWorld } from '../support/conformance-worlds.js';

type Context = { skip(why?: string): void; timeout(ms: number): void };

/** What a runner would hear: the tests by name, what was skipped, and the report in the end. */
function pretend() {
  const tests = new Map<string, (context: Context) => Promise<void>>();
  const skipped = new Map<string, string | undefined>();
  const told = { levels: [] as string[], report: '', end: (): void => undefined };
  const context = (name: string): Context => ({ skip: (why) => void skipped.set(name, why), timeout: () => undefined });
  const base = {
    describe: (name: string, suite: () => void) => {
      told.levels.push(name);
      suite();
    },
    print: (report: string) => void (told.report = report),
  };
  const end = (then: () => void): void => void (told.end = then);
  return { tests, skipped, told, base, end, run: (name: string) => tests.get(name)?.(context(name)) };
}

const KEPT = 'A session says who one is and on which side';
const SKIPPED = 'drafts are loaded as they were saved';
const BROKEN = 'The same clientId makes one message, one after the other';
const kit = () =>
  conformance(() =>
    modelWorld({}, (transport) => ({
      ...transport,
      session: async (ctx) => ({ ...(await transport.session(ctx)), guarantees: { idempotentSend: true } }),
    })),
  );

describe('the conformance kit runs in any runner', () => {
  const runners: Record<string, (runner: ReturnType<typeof pretend>) => void> = {
    Mocha: ({ tests, base, end }) =>
      mochaSuite(kit(), { ...base, after: end, it: (name, test) => tests.set(name, (context) => test.call(context)) }),
    Vitest: ({ tests, base, end }) => vitestSuite(kit(), { ...base, afterAll: end, it: (name, test) => tests.set(name, test) }),
    'node:test': ({ tests, base, end }) => nodeSuite(kit(), { ...base, after: end, it: (name, _options, test) => tests.set(name, test) }),
  };
  for (const [name, register] of Object.entries(runners)) {
    it(`such as ${name}: what is kept passes, what is broken fails, the rest is skipped`, async () => {
      const runner = pretend();
      register(runner);
      expect(runner.told.levels).to.have.length(8);
      await runner.run(KEPT);
      await runner.run(SKIPPED);
      const error: unknown = await runner.run(BROKEN)?.catch((thrown: unknown) => thrown);
      expect(error)
        .to.have.property('message')
        .that.matches(/^The same clientId is the same message.*\n {2}Expected: .*\n {2}Came: {5}\S/);
      expect([...runner.skipped.keys()]).to.deep.equal([SKIPPED]);
      runner.told.end();
      expect(runner.told.report).to.match(/idempotentSend +broken/);
      expect(runner.told.report).to.match(/shapes +1 kept, \d+ not run/);
    });
  }
});
