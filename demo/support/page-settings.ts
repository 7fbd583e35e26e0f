import type { Consent } from '../../components/live-chat-widget/consent.js';
import type { DemoOperator } from '../../src/backend/demo/callers.js';

/** What a page's address may say; the scenario bar changes the same. */
export interface PageSettings {
  theme: 'auto' | 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  density: 'comfortable' | 'compact';
  /** The language, and how dates and numbers are written. Arabic is written from right to left unless `dir` says otherwise. */
  locale: 'en-GB' | 'en-US' | 'de' | 'ar';
  preset: 'classic' | 'queue' | 'people' | 'views';
  operator: DemoOperator;
  /** What a visitor of the shop has agreed to. */
  consent: Consent;
}

const CHOICES: { [K in keyof PageSettings]: readonly PageSettings[K][] } = {
  theme: ['auto', 'light', 'dark'],
  dir: ['ltr', 'rtl'],
  density: ['comfortable', 'compact'],
  locale: ['en-GB', 'en-US', 'de', 'ar'],
  preset: ['classic', 'queue', 'people', 'views'],
  operator: ['anna', 'marco', 'ingrid'],
  consent: ['opening', 'required', 'given', 'refused'],
};
/** What takes effect at once; the others are for the next load. */
const LIVE: ReadonlySet<keyof PageSettings> = new Set(['theme', 'dir', 'density']);

const given = (name: keyof PageSettings): string | null => new URLSearchParams(location.search).get(name);

function fromAddress<K extends keyof PageSettings>(name: K): PageSettings[K] {
  const [usual] = CHOICES[name];
  const chosen = CHOICES[name].find((one) => one === given(name)) ?? usual;
  if (chosen === undefined) throw new RangeError(`${name} has no choices`);
  return chosen;
}

/** The settings of this page, as its address has them. */
export function pageSettings(): PageSettings {
  return {
    theme: fromAddress('theme'),
    dir: given('dir') ? fromAddress('dir') : fromAddress('locale') === 'ar' ? 'rtl' : 'ltr',
    density: fromAddress('density'),
    locale: fromAddress('locale'),
    preset: fromAddress('preset'),
    operator: fromAddress('operator'),
    consent: fromAddress('consent'),
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
  if (value === usual && name !== 'dir') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  // A language brings its own direction.
  if (name === 'locale') address.searchParams.delete('dir');
  if (!LIVE.has(name)) return location.assign(address);
  history.replaceState(history.state, '', address);
  applySettings();
}
