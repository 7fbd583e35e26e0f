import type { Say } from '../../src/i18n/words.js';
import type { Customer } from '../../src/model/customer.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { ThreadWord } from '../../src/thread/words.js';

/** What the customer of a dialog is called; what the channel gave, once nobody is linked any more. */
export function customerName({ customer, contact }: Dialog, card: Customer | undefined, say: Say<ThreadWord>): string {
  return card?.name ?? customer?.name ?? contact?.name ?? say(customer ? 'visitor' : 'noCustomer');
}
