import type { Catalogue } from '../i18n/words.js';

export const presenceWords = {
  feature: 'presence',
  en: {
    you: 'You are typing…',
    both: 'You, {names} are typing…',
    others: { one: '{names} is typing…', other: '{names} are typing…' },
    many: 'Several people are typing…',
    viewing: { one: '{names} is here', other: '{names} are here' },
  },
} satisfies Catalogue<string>;

export type PresenceWord = keyof typeof presenceWords.en;
