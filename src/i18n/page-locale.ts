/** The language of the page, else the browser's. */
export function pageLocale(): string {
  const lang = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return lang || globalThis.navigator?.language || 'en';
}
