import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { committed, names } from '../../scripts/names.mjs';

const now = names();
const elements = Object.entries(now.elements);

test('keeps every part, slot, event and token name that a host may rely on', () => {
  assert.deepEqual(
    now,
    JSON.parse(readFileSync(committed, 'utf8')),
    'names changed: if that is meant, `npm run generate` and tell it in the changelog',
  );
});

test('gives every part a name of its own over the six elements', () => {
  const parts = [...now.sharedParts, ...elements.flatMap(([, { parts }]) => parts)];
  const twice = parts.filter((part, index) => parts.indexOf(part) !== index);
  assert.deepEqual(twice, []);
});

test('documents parts, slots and events of each of the six elements', () => {
  const bare = elements.filter(([, { parts, events }]) => parts.length === 0 || events.length === 0).map(([tag]) => tag);
  assert.deepEqual(bare, []);
});

test('describes in the themes every token that an element reads', () => {
  const described = readFileSync('themes/tokens.css', 'utf8');
  assert.deepEqual(
    now.tokens.filter((token) => !described.includes(token)),
    [],
  );
});
