import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync('README.md', 'utf8');
const blocks = (language) => [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code);
const pkg = JSON.parse(readFileSync('package.json', 'utf8'));

test('shows the transport of the required five as it is tested, in under 60 lines', () => {
  const example = readFileSync('demo/examples/crm-transport.ts', 'utf8').replace('../../src/index.js', pkg.name);
  assert.ok(blocks('ts').includes(example), 'the README and demo/examples/crm-transport.ts differ');
  assert.ok(example.trimEnd().split('\n').length < 60);
  assert.doesNotMatch(example, /\bany\b/);
});

test('names every import that the package has, and no other', () => {
  const named = [...readme.matchAll(/`parleykit((?:\/[\w*-]+)*)`/g)].map(([, path]) => `.${path}`);
  const exported = Object.keys(pkg.exports).filter((path) => !/\.json$|widget$/.test(path));
  assert.deepEqual(
    named.filter((path) => !exported.includes(path)),
    [],
  );
  const single = /^\.\/elements\//; // one stands for all six
  assert.deepEqual(
    exported.filter((path) => !single.test(path) && !named.includes(path)),
    [],
  );
});

test('names no script of npm that is not there', () => {
  const scripts = [...readme.matchAll(/npm (?:run )?(start|test|[a-z:]+)(?= )/g)].map(([, name]) => name);
  for (const name of scripts) assert.ok(['ci', 'install'].includes(name) || name in pkg.scripts, name);
});
