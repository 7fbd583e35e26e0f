import { writeFileSync } from 'node:fs';

const count = (suite, wanted) =>
  suite ? suite.tests.filter(wanted).length + suite.suites.reduce((sum, inner) => sum + count(inner, wanted), 0) : 0;

/** Writes `{ passed, failed }` for `scripts/test.mjs`, which adds up both runners. A file that could not run counts as one failure. */
export const totals = (file) => ({
  stop({ sessions }) {
    const result = { passed: 0, failed: 0 };
    for (const { testResults, passed } of sessions) {
      const failures = count(testResults, (test) => !test.passed && !test.skipped);
      result.passed += count(testResults, (test) => test.passed);
      result.failed += failures === 0 && !passed ? 1 : failures;
    }
    writeFileSync(file, JSON.stringify(result));
  },
});
