import { computed, type ReadableAtom } from 'nanostores';
import { createFormat, type Format } from '../i18n/format.js';
import type { Feature } from './feature.js';

/** Dates and numbers for the current locale and the time zone of the chat. */
export const formats: Feature<ReadableAtom<Format>> = {
  name: 'formats',
  create: ({ words, timeZone, dayNumber }) => computed(words.$locale, (locale) => createFormat(locale, timeZone, dayNumber)),
};
