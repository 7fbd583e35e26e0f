import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Which features a test title names. A title is scanned where it is written: `it('… [F071] [B006]', …)`. */
const features = new Map(
  [...readFileSync('test/FEATURES.md', 'utf8').matchAll(/^- ([FB]\d{3}) (.+)$/gm)].map(([, number, name]) => [number, { name, tests: [] }]),
);
const title = /\b(?:it|test)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
const unknown = [];

for (const file of globSync('test/**/*.{test.ts,node.mjs}').sort()) {
  for (const [, , text] of readFileSync(file, 'utf8').matchAll(title)) {
    for (const [number] of [...text.matchAll(/\[([^\]]*)\]/g)].flatMap(([, inside]) => [...inside.matchAll(/\b[FB]\d{3}\b/g)])) {
      if (features.has(number)) features.get(number).tests.push(file);
      else unknown.push(`${file}: "${text}" names ${number}, which test/FEATURES.md does not have`);
    }
  }
}

const covered = [...features].filter(([, { tests }]) => tests.length > 0);
const open = [...features].filter(([, { tests }]) => tests.length === 0);
print('Covered', covered, ({ name, tests }) => `${name} (${tests.length})`);
print('Not covered yet', open, ({ name }) => name);
console.log(`${covered.length} of ${features.size} features are covered by a test.`);
for (const line of unknown) console.error(line);
process.exit(unknown.length === 0 ? 0 : 1);

function print(heading, entries, text) {
  console.log(`${heading}\n${entries.map(([number, feature]) => `  ${number} ${text(feature)}`).join('\n') || '  none'}\n`);
}
