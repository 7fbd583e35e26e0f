import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` };

/** Starts a program of ours or the system's in the project's folder. */
const start = (program, args, more) =>
  spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32', ...more, env: { ...env, ...more.env } });

/** Runs a program and shows what it prints; resolves with its exit code. */
export const exitCode = (program, args = [], more = {}) =>
  new Promise((done, fail) => {
    start(program, args, more)
      .once('error', fail)
      .once('close', (code) => done(code ?? 1));
  });

/** Runs a program; resolves with what it prints, whatever its exit code. */
export const output = (program, args = [], more = {}) =>
  text(start(program, args, { ...more, stdio: ['ignore', 'pipe', 'inherit'] }).stdout);

/** The same, but a failure throws. */
export async function run(program, args, more) {
  const code = await exitCode(program, args, more);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

/** Runs a test file in a page with what test/support/given.ts tells it; resolves with the exit code. */
export const inPage = (file, given) =>
  exitCode('web-test-runner', ['--config', 'test/web-test-runner.config.mjs'], { env: { TEST_FILES: file, GIVEN: JSON.stringify(given) } });

/** Runs named steps side by side, says how long each took, and ends the process with 1 when one has failed. */
export async function together(...steps) {
  const outcomes = await Promise.allSettled(
    steps.map(async ([name, step]) => {
      const start = performance.now();
      await step();
      console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }),
  );
  const failures = outcomes.filter(({ status }) => status === 'rejected');
  for (const { reason } of failures) console.error(reason.message);
  if (failures.length > 0) process.exit(1);
}
