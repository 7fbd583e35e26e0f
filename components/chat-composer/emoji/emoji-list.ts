import type { emojiWords } from '../../../src/composer/emoji-words.js';
import type { KeyValueStorage } from '../../../src/shared/storage.js';
import { emojiData } from './emoji-data.js';

export interface Emoji {
  readonly char: string;
  readonly name: string;
  /** The name and the search words, lower case. */
  readonly words: readonly string[];
}

export interface EmojiGroup {
  readonly name: keyof typeof emojiWords.en;
  readonly emoji: readonly Emoji[];
}

const RECENT_KEY = 'parleykit.emoji.recent';
const RECENT_MOST = 16;

const parse = (line: string): Emoji => {
  const [char = '', said = ''] = line.split('\t');
  const [name = ''] = said.split('|');
  return { char, name, words: said.toLowerCase().split(/[ |:,]+/) };
};

let parsed: readonly EmojiGroup[] | undefined;

/** All groups in their usual order. */
export function emojiGroups(): readonly EmojiGroup[] {
  parsed ??= Object.entries(emojiData).map(([name, lines]) => ({
    name: name as keyof typeof emojiData,
    emoji: lines.split('\n').map(parse),
  }));
  return parsed;
}

/** Emoji whose words begin with each word of the query. */
export function findEmoji(query: string): readonly Emoji[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return emojiGroups().flatMap(({ emoji }) =>
    emoji.filter(({ words, char }) => char === query.trim() || wanted.every((start) => words.some((word) => word.startsWith(start)))),
  );
}

/** The ones this person used last, newest first. */
export function recentEmoji(storage: KeyValueStorage): readonly Emoji[] {
  const chars = storage.get(RECENT_KEY)?.split(' ') ?? [];
  const all = emojiGroups().flatMap(({ emoji }) => emoji);
  return chars.flatMap((char) => all.find((emoji) => emoji.char === char) ?? []);
}

export function rememberEmoji(storage: KeyValueStorage, char: string): void {
  const before = storage.get(RECENT_KEY)?.split(' ') ?? [];
  storage.set(RECENT_KEY, [char, ...before.filter((other) => other !== char)].slice(0, RECENT_MOST).join(' '));
}
