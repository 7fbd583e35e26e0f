const LETTERS = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  '٠١٢٣٤٥٦٧٨٩',
];
/** What is left, such as Han, Kana and Hangul, becomes one of these: as wide as they are. */
const WIDE = '一丁七万三上下不世中丸主久乗九乱予二五互';
const LATIN = { lower: LETTERS[0] ?? '', upper: LETTERS[1] ?? '' };

function alphabetOf(letter: string): string {
  const own = LETTERS.find((letters) => letters.includes(letter));
  if (own) return own;
  if (/\p{Script=Arabic}/u.test(letter)) return LETTERS[8] ?? '';
  if (!/\p{Script=Latin}|\p{N}/u.test(letter)) return /\p{Lo}/u.test(letter) ? WIDE : LATIN.lower;
  return /\p{Lu}/u.test(letter) ? LATIN.upper : LATIN.lower;
}

/**
 * Replaces every letter and digit by one of its own script and case. What shapes a text stays: its length in UTF-16 code units,
 * spaces, punctuation, direction. `pick` chooses a number from 0 up to `below`.
 */
export function scramble(text: string, pick: (below: number) => number): string {
  return text.replace(/[\p{L}\p{N}]/gu, (letter) => {
    const letters = alphabetOf(letter);
    // One that takes two code units is replaced by two letters.
    return Array.from({ length: letter.length }, () => letters[pick(letters.length)] ?? '').join('');
  });
}

/** What a text and every mask of it have in common. */
export const outline = (text: string): string => scramble(text, () => 0);
