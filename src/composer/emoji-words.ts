import type { Catalogue } from '../i18n/words.js';

/** What the emoji picker says. */
export const emojiWords = {
  feature: 'emoji',
  en: {
    search: 'Search emoji',
    none: 'No emoji found',
    found: { one: '{count} emoji', other: '{count} emoji' },
    recent: 'Recent',
    smileys: 'Smileys',
    people: 'People',
    nature: 'Animals and nature',
    food: 'Food and drink',
    travel: 'Travel and places',
    activities: 'Activities',
    objects: 'Objects',
    symbols: 'Symbols',
    flags: 'Flags',
  },
} satisfies Catalogue<string>;
