import type { Catalogue } from '../../src/i18n/words.js';

/** What the shell and every window say. */
export const shellWords = {
  feature: 'shell',
  en: {
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Dismiss',
    undo: 'Undo',
    tryAgain: 'Try again',
    windowFailed: 'This could not be loaded. Check the connection and try again.',
  },
} as const satisfies Catalogue<string>;
