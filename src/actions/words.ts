import type { Catalogue } from '../i18n/words.js';

/** What is said around an action, whatever it is; its own words stand beside it. */
export const actionWords = {
  feature: 'actions',
  en: {
    failed: '{action} did not work: {reason}',
    failedSome: { one: '{action}: {done} done, {count} failed. {reason}', other: '{action}: {done} done, {count} failed. {reason}' },
    pending: '{action}…',
    notSaved: '{action}: not saved',
    conflict: '{name} was faster',
  },
} satisfies Catalogue<string>;

export type ActionWord = keyof typeof actionWords.en;

/**
 * The words of a feature's actions: for each verb its label (`close`), and where there is something to say, what the toast says
 * (`done.close`), what is asked before (`confirm.remove`) and why (`explain.remove`).
 */
export type ActionCatalogue = Catalogue<string>;
