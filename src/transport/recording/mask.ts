import { keepEntry } from './keep-entry.js';
import { keepValue, type Masks } from './keep.js';
import type { Recording } from './recording.js';
import { scramble } from './scramble.js';

/** What is replaced by other letters of the same number and kind. Ids, times, states and the backend's own words of protocol stay. */
export interface MaskOptions {
  /** What people wrote, and whatever is not known to be anything else. */
  texts?: boolean;
  /** Names, addresses, phone numbers, labels. */
  names?: boolean;
}

/** So many masks are remembered, the latest. */
const REMEMBERED = 50_000;

/**
 * The same words give the same mask, which is drawn by lot and not made of them: from a recording nobody finds them again.
 * `random` gives numbers in [0, 1).
 */
export function createMasks({ texts = false, names = false }: MaskOptions, random: () => number): Masks {
  const drawn = new Map<string, string>();
  const mask = (words: string): string => {
    const known = drawn.get(words);
    if (known !== undefined) return known;
    const fresh = scramble(words, (below) => Math.floor(random() * below));
    const [oldest] = drawn.size < REMEMBERED ? [] : drawn.keys();
    if (oldest !== undefined) drawn.delete(oldest);
    drawn.set(words, fresh);
    return fresh;
  };
  return { ...(texts && { text: mask }), ...(names && { name: mask }) };
}

/** The same recording with texts or names masked, for example before it is given away. The same words give the same mask all through. */
export function maskRecording(recording: Recording, mask: MaskOptions = { texts: true, names: true }, random = Math.random): Recording {
  const masks = createMasks(mask, random);
  const methods = new Map<number, string>();
  for (const entry of recording.entries) if (entry.type === 'call') methods.set(entry.call, entry.method);
  const { texts = false, names = false } = mask;
  return {
    ...recording,
    masked: { texts: texts || recording.masked.texts, names: names || recording.masked.names },
    constants: keepValue('', recording.constants, masks) as Recording['constants'],
    entries: recording.entries.map((entry) => keepEntry(entry, methods.get(entry.call) ?? 'events', masks)),
  };
}
