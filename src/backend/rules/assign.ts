import type { Group } from '../../model/actor.js';
import type { Id } from '../../model/ids.js';
import type { Caller } from '../caller.js';
import { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import type { Tx } from '../store.js';
import type { DialogRow, OperatorRow } from '../rows.js';
import { addLine, append } from './append.js';
import { cleanText } from './accept-parts.js';
import { notify } from './notify.js';
import { authorOf, knownOperator, sharesGroup, teamOnly } from './people.js';
import { dialogFor } from './seen-dialog.js';
import { unassign } from './status.js';
import { hasRoom } from './take.js';

export interface AssignInput {
  id: Id;
  operatorId?: Id | null;
  groupId?: Id | null;
  botId?: Id | null;
  comment?: string;
}

/**
 * Hands a dialog to an operator, a group or a bot, with a comment for them [F038, F139, F301]. Who had it loses sight of it
 * [F009]; a closed one stays closed [F010]; a group's goes to its Unassigned [F141].
 */
export const assign: Rule<AssignInput, DialogRow> = async (tx, by, input) => {
  const { id, operatorId, groupId, botId } = input;
  if (operatorId === null && !groupId && !botId) return unassign(tx, by, { id });
  const dialog = await dialogFor(tx, by, id, operatorId || botId ? 'assign' : 'assignGroup');
  const to = await targetOf(tx, by, dialog, input);
  const same = to.assigneeId === dialog.assigneeId && to.groupId === dialog.groupId && to.botId === dialog.botId;
  if (same && !input.comment) return dialog;
  const status = dialog.status === 'closed' ? 'closed' : to.assigneeId || to.botId ? 'open' : 'unassigned';
  const participantIds = dialog.participantIds.filter((one) => one !== to.assigneeId && one !== dialog.assigneeId);
  const moved = await tx.dialogs.put({ ...dialog, ...to, status, participantIds, statusAt: tx.now() });
  const lined = await addLine(tx, moved, by, 'dialog.assigned', await paramsOf(tx, dialog, to));
  if (to.assigneeId && to.assigneeId !== by.id) await notify(tx, by, to.assigneeId, { kind: 'assigned', dialogId: id });
  const text = cleanText(input.comment ?? '').slice(0, 2000);
  if (text.trim() === '') return lined;
  return (await append(tx, lined, { kind: 'comment', author: authorOf(by), parts: [{ type: 'text', text }] })).dialog;
};

type Place = Pick<DialogRow, 'assigneeId' | 'groupId' | 'botId'>;

async function targetOf(tx: Tx, by: Caller, dialog: DialogRow, { operatorId, groupId, botId }: AssignInput): Promise<Place> {
  const group = groupId === undefined ? dialog.groupId : groupId;
  if (groupId && !(await tx.groups.get(groupId)))
    throw new Problem('invalid', 'There is no such group.', { field: 'groupId', code: 'unknown' });
  if (botId) {
    if (!(await tx.bots.get(botId))) throw new Problem('invalid', 'There is no such bot.', { field: 'botId', code: 'unknown' });
    return { assigneeId: null, groupId: group, botId };
  }
  if (!operatorId) {
    if (groupId === undefined) throw new Problem('invalid', 'Say whom to assign it to.', { field: 'operatorId', code: 'missing' });
    if (groupId && !groupsFor(tx, by, [{ id: groupId, name: '' }]).length)
      throw new Problem('forbidden', 'You are not in this group.', { code: 'group' });
    return { assigneeId: null, groupId: group, botId: null };
  }
  const operator = await knownOperator(tx, operatorId, 'operatorId');
  if (!sharesGroup(by, operator)) throw new Problem('forbidden', `${operator.name} is in none of your groups.`, { code: 'group' });
  if (dialog.status !== 'closed' && dialog.assigneeId !== operatorId) await hasRoom(tx, by, operator);
  return { assigneeId: operatorId, groupId: group, botId: null };
}

async function paramsOf(tx: Tx, before: DialogRow, to: Place): Promise<Record<string, string>> {
  const from = before.assigneeId === null ? undefined : await tx.operators.get(before.assigneeId);
  const operator = to.assigneeId === null ? undefined : await tx.operators.get(to.assigneeId);
  const group = to.groupId === null || to.groupId === before.groupId ? undefined : await tx.groups.get(to.groupId);
  const bot = to.botId === null ? undefined : await tx.bots.get(to.botId);
  return {
    ...(from ? { from: from.name, fromId: from.id } : {}),
    ...(operator ? { operator: operator.name, operatorId: operator.id } : {}),
    ...(group ? { group: group.name, groupId: group.id } : {}),
    ...(bot ? { bot: bot.name, botId: bot.id } : {}),
  };
}

/** Whom this dialog may be handed to [F007, F140, F181, F300]: an operator of groups reaches those in his groups. */
export const candidates: Rule<{ id: Id; text: string }, { operators: OperatorRow[]; groups: Group[] }> = async (tx, by, { id, text }) => {
  teamOnly(by);
  await dialogFor(tx, by, id);
  const starts = text.trim().toLowerCase();
  const fits = (name: string): boolean =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(starts)) || name.toLowerCase().startsWith(starts);
  const operators = (await tx.operators.all()).filter((operator) => sharesGroup(by, operator) && fits(operator.name));
  return { operators, groups: groupsFor(tx, by, await tx.groups.all()).filter(({ name }) => fits(name)) };
};

/** In the queue preset one forwards within one's own groups. */
function groupsFor(tx: Tx, by: Caller, groups: readonly Group[]): Group[] {
  if (by.kind === 'supervisor' || by.groupIds.length === 0 || tx.settings.tabs !== 'queue') return [...groups];
  return groups.filter(({ id }) => by.groupIds.includes(id));
}
