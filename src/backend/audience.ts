import type { Id } from '../model/ids.js';
import type { Caller } from './caller.js';
import { hasRight } from './caller.js';
import type { DialogRow, MessageRow } from './rows.js';

/** Who sees something, as plain data that can be stored in the log. */
export interface Audience {
  /** These operators by name. */
  operators?: readonly Id[];
  /** Operators of this group; null: of every group. Absent: nobody for being in a group. */
  group?: Id | null;
  /** The group it lies in, for those who may see everything of their groups; null: in none. Absent: not even they. */
  place?: Id | null;
  customerId?: Id;
  /** Every operator. */
  team?: boolean;
  /** Every visitor too. */
  everyone?: boolean;
}

/** Who looks, as plain data that a store can turn into a condition. */
export interface Viewer {
  kind: 'team' | 'visitor' | 'bot';
  id: Id;
  /** Empty: of every group. */
  groupIds: readonly Id[];
  /** Sees what is in his groups, whoever it is assigned to. */
  seesAll: boolean;
  supervisor: boolean;
}

export function viewerOf(by: Caller): Viewer {
  const kind = by.kind === 'visitor' || by.kind === 'bot' ? by.kind : 'team';
  return {
    kind,
    id: by.id,
    groupIds: by.groupIds,
    seesAll: kind === 'team' && hasRight(by, 'seeAll'),
    supervisor: by.kind === 'supervisor',
  };
}

export const TEAM: Audience = { team: true };
export const EVERYONE: Audience = { team: true, everyone: true };

/** Rows never change in place, so each one's audience is found once. */
const audiences = new WeakMap<DialogRow, Audience>();

/** The assignee and those mentioned; while nobody has it, its group; supervisors always; the customer. */
export function audienceOf(dialog: DialogRow): Audience {
  const audience = audiences.get(dialog) ?? findAudience(dialog);
  audiences.set(dialog, audience);
  return audience;
}

function findAudience(dialog: DialogRow): Audience {
  const operators = dialog.assigneeId ? [dialog.assigneeId, ...dialog.participantIds] : dialog.participantIds;
  return {
    operators,
    ...(dialog.assigneeId ? {} : { group: dialog.groupId }),
    place: dialog.groupId,
    ...(dialog.customerId ? { customerId: dialog.customerId } : {}),
  };
}

/** Log lines a customer may see; everything else of the log is the team's own business. */
const PUBLIC_LINES: ReadonlySet<string> = new Set([
  'dialog.created',
  'dialog.taken',
  'dialog.assigned',
  'dialog.closed',
  'dialog.reopened',
]);

/** Whether the customer may see this message. */
export function isPublic(message: Pick<MessageRow, 'kind' | 'parts'>): boolean {
  if (message.kind === 'comment') return false;
  if (message.kind === 'message') return true;
  const [line] = message.parts;
  return line?.type === 'log' && PUBLIC_LINES.has(line.code);
}

/** A message is for those who see its dialog, a comment for the team among them. */
export function messageAudience(dialog: DialogRow, message: Pick<MessageRow, 'kind' | 'parts'>): Audience {
  const audience = audienceOf(dialog);
  if (isPublic(message)) return audience;
  const { customerId: _customer, ...team } = audience;
  return team;
}

export function sees(viewer: Viewer, audience: Audience): boolean {
  if (audience.everyone) return true;
  if (viewer.kind === 'bot') return true;
  if (viewer.kind === 'visitor') return audience.customerId === viewer.id;
  if (audience.team || audience.operators?.includes(viewer.id)) return true;
  if (audience.place === undefined) return false;
  if (viewer.supervisor) return true;
  if (audience.group !== undefined && inGroup(viewer, audience.group)) return true;
  return viewer.seesAll && inGroup(viewer, audience.place);
}

function inGroup(viewer: Viewer, group: Id | null): boolean {
  return group === null || viewer.groupIds.length === 0 || viewer.groupIds.includes(group);
}
