/**
 * Writes components/chat-composer/emoji/emoji-data.ts: the emoji with their English names and search words, from
 * emojibase-data (MIT). A module of strings loads everywhere; JSON does not. Run `node scripts/emoji.mjs` after an update.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const compact = createRequire(import.meta.url)('emojibase-data/en/compact.json');
/** emojibase numbers its groups; 2 are skin tones and hair, no emoji by themselves. */
const groups = { smileys: 0, people: 1, nature: 3, food: 4, travel: 5, activities: 6, objects: 7, symbols: 8, flags: 9 };

/** `😀grinning face|cheerful|cheery`, one a line; a search word that is in the name is not said twice. */
function line({ unicode, label, tags = [] }) {
  const words = tags.filter((tag) => !label.toLowerCase().split(' ').includes(tag));
  return `${unicode}\t${[label, ...words].join('|')}`;
}

const group = ([name, number]) => {
  const lines = compact.filter((emoji) => emoji.group === number).sort((a, b) => a.order - b.order);
  return `  ${name}: ${JSON.stringify(lines.map(line).join('\n'))},\n`;
};
const source = `// Written by scripts/emoji.mjs. Names and search words: emojibase-data, MIT licence.

/** By group, one emoji a line: the emoji, a tab, its name and its search words with bars between. */
export const emojiData = {
${Object.entries(groups).map(group).join('')}} as const;
`;
writeFileSync(new URL('../components/chat-composer/emoji/emoji-data.ts', import.meta.url), source);
