import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as testing from 'parleykit/testing';

const guide = readFileSync('docs/conformance.md', 'utf8');

test('shows the worked example of the conformance kit as it is run', () => {
  assert.ok(guide.includes(readFileSync('test/transport/conformance.node.mjs', 'utf8')));
});

test('names no part of the kit that is not there', () => {
  const named = [...guide.matchAll(/\b(conformance|faulty|seeded|fakeClock|SLOW_3G|\w+Suite)\b(?=[(}, ])/g)].map(([, name]) => name);
  for (const name of named.filter((one) => one !== 'conformance')) assert.ok(name in testing, name);
  assert.ok('conformance' in testing);
});
