import type { DemoOperator } from '../../src/backend/demo/callers.js';

/** What a page's address may say; the scenario bar changes the same. */
export interface PageSettings {
  theme: 'auto' | 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  density: 'comfortable' | 'compact';
  /** How dates and numbers are written, and in which language, where there is one. */
  locale: 'en-GB' | 'en-US' | 'de' | 'ar';
  preset: 'classic' | 'queue' | 'people' | 'views';
  operator: DemoOperator;
}

const CHOICES: { [K in keyof PageSettings]: readonly PageSettings[K][] } = {
  theme: ['auto', 'light', 'dark'],
  dir: ['ltr', 'rtl'],
  density: ['comfortable', 'compact'],
  locale: ['en-GB', 'en-US', 'de', 'ar'],
  preset: ['classic', 'queue', 'people', 'views'],
  operator: ['anna', 'marco', 'ingrid'],
};
/** What takes effect at once; the others are for the next load. */
const LIVE: ReadonlySet<keyof PageSettings> = new Set(['theme', 'dir', 'density']);

function fromAddress<K extends keyof PageSettings>(name: K): PageSettings[K] {
  const given = new URLSearchParams(location.search).get(name);
  const [usual] = CHOICES[name];
  const chosen = CHOICES[name].find((one) => one === given) ?? usual;
  if (chosen === undefined) throw new RangeError(`${name} has no choices`);
  return chosen;
}

/** The settings of this page, as its address has them. */
export function pageSettings(): PageSettings {
  return {
    theme: fromAddress('theme'),
    dir: fromAddress('dir'),
    density: fromAddress('density'),
    locale: fromAddress('locale'),
    preset: fromAddress('preset'),
    operator: fromAddress('operator'),
  };
}
export const choicesOf = <K extends keyof PageSettings>(name: K): readonly PageSettings[K][] => CHOICES[name];

/** Shows the page as its settings say. */
export function applySettings({ theme, dir, density, locale }: PageSettings = pageSettings()): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
  root.dir = dir;
  root.lang = locale;
}

/** Writes one setting into the address and shows it, by a reload where it must be there from the start. */
export function changeSetting<K extends keyof PageSettings>(name: K, value: PageSettings[K]): void {
  const address = new URL(location.href);
  const [usual] = CHOICES[name];
  if (value === usual) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  if (!LIVE.has(name)) return location.assign(address);
  history.replaceState(history.state, '', address);
  applySettings();
}
