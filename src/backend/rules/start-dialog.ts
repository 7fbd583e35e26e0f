import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Tx } from '../store.js';
import type { ChannelRow, CustomerRow, DialogRow } from '../rows.js';
import { addLine } from './append.js';
import { routeTo } from './routing.js';

/** A dialog with nothing in it yet. */
export function emptyDialog(id: Id, channelId: Id, customerId: Id | null, now: number): DialogRow {
  return {
    id,
    revision: 0,
    channelId,
    customerId,
    assigneeId: null,
    groupId: null,
    botId: null,
    participantIds: [],
    tagIds: [],
    status: 'unassigned',
    createdAt: now,
    statusAt: now,
    activityKey: 0,
    lastKey: 0,
    incoming: 0,
    outgoing: 0,
    answered: 0,
    answeredKey: 0,
    blocked: false,
    openTasks: 0,
  };
}

/**
 * A dialog that begins with this very message: a customer's goes where routing says, an operator's is his own [F164].
 * What is known of the customer's source is pulled into it [F003].
 */
export async function startDialog(tx: Tx, by: Caller, to: { channelId?: Id; customerId?: Id; groupId?: Id }): Promise<DialogRow> {
  const channel = await channelFor(tx, to.channelId);
  const customer = await customerFor(tx, by, to.customerId);
  const groupId = to.groupId ?? channel.groupId ?? null;
  const place = by.kind === 'visitor' ? await routeTo(tx, customer, { groupId }) : ({ assigneeId: by.id, status: 'open' } as const);
  const dialog: DialogRow = {
    ...emptyDialog(crypto.randomUUID(), channel.id, customer.id, tx.now()),
    ...place,
    groupId,
    blocked: customer.blocked !== undefined,
    ...(customer.source ? { source: customer.source } : {}),
  };
  const created = await addLine(tx, await tx.dialogs.put(dialog), undefined, 'dialog.created', { channelId: channel.id });
  const owner = place.assigneeId === null ? undefined : await tx.operators.get(place.assigneeId);
  return owner
    ? addLine(tx, created, by.kind === 'visitor' ? undefined : by, 'dialog.assigned', { operatorId: owner.id, operator: owner.name })
    : created;
}

async function channelFor(tx: Tx, id: Id | undefined): Promise<ChannelRow> {
  const channel = id === undefined ? (await tx.channels.all()).find(({ type }) => type === 'web') : await tx.channels.get(id);
  if (!channel) throw new Problem('invalid', 'There is no such channel.', { field: 'to.open.channelId', code: 'unknown' });
  return channel;
}

/** A visitor gets his card with his first words, not with a page view. */
async function customerFor(tx: Tx, by: Caller, id: Id | undefined): Promise<CustomerRow> {
  if (by.kind === 'visitor') return (await tx.customers.get(by.id)) ?? tx.customers.put({ id: by.id, online: true });
  const customer = id === undefined ? undefined : await tx.customers.get(id);
  if (!customer) throw new Problem('invalid', 'There is no such customer.', { field: 'to.open.customerId', code: 'unknown' });
  return customer;
}
