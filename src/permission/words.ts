import type { Catalogue } from '../i18n/words.js';

export const permissionWords = {
  feature: 'permission',
  en: {
    notSupported: 'This is not available here',
    notAllowed: 'You do not have the right to do this',
    channelCannot: '{channel} cannot do this',
    notLoaded: 'Not loaded yet',
  },
} satisfies Catalogue<string>;
