import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { composed, contract, sharedParts, stateParts, tags } from './contracts.mjs';

/** Derives `components/base/export-parts.ts` from the contract blocks. `--write` writes it; without, says whether it is up to date. */
const file = 'components/base/export-parts.ts';
const constant = (tag) => tag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const inside = (tag, seen = new Set([tag])) => {
  for (const other of composed(tag).filter((name) => !seen.has(name))) inside(other, seen.add(other));
  return seen;
};

const source = `/** Generated from the elements' contract blocks by \`npm run generate\`. */

const common = '${[...sharedParts, ...stateParts].join(', ')}';
${tags.map((tag) => `const ${constant(tag)} = '${contract(tag).parts.join(', ')}';`).join('\n')}

const list = (...names: string[]): string => names.filter((name) => name !== '').join(', ');

/** The tags of the six public elements. */
export type PublicTag = ${tags.map((tag) => `'${tag}'`).join(' | ')};

/** What an element that renders another one writes into its \`exportparts\`: every part inside it, by its own name. */
export const exportParts: Readonly<Record<PublicTag, string>> = {
${tags.map((tag) => `'${tag}': list(common, ${[...inside(tag)].map(constant).join(', ')}),`).join('\n')}
};
`;
const wanted = await format(source, { ...(await resolveConfig(file)), parser: 'typescript' });

if (process.argv.includes('--write')) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
  console.error(`${file} is older than the contract blocks: npm run generate`);
  process.exit(1);
}
