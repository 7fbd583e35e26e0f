import { atom, computed } from 'nanostores';
import type { Composer } from './composer.js';
import { countText, DEFAULT_MAX_CHARS } from './count.js';

/** What a field needs of a composer. */
export type Written = Pick<Composer, '$text' | '$count' | '$ready' | 'setText'>;

/** Holds what is written before there is a chat; whoever makes the chat moves it into its composer. */
export function createEarlyComposer(): Written {
  const $text = atom('');
  return {
    $text,
    $count: computed($text, (text) => ({ count: countText(text), max: DEFAULT_MAX_CHARS })),
    $ready: computed($text, (text) => text.trim() !== ''),
    setText: (text) => $text.set(text),
  };
}
