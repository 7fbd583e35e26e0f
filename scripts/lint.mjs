import { run, together } from './run.mjs';

await together(['eslint', () => run('eslint', ['.'])], ['types, style and generated files', checks]);

async function checks() {
  await run('prettier', ['--check', '--log-level', 'warn', '.']);
  await run('node', ['scripts/export-parts.mjs']);
  await run('tsc', ['-p', '.']);
}
