import type { Translation } from './words.js';

type Load = (locale: string) => Promise<Translation>;

/** Asks for a language once, however many subjects and places need it; after a failure it may be asked for again. */
export function loadOnce(load: Load): Load {
  const asked = new Map<string, Promise<Translation>>();
  return (locale) => {
    const known = asked.get(locale);
    if (known) return known;
    const loading = load(locale);
    asked.set(locale, loading);
    loading.catch(() => asked.delete(locale));
    return loading;
  };
}
