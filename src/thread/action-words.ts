import type { ActionCatalogue } from '../actions/words.js';

export const messageActionWords = {
  feature: 'messageActions',
  en: {
    quote: 'Quote',
    copy: 'Copy text',
    deleteMessage: 'Delete message',
    retry: 'Send again',
    discard: 'Discard',
    'confirm.deleteMessage': 'Delete this message?',
    'explain.deleteMessage': 'It disappears for everyone where the channel allows it.',
  },
} satisfies ActionCatalogue;

export const readActionWords = {
  feature: 'readActions',
  en: {
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
  },
} satisfies ActionCatalogue;
