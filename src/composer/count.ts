import type { ChannelCapabilities } from '../model/channel.js';

/** The most characters of a message where a channel does not say [F085]. */
export const DEFAULT_MAX_CHARS = 2000;

/** The length of a text as its channel counts. */
export function countText(text: string, by: NonNullable<ChannelCapabilities['text']>['countBy'] = 'utf16'): number {
  switch (by) {
    case 'codepoint':
      return [...text].length;
    case 'byte':
      return new TextEncoder().encode(text).length;
    case 'grapheme': {
      let count = 0;
      for (const _ of new Intl.Segmenter().segment(text)) count++;
      return count;
    }
    default:
      return text.length;
  }
}
