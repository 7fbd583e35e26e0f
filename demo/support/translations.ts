import type { Translation } from '../../src/index.js';

/** The languages this page brings besides English. A phrase that is missing stays English. */
export async function translations(locale: string): Promise<Translation> {
  if (locale !== 'ar') return {};
  return (await import('../translations/ar.json')).default;
}
