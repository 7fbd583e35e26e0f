import type { Catalogue } from '../../src/i18n/words.js';

/** What panes say that have nothing to show, or nothing yet. */
export const standingWords = {
  feature: 'standing',
  en: {
    choose: 'Choose a dialog',
    chooseText: 'Its messages appear here.',
    customer: 'Customer',
    noCustomer: 'No customer',
    noCustomerText: 'Open a dialog to see who you are talking to.',
  },
} as const satisfies Catalogue<string>;
