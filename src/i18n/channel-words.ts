import type { Catalogue } from './words.js';

/** What people call the kinds of channels. */
export const channelWords = {
  feature: 'channels',
  en: {
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    instagram: 'Instagram',
    email: 'E-mail',
    sms: 'SMS',
    web: 'Website',
  },
} satisfies Catalogue<string>;
