const SCRIPTS_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Finds each word at the start of a word (anywhere in scripts that put no spaces between words), or nothing [F156]. */
export type WordFinder = (text: string) => [number, number][] | undefined;

export function wordFinder(words: readonly string[]): WordFinder {
  const patterns = words.map((word) => {
    const literal = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    return new RegExp(SCRIPTS_WITHOUT_SPACES.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}`, 'iu');
  });
  return (text) => {
    const ranges: [number, number][] = [];
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (!match) return undefined;
      ranges.push([match.index, match.index + match[0].length]);
    }
    return ranges.sort((a, b) => a[0] - b[0]);
  };
}
