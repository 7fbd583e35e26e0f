import type { Catalogue } from '../i18n/words.js';

/** Lines of a dialog's log, by the code the backend gives them. */
export const logWords = {
  feature: 'log',
  en: {
    'dialog.created': 'Dialog created',
    'dialog.taken': '{by} started the conversation',
    'dialog.takenByMe': 'You started the conversation',
    'dialog.assigned': '{by} assigned the dialog to {to}',
    'dialog.assignedToMe': '{by} assigned the dialog to you',
    'dialog.unassigned': '{by} returned the dialog to Unassigned',
    'dialog.closed': 'Closed by {by}',
    'dialog.reopened': 'Opened again by {by}',
    'dialog.reopenedByCustomer': 'Opened again by the customer',
    'customer.blocked': '{by} blocked the customer',
    'customer.unblocked': '{by} unblocked the customer',
    'customer.unlinked': '{by} unlinked the customer',
    you: 'You',
    nobody: 'Nobody',
    system: 'The system',
    other: 'Event',
  },
} satisfies Catalogue<string>;
