import type { Catalogue } from '../i18n/words.js';

export const operatorWords = {
  feature: 'operator',
  en: {
    me: '{name}, {status}',
    'status.online': 'Online',
    'status.away': 'Away',
    'status.offline': 'Offline',
    'means.online': 'New dialogs come to you',
    'means.away': 'You keep your dialogs',
    'means.offline': 'No new dialogs come to you',
    status: 'Status',
    inProgress: '{open} in progress',
    inProgressOf: '{open} of {limit} in progress',
    notSet: 'Your status was not changed: {reason}',
  },
} satisfies Catalogue<string>;
