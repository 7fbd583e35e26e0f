import type { Customer } from '../../model/customer.js';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { hasRight } from '../caller.js';
import { may } from '../permissions.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { CustomerRow, DialogRow } from '../rows.js';
import type { Tx } from '../store.js';
import { audienceOf, sees, viewerOf } from '../audience.js';
import { cleanText } from './accept-parts.js';
import { addLine, append, record } from './append.js';
import { knownCustomer, knownOperator, teamOnly } from './people.js';
import { finish } from './status.js';

/** What of a card an operator may change. */
export type CustomerChange = Partial<
  Pick<Customer, 'name' | 'avatarUrl' | 'emails' | 'phones' | 'language' | 'timeZone' | 'tagIds' | 'pinnedTagIds' | 'fields' | 'archived'>
>;

/** Changes a card. A first rename keeps the channel's own name beside it [F134, F135]; an edit of an old state is a 'conflict'. */
export const updateCustomer: Rule<{ id: Id; change: CustomerChange; revision?: number }, CustomerRow> = async (
  tx,
  by,
  { id, change, revision },
) => {
  teamOnly(by);
  const customer = await knownCustomer(tx, id);
  if (revision !== undefined && revision < (customer.editedRevision ?? 0)) {
    throw new Problem('conflict', 'Someone changed this customer meanwhile.', { code: 'revision', entity: { table: 'customers', id } });
  }
  for (const field of ['tagIds', 'pinnedTagIds'] as const) await knownTags(tx, change[field] ?? [], field);
  const renamed = change.name !== undefined && change.name !== customer.name;
  const saved = await tx.customers.put({
    ...customer,
    ...change,
    ...(change.fields ? { fields: { ...customer.fields, ...change.fields } } : {}),
    ...(renamed && customer.originalName === undefined && customer.name !== undefined ? { originalName: customer.name } : {}),
  });
  await record(tx, by, { customerId: id, code: 'customer.changed', params: { what: Object.keys(change) } });
  if (renamed || change.avatarUrl !== undefined) await showAgain(tx, id);
  return tx.customers.put({ ...saved, editedRevision: saved.revision ?? 0 });
};

async function knownTags(tx: Tx, ids: readonly Id[], field: string): Promise<void> {
  for (const [at, id] of ids.entries()) {
    if (!(await tx.tags.get(id))) throw new Problem('invalid', 'There is no such tag.', { field: `${field}.${at}`, code: 'unknown' });
  }
}

/** Dialogs show their customer, and his messages his name: when he changes, they do. */
export async function showAgain(tx: Tx, customerId: Id): Promise<void> {
  for (const dialog of await tx.dialogs.by('customer', customerId)) {
    await tx.dialogs.put(dialog);
    for (const message of await tx.messages.by('dialog', dialog.id)) if (message.author.id === customerId) await tx.messages.put(message);
  }
}

/**
 * Blocks a customer: his dialogs are closed and go to the Blacklist, and he gets the message [F016, F151, F196–F200].
 * `null` lifts it [F153]; the dialogs stay closed.
 */
export const block: Rule<{ id: Id; block: { reason?: string; message?: string } | null }, CustomerRow> = async (
  tx,
  by,
  { id, block: how },
) => {
  teamOnly(by);
  const customer = await knownCustomer(tx, id);
  const dialogs = await tx.dialogs.by('customer', id);
  if (!how && !customer.blocked) return customer;
  await demandAbout(tx, by, customer, dialogs, how ? 'block' : 'unblock');
  const { blocked: _blocked, ...rest } = customer;
  const saved = await tx.customers.put(
    how ? { ...rest, blocked: { ...how, policy: tx.settings.blockPolicy, by: { kind: 'operator', id: by.id } } } : rest,
  );
  for (const dialog of dialogs) await (how ? shut(tx, by, dialog, how) : release(tx, by, dialog));
  await record(tx, by, { customerId: id, code: how ? 'customer.blocked' : 'customer.unblocked' });
  return saved;
};

async function shut(tx: Tx, by: Caller, dialog: DialogRow, { reason, message }: { reason?: string; message?: string }): Promise<void> {
  let now = await addLine(tx, dialog, by, 'customer.blocked', reason === undefined ? undefined : { reason });
  const text = cleanText(message ?? '');
  if (text.trim() !== '' && dialog.status !== 'closed') {
    now = (await append(tx, now, { kind: 'message', author: { kind: 'operator', id: by.id }, parts: [{ type: 'text', text }] })).dialog;
  }
  if (now.status !== 'closed') now = await finish(tx, by, now);
  await tx.dialogs.put({ ...now, blocked: true });
}

async function release(tx: Tx, by: Caller, dialog: DialogRow): Promise<void> {
  await tx.dialogs.put({ ...(await addLine(tx, dialog, by, 'customer.unblocked')), blocked: false });
}

/** Someone in charge of one of the customer's dialogs, or a supervisor, decides about the customer. */
async function demandAbout(
  tx: Tx,
  by: Caller,
  customer: CustomerRow,
  dialogs: readonly DialogRow[],
  action: 'block' | 'unblock',
): Promise<void> {
  const seen = dialogs.filter((dialog) => sees(viewerOf(by), audienceOf(dialog)));
  const answers = seen.map((dialog) => may({ by, dialog, customer, now: tx.now() }, action));
  if (by.kind === 'supervisor' || answers.includes(true)) return;
  if (action === 'unblock' && hasRight(by, 'blacklist')) return;
  const refused = answers.find((answer) => answer !== true);
  const reason = refused?.reason ?? 'You have no dialog with this customer.';
  throw new Problem('forbidden', reason, { code: 'notInCharge' });
}

/** Pins a customer to an operator, so that he always comes back to him; null detaches [F166–F173]. */
export const pin: Rule<{ id: Id; operatorId: Id | null }, CustomerRow> = async (tx, by, { id, operatorId }) => {
  teamOnly(by);
  const customer = await knownCustomer(tx, id);
  if ((customer.ownerId ?? null) === operatorId) return customer;
  const owner = customer.ownerId === undefined ? undefined : await tx.operators.get(customer.ownerId);
  if (owner && owner.id !== by.id && by.kind !== 'supervisor') {
    throw new Problem('forbidden', `This customer is pinned to ${owner.name}.`, { code: 'pinned', entity: { table: 'customers', id } });
  }
  if (operatorId !== null && operatorId !== by.id && !hasRight(by, 'pinForOthers')) {
    throw new Problem('forbidden', 'You can pin customers to yourself only.', { field: 'operatorId', code: 'pinForOthers' });
  }
  if (operatorId !== null) await knownOperator(tx, operatorId, 'operatorId');
  const { ownerId: _owner, ...rest } = customer;
  await record(tx, by, {
    customerId: id,
    code: operatorId === null ? 'customer.detached' : 'customer.pinned',
    ...(operatorId === null ? {} : { params: { operatorId } }),
  });
  return tx.customers.put(operatorId === null ? rest : { ...rest, ownerId: operatorId });
};

/** Customers by the starts of name, phone or e-mail [F210]. */
export const findCustomers: Rule<{ text: string }, CustomerRow[]> = async (tx, by, { text }) => {
  teamOnly(by);
  const start = text.trim().toLowerCase();
  const digits = start.replace(/\D/g, '');
  return (await tx.customers.all()).filter(
    ({ name = '', originalName = '', emails = [], phones = [], mergedInto }) =>
      mergedInto === undefined &&
      (startsWord(name, start) ||
        startsWord(originalName, start) ||
        emails.some((email) => email.toLowerCase().startsWith(start)) ||
        (digits !== '' && phones.some((phone) => phone.replace(/\D/g, '').startsWith(digits)))),
  );
};

function startsWord(name: string, start: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith(start) || lower.split(/\s+/).some((word) => word.startsWith(start));
}

/** Other cards with the same phone or e-mail [F311]. */
export const duplicates: Rule<{ id: Id }, CustomerRow[]> = async (tx, by, { id }) => {
  teamOnly(by);
  const { emails = [], phones = [] } = await knownCustomer(tx, id);
  const numbers = new Set(phones.map((phone) => phone.replace(/\D/g, '')));
  const addresses = new Set(emails.map((email) => email.toLowerCase()));
  return (await tx.customers.all()).filter(
    (other) =>
      other.id !== id &&
      other.mergedInto === undefined &&
      (other.emails?.some((email) => addresses.has(email.toLowerCase())) === true ||
        other.phones?.some((phone) => numbers.has(phone.replace(/\D/g, ''))) === true),
  );
};
