import { readFileSync } from 'node:fs';
import process from 'node:process';
import { output } from './run.mjs';

/** A bug has to show itself in fewer random schedules than this. */
const LIMIT = 200;

/** `npm run mutants`, or `npm run mutants -- cursor` for those with this in their name: plants each bug of test/mutants.json in turn and expects the random schedules to find it, or the property tests it names. */
const part = process.argv[2] ?? '';
const mutants = JSON.parse(readFileSync(new URL('../test/mutants.json', import.meta.url), 'utf8')).filter(({ name }) =>
  name.includes(part),
);
let found = 0;
for (const { file, find } of mutants.flatMap((one) => [one, one.and ?? one]))
  if (!readFileSync(file, 'utf8').includes(find)) throw new Error(`A mutant no longer fits ${file}: ${find}`);
for (const { name, tests = 'test/engine/delivery.test.ts' } of mutants) {
  const schedules = await schedulesUntilFound(name, tests);
  if (schedules < LIMIT) found++;
  console.log(`${schedules < LIMIT ? 'found   ' : 'SURVIVED'}  ${name}${schedules === Infinity ? '' : ` (${schedules})`}`);
}
console.log(`${found} of ${mutants.length} found in fewer than ${LIMIT} schedules`);
process.exit(found === mutants.length ? 0 : 1);

async function schedulesUntilFound(name, tests) {
  const env = { MUTANT: name, TEST_FILES: tests, GIVEN: JSON.stringify({ endOnFailure: true }) };
  const said = await output('web-test-runner', ['--config', 'test/web-test-runner.config.mjs'], { env });
  return Number(/Property failed after (\d+) tests/.exec(said)?.[1] ?? Infinity);
}
