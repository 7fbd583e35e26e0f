import type { Actor } from '../../model/actor.js';
import type { DialogChange } from '../../model/draft.js';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { DialogRow } from '../rows.js';
import type { Tx } from '../store.js';
import { addLine, record } from './append.js';
import { assign } from './assign.js';
import { knownCustomer, teamOnly } from './people.js';
import { dialogFor } from './seen-dialog.js';
import { startDialog } from './start-dialog.js';
import { setStatus } from './status.js';

/** Sets what of a dialog is set as such: tags, subject, importance, priority, snooze, automation. */
export const updateDialog: Rule<{ id: Id; change: DialogChange }, DialogRow> = async (tx, by, { id, change }) => {
  teamOnly(by);
  const { tagIds, status, automation, fields, ...plain } = change;
  const others = Object.keys(plain).length > 0 || fields;
  const dialog = await dialogFor(
    tx,
    by,
    id,
    ...(tagIds ? ['tag'] : []),
    ...(automation ? ['setAutomation'] : []),
    ...(others ? ['update'] : []),
  );
  for (const [at, tag] of (tagIds ?? []).entries()) {
    if (!(await tx.tags.get(tag))) throw new Problem('invalid', 'There is no such tag.', { field: `tagIds.${at}`, code: 'unknown' });
  }
  const saved = await tx.dialogs.put({
    ...dialog,
    ...plain,
    ...(tagIds ? { tagIds: [...new Set(tagIds)] } : {}),
    ...(fields ? { fields: { ...dialog.fields, ...fields } } : {}),
    ...(automation ? { automation: { ...dialog.automation, ...automation } } : {}),
  });
  await record(tx, by, { dialogId: id, code: 'dialog.changed', params: { what: Object.keys(change) } });
  return status === undefined ? saved : setStatus(tx, by, { id, status });
};

/** Deletes dialogs and all that is in them [F047, F049]. */
export const removeDialogs: Rule<{ ids: readonly Id[] }, void> = async (tx, by, { ids }) => {
  for (const id of ids) {
    const dialog = await dialogFor(tx, by, id, 'delete');
    // The dialog first: what is in it then goes without an event of its own.
    await tx.dialogs.remove(id);
    for (const message of await tx.messages.by('dialog', id)) await tx.messages.remove(message.id);
    for (const mark of await tx.marks.by('dialog', id)) await tx.marks.remove(mark.id);
    if (dialog.customerId !== null) await record(tx, by, { customerId: dialog.customerId, code: 'dialog.deleted' });
  }
};

/** The customer leaves the dialog, and with him its source; his card stays, his words keep the name they had [F028, F030]. */
export const unlinkCustomer: Rule<{ id: Id }, DialogRow> = async (tx, by, { id }) => {
  const { source: _source, ...dialog } = await dialogFor(tx, by, id, 'unlinkCustomer');
  const customer = dialog.customerId === null ? undefined : await tx.customers.get(dialog.customerId);
  const contact = {
    ...(customer?.name === undefined ? {} : { name: customer.name }),
    ...(customer?.avatarUrl === undefined ? {} : { avatarUrl: customer.avatarUrl }),
  };
  const nobody: Actor = { kind: 'customer', id: `unlinked-${id}`, ...contact };
  for (const message of await tx.messages.by('dialog', id)) {
    if (message.author.kind === 'customer') await tx.messages.put({ ...message, author: nobody });
  }
  const identities = customer?.identities?.map(({ dialogId, ...identity }) =>
    dialogId === id ? identity : { ...identity, ...(dialogId !== undefined && { dialogId }) },
  );
  if (customer && identities) await tx.customers.put({ ...customer, identities });
  return addLine(tx, await tx.dialogs.put({ ...dialog, customerId: null, contact, blocked: false }), by, 'customer.unlinked');
};

/** The customer's dialog in a channel, or a new one of one's own [F219]. */
export const openDialog: Rule<{ customerId?: Id; channelId?: Id }, DialogRow> = async (tx, by, { customerId, channelId }) => {
  teamOnly(by);
  if (customerId === undefined) throw new Problem('invalid', 'Say with whom.', { field: 'customerId', code: 'missing' });
  const { id, identities } = await knownCustomer(tx, customerId);
  const channel = channelId ?? identities?.find(({ isDefault }) => isDefault)?.channelId ?? identities?.[0]?.channelId;
  const known = (await tx.dialogs.by('customer', id, { descending: true })).find(
    (row) => row.status !== 'closed' && (channel === undefined || row.channelId === channel),
  );
  return known
    ? dialogFor(tx, by, known.id)
    : startDialog(tx, by, { customerId: id, ...(channel === undefined ? {} : { channelId: channel }) });
};

export interface BulkInput {
  ids: readonly Id[];
  change: DialogChange & { assign?: { operatorId?: Id | null; groupId?: Id | null }; remove?: boolean };
}
export interface BulkResult {
  done: number;
  failed: { id: Id; reason: string }[];
}

/** The same for many dialogs; what is refused is told one by one [B017]. */
export const bulk: Rule<BulkInput, BulkResult> = async (tx, by, { ids, change }) => {
  const failed: BulkResult['failed'] = [];
  for (const id of ids) {
    try {
      await changeOne(tx, by, id, change);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failed.push({ id, reason: error.message });
    }
  }
  return { done: ids.length - failed.length, failed };
};

async function changeOne(tx: Tx, by: Caller, id: Id, { assign: to, remove, ...change }: BulkInput['change']): Promise<void> {
  if (remove) return removeDialogs(tx, by, { ids: [id] });
  if (to) await assign(tx, by, { id, ...to });
  if (Object.keys(change).length > 0) await updateDialog(tx, by, { id, change });
}
