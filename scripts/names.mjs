import { globSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { composed, contract, sharedParts, stateParts, tags } from './contracts.mjs';

export const committed = 'test/package/names.json';

/** Every name a host can rely on, as the sources have it now. `--write` makes it the committed list that a test guards. */
export function names() {
  const elements = Object.fromEntries(tags.map((tag) => [tag, { ...contract(tag), renders: composed(tag) }]));
  return { sharedParts, stateParts, elements, tokens: tokens() };
}

function tokens() {
  const read = globSync('{components/**/*.styles.ts,components/**/*.ts,themes/*.css}').map((file) => readFileSync(file, 'utf8'));
  return [...new Set(read.flatMap((source) => source.match(/--chat-[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []))].sort();
}

if (process.argv.includes('--write')) writeFileSync(committed, `${JSON.stringify(names(), null, 2)}\n`);
