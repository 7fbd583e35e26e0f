import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const shell = promisify(execFile);
const pkg = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.keys(pkg.exports).filter((name) => !/\*|\.json$/.test(name));
const specifier = (name) => name.replace(/^\./, pkg.name);
const targets = (target) => (typeof target === 'string' ? [target] : Object.values(target));

for (const name of entries) {
  test(`imports ${specifier(name)} in Node without a window`, async () => {
    const code = `await import(${JSON.stringify(specifier(name))}); if ('window' in globalThis || 'document' in globalThis) throw new Error('it made a window')`;
    await shell(process.execPath, ['--input-type=module', '--eval', code]);
  });
}

test('has every file that the exports name', () => {
  const missing = Object.values(pkg.exports)
    .flatMap(targets)
    .filter((path) => !path.includes('*') && !existsSync(path));
  assert.deepEqual(missing, []);
});

test('keeps the inbox free of bare imports, for pages without a bundler', () => {
  for (const file of ['dist/inbox.js', ...globSync('dist/inbox/*.js')]) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /(?:from|import)\s*\(?["'](?![./])[a-z@]/, file);
  }
});

test('is what publint expects of a package', async () => {
  const { messages } = await publint({ pkgDir: '.', level: 'warning', strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('packs what a user needs and nothing else', async () => {
  const { stdout } = await shell('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { maxBuffer: 16_000_000 });
  const [{ files }] = JSON.parse(stdout);
  const paths = files.map(({ path }) => path);
  const strangers = paths.filter((path) => !/^(dist|themes)\/|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(path));
  assert.deepEqual(strangers, []);
  assert.deepEqual(
    paths.filter((path) => /corpus|demo\//.test(path)),
    [],
  );
  for (const wanted of ['dist/inbox.js.map', 'dist/src/index.d.ts', 'dist/src/index.js.map', 'themes/tokens.css'])
    assert.ok(paths.includes(wanted), wanted);
});
