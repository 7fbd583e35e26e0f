import { run, together } from './run.mjs';

await together(
  ['eslint', () => run('eslint', ['.'])],
  ['prettier', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['types', () => run('tsc', ['-p', '.'])],
  ['generated files', () => run('node', ['scripts/export-parts.mjs'])],
);
