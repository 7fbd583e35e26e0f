import { readFileSync } from 'node:fs';
import process from 'node:process';
import { exitCode } from './run.mjs';

/** `npm run mutants`: plants each bug of test/mutants.json in turn and expects the random schedules to find it. */
const mutants = JSON.parse(readFileSync(new URL('../test/mutants.json', import.meta.url), 'utf8'));
let survived = 0;
for (const { name } of mutants) {
  const env = { MUTANT: name, TEST_FILES: 'test/engine/delivery.test.ts' };
  const code = await exitCode('web-test-runner', ['--config', 'test/web-test-runner.config.mjs'], { env, stdio: 'ignore' });
  console.log(`${code === 0 ? 'SURVIVED' : 'found   '}  ${name}`);
  if (code === 0) survived++;
}
console.log(`${mutants.length - survived} of ${mutants.length} found`);
process.exit(survived === 0 ? 0 : 1);
