import { pageLocale } from '../../src/i18n/page-locale.js';
import { createWords, type Catalogue, type Say, type Words } from '../../src/i18n/words.js';

let words: Words | undefined;

/** Says a phrase while there is no chat yet that would say it. */
export function earlySay<K extends string>(catalogue: Catalogue<K>): Say<K> {
  return (words ??= createWords({ locale: pageLocale() })).say(catalogue);
}
