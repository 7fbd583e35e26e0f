import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { transform } from 'esbuild';

const arabic = JSON.parse(readFileSync('demo/translations/ar.json', 'utf8'));
/** The English catalogues, by subject. */
const english = {};
for (const file of globSync('{src,components}/**/*.ts', { exclude: ['src/backend/**'] })) {
  const written = readFileSync(file, 'utf8');
  if (!/satisfies \w*Catalogue\b/.test(written)) continue;
  assert.match(file, /words\.ts$/, `${file} says something: its words belong into a file of words`);
  const { code } = await transform(written, { loader: 'ts' });
  const found = await import(`data:text/javascript,${encodeURIComponent(code.replace(/^import .*$/gm, ''))}`);
  for (const { feature, en } of Object.values(found)) if (typeof feature === 'string') english[feature] = { ...english[feature], ...en };
}
const forms = (phrase) => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const parameters = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

test('the Arabic of the demo has every phrase of the product and no other', () => {
  assert.ok(Object.keys(english).length > 12);
  for (const [feature, phrases] of Object.entries(english))
    assert.deepEqual({ feature, keys: Object.keys(arabic[feature] ?? {}).sort() }, { feature, keys: Object.keys(phrases).sort() });
  assert.deepEqual(Object.keys(arabic).sort(), Object.keys(english).sort());
});

test('the Arabic of the demo asks for no parameter that the English does not give', () => {
  for (const [feature, phrases] of Object.entries(arabic))
    for (const [key, phrase] of Object.entries(phrases)) {
      const given = new Set(forms(english[feature]?.[key] ?? '').flatMap(parameters));
      for (const text of forms(phrase)) for (const name of parameters(text)) assert.ok(given.has(name), `${feature}.${key}: {${name}}`);
    }
});
