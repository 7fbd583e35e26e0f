import type { Catalogue } from '../../src/i18n/words.js';

export const inboxWords = {
  feature: 'inbox',
  en: {
    messages: 'Messages',
    unreadDialogs: { one: '{count} unread dialog', other: '{count} unread dialogs' },
    allRead: 'No unread dialogs',
    'pane.list': 'Dialogs',
    'pane.thread': 'Dialog',
    'pane.panel': 'Customer',
    'skip.list': 'Skip to the dialogs',
    'skip.thread': 'Skip to the dialog',
    'skip.panel': 'Skip to the customer',
    back: 'Back to the dialogs',
    loading: 'Loading',
    closePanel: 'Close the customer panel',
    offline: 'No connection. You can go on writing: messages leave when it is back.',
    reconnecting: 'No connection. Trying again in',
    tryNow: 'Try now',
    auth: 'Your session has ended. Sign in again to go on.',
    signIn: 'Sign in',
  },
} satisfies Catalogue<string>;
