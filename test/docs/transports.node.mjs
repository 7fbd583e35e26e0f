import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const guide = readFileSync('docs/transports.md', 'utf8');

for (const [name, most] of [
  ['polling-transport', 40],
  ['rest-sse-transport', 150],
]) {
  test(`the guide shows ${name} as it is tested, in at most ${most} lines`, () => {
    const file = readFileSync(`docs/examples/${name}.ts`, 'utf8');
    const shown = file
      .replace('../../src/index.js', 'parleykit')
      .replace('../../src/transport/helpers/index.js', 'parleykit/transport/helpers');
    assert.ok(guide.includes(`\`\`\`ts\n${shown}\`\`\``), 'they differ');
    assert.ok(file.trimEnd().split('\n').length <= most);
    assert.doesNotMatch(file, /\bany\b(?=[;,)>[\]])/);
  });
}

test('the guide names no piece that is not there', () => {
  const index = readFileSync('src/transport/helpers/index.ts', 'utf8');
  const named = [...guide.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
  for (const name of named) assert.match(index, new RegExp(`\\b${name}\\b`));
});
