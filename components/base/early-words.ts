import { pageLocale } from '../../src/i18n/page-locale.js';
import { createWords, type Catalogue, type Say, type Words, type WordsOptions } from '../../src/i18n/words.js';

let words: Words | undefined;

/** What says phrases while there is no chat yet that would say them. A page has one language. */
export const earlyWords = (): Words => (words ??= createWords({ locale: pageLocale() }));

/** Chooses the language of phrases that are said while there is no chat yet; until then they are English. */
export function chooseEarlyWords({ locale, load }: WordsOptions): void {
  earlyWords().setLocale(locale, load);
}

/** Says a phrase while there is no chat yet that would say it. */
export const earlySay = <K extends string>(catalogue: Catalogue<K>): Say<K> => earlyWords().say(catalogue);
