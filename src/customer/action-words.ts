import type { ActionCatalogue } from '../actions/words.js';

export const customerActionWords = {
  feature: 'customerActions',
  en: {
    block: 'Block',
    unblock: 'Unlock conversation',
    pinCustomer: 'Pin to me',
    detachCustomer: 'Unpin',
    unlinkCustomer: 'Unlink customer',
    'done.block': 'Customer blocked',
    'done.unblock': 'Customer unblocked',
    'confirm.unlinkCustomer': 'Unlink the customer from this dialog?',
    'explain.unlinkCustomer': 'The customer stays in the system; the link to this dialog and its source are removed.',
  },
} satisfies ActionCatalogue;
