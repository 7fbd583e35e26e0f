import { LEVELS } from './check.js';
import type { Conformance, ConformanceCheck } from './conformance.js';

/** What every runner has. `print` gets the report once everything was run: `print: console.log`. */
interface Runner {
  describe(name: string, suite: () => void): unknown;
  print(report: string): void;
}
interface MochaContext {
  skip(): unknown;
  timeout(ms: number): unknown;
}
/** Of Mocha, and so of @web/test-runner. */
export interface MochaRunner extends Runner {
  it(name: string, test: (this: MochaContext) => Promise<void>): unknown;
  after(then: () => void): unknown;
}
/** Of Vitest. */
export interface VitestRunner extends Runner {
  it(name: string, test: (context: { skip(why?: string): unknown }) => Promise<void>, timeoutMs: number): unknown;
  afterAll(then: () => void): unknown;
}
/** Of `node:test`. */
export interface NodeRunner extends Runner {
  it(name: string, options: { timeout: number }, test: (context: { skip(why?: string): void }) => Promise<void>): unknown;
  after(then: () => void): unknown;
}

/** How long one check may take, milliseconds. */
const TIMEOUT = 120_000;

const byLevel = (kit: Conformance, runner: Runner, each: (check: ConformanceCheck) => void): void => {
  for (const level of LEVELS) {
    runner.describe(level, () => {
      for (const check of kit.checks) if (check.level === level) each(check);
    });
  }
};

/** Registers every check with Mocha or @web/test-runner: `mochaSuite(conformance(openWorld), { describe, it, after, print: console.log })`. */
export function mochaSuite(kit: Conformance, runner: MochaRunner): void {
  byLevel(kit, runner, (check) =>
    runner.it(check.name, async function () {
      this.timeout(TIMEOUT);
      if ((await check.run()).skipped !== undefined) this.skip();
    }),
  );
  runner.after(() => runner.print(kit.report().text));
}

/** Registers every check with Vitest: `vitestSuite(conformance(openWorld), { describe, it, afterAll, print: console.log })`. */
export function vitestSuite(kit: Conformance, runner: VitestRunner): void {
  byLevel(kit, runner, (check) =>
    runner.it(
      check.name,
      async (context) => {
        const { skipped } = await check.run();
        if (skipped !== undefined) context.skip(skipped);
      },
      TIMEOUT,
    ),
  );
  runner.afterAll(() => runner.print(kit.report().text));
}

/** Registers every check with `node:test`: `nodeSuite(conformance(openWorld), { describe, it, after, print: console.log })`. */
export function nodeSuite(kit: Conformance, runner: NodeRunner): void {
  byLevel(kit, runner, (check) =>
    runner.it(check.name, { timeout: TIMEOUT }, async (context) => {
      const { skipped } = await check.run();
      if (skipped !== undefined) context.skip(skipped);
    }),
  );
  runner.after(() => runner.print(kit.report().text));
}
