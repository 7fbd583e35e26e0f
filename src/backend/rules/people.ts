import type { Actor, ActorKind } from '../../model/actor.js';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import { Problem } from '../problem.js';
import type { Tx } from '../store.js';
import type { CustomerRow, OperatorRow } from '../rows.js';
import { actorView } from '../views/actors.js';

/** The caller as an author: names are filled in when it is shown. */
export function authorOf(by: Caller): { kind: ActorKind; id: Id } {
  return { kind: by.kind === 'visitor' ? 'customer' : by.kind === 'bot' ? 'bot' : 'operator', id: by.id };
}

/** The caller with the name he has now, for what is written down once. */
export function signature(tx: Tx, by: Caller): Promise<Actor> {
  return actorView(tx, authorOf(by));
}

/** Throws unless the caller sits on the team's side. */
export function teamOnly(by: Caller): void {
  if (!onTeam(by)) throw new Problem('forbidden', 'Only the team may do this.', { code: 'teamOnly' });
}

export async function knownOperator(tx: Tx, id: Id, field: string): Promise<OperatorRow> {
  const operator = await tx.operators.get(id);
  if (!operator) throw new Problem('invalid', 'There is no such operator.', { field, code: 'unknown' });
  return operator;
}

export async function knownCustomer(tx: Tx, id: Id): Promise<CustomerRow> {
  const customer = await tx.customers.get(id);
  if (!customer) throw new Problem('missing', 'This customer does not exist.', { code: 'customer' });
  return customer;
}

/** Online means: routing may give this operator new dialogs [F305]. */
export function takesNew(operator: OperatorRow): boolean {
  const { availability } = operator;
  return availability?.state === 'online' && availability.acceptsNew !== false;
}

/** With groups of one's own one filters and hands over among their operators [F140, F160]. */
export function sharesGroup(by: Caller, row: OperatorRow): boolean {
  if (row.id === by.id || by.kind === 'supervisor' || by.groupIds.length === 0) return true;
  return row.groupIds?.some((id) => by.groupIds.includes(id)) === true;
}
