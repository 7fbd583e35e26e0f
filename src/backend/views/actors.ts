import type { Actor } from '../../model/actor.js';
import type { ChannelIdentity, Customer } from '../../model/customer.js';
import type { Id } from '../../model/ids.js';
import type { Operator } from '../../model/operator.js';
import { audienceOf, sees } from '../audience.js';
import type { CustomerRow, OperatorRow } from '../rows.js';
import type { Tx } from '../store.js';
import { markId, unreadOf } from '../unread.js';
import type { Looking } from './looking.js';

/** An actor with the name he has now. Nothing else of an operator ever reaches a visitor. */
export async function actorView(tx: Tx, actor: Actor): Promise<Actor> {
  const known = await named(tx, actor);
  if (!known) return actor;
  const { name, avatarUrl } = known;
  return { kind: actor.kind, id: actor.id, ...(name === undefined ? {} : { name }), ...(avatarUrl === undefined ? {} : { avatarUrl }) };
}

async function named(tx: Tx, { kind, id }: Actor): Promise<{ name?: string; avatarUrl?: string } | undefined> {
  if (kind === 'operator') return tx.operators.get(id);
  if (kind === 'customer') return tx.customers.get(id);
  return kind === 'bot' ? tx.bots.get(id) : undefined;
}

export const operatorActor = (tx: Tx, id: Id): Promise<Actor> => actorView(tx, { kind: 'operator', id });

export async function operatorView(tx: Tx, row: OperatorRow): Promise<Operator> {
  const { role: _role, rights: _rights, loadLimit, revision = 0, ...operator } = row;
  const open = await tx.dialogs.count('assignee', row.id);
  return { ...operator, revision, load: { open, ...(loadLimit === undefined ? {} : { limit: loadLimit }) } };
}

/** An operator who is there to answer, as a visitor sees one. */
export function faceView({ id, name, avatarUrl, revision = 0 }: OperatorRow): Operator {
  return { id, revision, name, ...(avatarUrl === undefined ? {} : { avatarUrl }) };
}

/** A customer's card as the team sees it, with the newest dialog of each of his channels that the viewer sees [F205, F218]. */
export async function customerView({ tx, by, viewer }: Looking, row: CustomerRow): Promise<Customer> {
  const { ownerId, editedRevision: _edited, identities, revision = 0, ...customer } = row;
  const dialogs = identities
    ? (await tx.dialogs.by('customer', row.id, { descending: true })).filter((dialog) => sees(viewer, audienceOf(dialog)))
    : [];
  const linked = await Promise.all(
    (identities ?? []).map(async (identity): Promise<ChannelIdentity> => {
      const dialog = dialogs.find(({ channelId }) => channelId === identity.channelId);
      if (!dialog) return identity;
      const unread = unreadOf(dialog, await tx.marks.get(markId(by.id, dialog.id)), 'team');
      return { ...identity, dialogId: dialog.id, unread };
    }),
  );
  return {
    ...customer,
    revision,
    ...(identities ? { identities: linked } : {}),
    ...(ownerId === undefined ? {} : { owner: await operatorActor(tx, ownerId) }),
  };
}
