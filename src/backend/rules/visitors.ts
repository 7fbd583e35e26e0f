import type { Id } from '../../model/ids.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { CustomerRow } from '../rows.js';
import { cleanText } from './accept-parts.js';
import { addLine } from './append.js';
import { showAgain } from './customers.js';
import { seenDialog } from './seen-dialog.js';

export interface IdentifyInput {
  name?: string;
  email?: string;
  phone?: string;
  fields?: Record<string, unknown>;
}

/** What a visitor says of himself. It never overwrites what an operator wrote, and proves nothing: a signed token does that. */
export const identify: Rule<IdentifyInput, CustomerRow> = async (tx, by, { name, email, phone, fields }) => {
  visitorsOnly(by.kind);
  const customer = (await tx.customers.get(by.id)) ?? { id: by.id };
  const clean = name === undefined ? '' : cleanText(name).trim();
  const edited = customer.editedRevision !== undefined;
  const saved = await tx.customers.put({
    ...customer,
    ...(clean === '' || edited ? {} : { name: clean }),
    ...(email === undefined ? {} : { emails: [...new Set([...(customer.emails ?? []), email])] }),
    ...(phone === undefined ? {} : { phones: [...new Set([...(customer.phones ?? []), phone])] }),
    ...(fields ? { fields: { ...fields, ...customer.fields } } : {}),
  });
  await showAgain(tx, by.id);
  return saved;
};

/** The page a visitor is on. It makes no card of its own: that begins with his first words. */
export const setContext: Rule<{ url: string; title?: string }, void> = async (tx, by, { url, title }) => {
  visitorsOnly(by.kind);
  const customer = await tx.customers.get(by.id);
  if (!customer) return;
  await tx.customers.put({ ...customer, source: { ...customer.source, page: url, ...(title === undefined ? {} : { pageTitle: title }) } });
};

/** How a visitor liked it: a line the team sees [B020]. */
export const rate: Rule<{ dialogId: Id; score: number; text?: string }, void> = async (tx, by, { dialogId, score, text }) => {
  visitorsOnly(by.kind);
  const dialog = await seenDialog(tx, by, dialogId);
  await addLine(tx, dialog, by, 'dialog.rated', { score, ...(text === undefined ? {} : { text: cleanText(text) }) });
};

function visitorsOnly(kind: string): void {
  if (kind !== 'visitor') throw new Problem('forbidden', 'This is for visitors.', { code: 'visitorOnly' });
}
