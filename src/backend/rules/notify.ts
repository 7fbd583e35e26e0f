import { v7 } from 'uuid';
import type { Id } from '../../model/ids.js';
import type { Notification } from '../../model/notification.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import { signature } from './people.js';

/** Tells an operator of something another did. */
export async function notify(tx: Tx, by: Caller, operatorId: Id, what: Omit<Notification, 'id' | 'by' | 'at' | 'read'>): Promise<void> {
  await tx.notifications.put({ id: v7(), operatorId, by: await signature(tx, by), at: tx.now(), read: false, ...what });
}

/** Marks one's own notifications read [F273]. */
export const readNotifications: Rule<{ ids: readonly Id[] | 'all' }, void> = async (tx, by, { ids }) => {
  const rows = await tx.notifications.by('operator', by.id);
  const wanted = ids === 'all' ? rows : rows.filter(({ id }) => ids.includes(id));
  if (ids !== 'all' && wanted.length < new Set(ids).size) throw new Problem('missing', 'There is no such notification.', { field: 'ids' });
  for (const row of wanted) if (!row.read) await tx.notifications.put({ ...row, read: true });
};
