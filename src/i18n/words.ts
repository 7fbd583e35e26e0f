import { createI18n } from '@nanostores/i18n';
import { atom, type ReadableAtom } from 'nanostores';
import { loadOnce } from './load-once.js';

/** A text with `{parameters}`, or its plural forms chosen by the parameter `count`. */
export type Phrase =
  | string
  | {
      readonly zero?: string;
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };

/** The English of one subject, kept beside it and inside its chunk. Other languages are flat JSON with the same keys. */
export interface Catalogue<K extends string> {
  readonly feature: string;
  readonly en: Readonly<Record<K, Phrase>>;
}

/** Says a phrase in the current language. Parameters are put in as they are; numbers are formatted. */
export type Say<K extends string> = (key: K, params?: Readonly<Record<string, string | number>>) => string;

/** Phrases by subject, for example `{ thread: { typing: '{name} schreibt…' } }`. */
export type Translation = Readonly<Record<string, Readonly<Record<string, Phrase>>>>;

export interface Words {
  /** BCP 47 tag of the language shown. */
  readonly $locale: ReadableAtom<string>;
  /** Changes whenever any phrase may have changed. */
  readonly $version: ReadableAtom<number>;
  say<K extends string>(catalogue: Catalogue<K>): Say<K>;
  /** Changes the language, and with `load` where languages come from; what is said stays until its new words are there. */
  setLocale(locale: string, load?: WordsOptions['load']): void;
}

export interface WordsOptions {
  locale: string;
  /** Loads a language; missing phrases stay English. */
  load?: (locale: string) => Promise<Translation>;
  /** Phrases of the host's own, over every language. */
  overrides?: Translation;
}

/** One instance a chat. A catalogue is registered when it is first used; its language is loaded then. */
export function createWords({ locale, load, overrides = {} }: WordsOptions): Words {
  const $locale = atom(locale);
  const $version = atom(0);
  const said = new Map<string, Say<never>>();
  let language = load && loadOnce(load);
  const i18n = createI18n($locale, {
    baseLocale: 'en',
    // A subject that a language lacks is answered, too: i18n shows nothing of a language while it waits for a part of it.
    async get(code) {
      const asked = language;
      const phrases: Translation | undefined = await asked?.(code).catch(() => undefined);
      if (!phrases || asked !== language) return {};
      return { ...Object.fromEntries([...said.keys()].map((subject) => [subject, {}])), ...phrases };
    },
  });
  const plurals = new Map<string, Intl.PluralRules>();
  const numbers = new Map<string, Intl.NumberFormat>();

  const pick = (phrase: Phrase, count: unknown, code: string) => {
    if (typeof phrase === 'string') return phrase;
    const rules = cached(plurals, code, () => new Intl.PluralRules(code));
    return phrase[rules.select(Number(count))] ?? phrase.other;
  };

  return {
    $locale,
    $version,
    say<K extends string>(catalogue: Catalogue<K>): Say<K> {
      const known = said.get(catalogue.feature);
      if (known) return known as Say<K>;
      // i18n says when a language is there; it is given no English, which it would copy each time, for that is at hand below.
      const $messages = i18n(catalogue.feature, {}) as ReadableAtom<Record<string, Phrase>>;
      $messages.listen(() => $version.set($version.get() + 1));
      const say: Say<K> = (key, params = {}) => {
        const code = $locale.get();
        const phrase = overrides[catalogue.feature]?.[key] ?? $messages.get()[key] ?? catalogue.en[key];
        const text = pick(phrase, params['count'], code);
        if (!text.includes('{')) return text;
        return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
          const value = params[name];
          return typeof value === 'number' ? cached(numbers, code, () => new Intl.NumberFormat(code)).format(value) : (value ?? whole);
        });
      };
      said.set(catalogue.feature, say);
      return say;
    },
    setLocale(next, from) {
      if (from) {
        language = loadOnce(from);
        i18n.cache = { en: i18n.cache['en'] ?? {} };
      }
      if (next === $locale.get()) $locale.notify();
      else $locale.set(next);
      $version.set($version.get() + 1);
    },
  };
}

function cached<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
